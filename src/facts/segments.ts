/**
 * A sentence in segments, and which entries of a list each of them is about. Facts are told by the segment: one
 * sentence gives five films five numbers, and "both of which" gives two films one date.
 */
import type { Span } from '../../index/types.js';

/** An entry of a list where it is named. `entry` is its ordinal. */
export interface Mention extends Span {
  entry: number;
}

export interface Segment extends Span {
  /** Entries named in it. */
  mentions: Mention[];
  /** Entries that it is about though it does not name them: "both of which …", "the film was …". */
  carried: number[];
}

/** What the rules look at. All offsets are those of the sentence. */
export interface SentenceParts {
  text: string;
  /** In order. */
  mentions: Mention[];
  /** Other names: what stands between an entry and a "which" is what the "which" is about. */
  names: Span[];
  /** Dates and numbers: no segment ends inside one. */
  values: Span[];
  /** Words by which the text refers back to an entry: film, movie. */
  nouns: string[];
}

const BOUNDARY =
  /;\s+|:\s+|\s?[—–]\s?|,\s+(?:(?:and|but|while|whereas|or)\s+)?|\s(?:and|but|while|whereas)\s/g;

/** The segments in order. */
export function splitSegments(parts: SentenceParts): Segment[] {
  const segments: Segment[] = [];
  for (const span of spansOf(parts)) {
    const mentions = within(parts.mentions, span);
    segments.push({ ...span, mentions, carried: [] });
    const segment = segments.at(-1)!;
    if (mentions.length === 0) segment.carried = carriedInto(parts, segments);
  }
  return segments;
}

function spansOf({ text, mentions, values }: SentenceParts): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    const end = match.index;
    const next = end + match[0].length;
    const inside = [...values, ...mentions].some((span) => span.start < next && end < span.end);
    if (inside || end <= start) continue;
    if (
      /^\s(?:and|but|while|whereas)\s$/.test(match[0]) &&
      !isCoordination(text, start, end, mentions, values)
    )
      continue;
    spans.push({ start, end });
    start = next;
  }
  return [...spans, { start, end: text.length }];
}

/** "Fury was downloaded 1.2 million times and Annie 206,000 times": an entry and a value on either side. */
function isCoordination(
  text: string,
  start: number,
  at: number,
  mentions: Mention[],
  values: Span[],
): boolean {
  const comma = text.slice(at + 1).search(/[,;]\s/);
  const end = comma < 0 ? text.length : at + 1 + comma;
  const both = (from: number, to: number) =>
    within(mentions, { start: from, end: to }).length > 0 &&
    within(values, { start: from, end: to }).length > 0;
  return both(start, at) && both(at, end);
}

/** The spans that lie inside another. */
export function within<T extends Span>(spans: T[], { start, end }: Span): T[] {
  return spans.filter((span) => start <= span.start && span.end <= end);
}

const DISTRIBUTES = /^(both|each|all|(?:all )?(?:two|three|four|five|six)) of (?:which|whom|them)\b/i;
const RELATIVE = /^(?:which|who|that|whose)\b/i;
const AND = /(?:and|but|then)\s+$/;
const PARTICIPLE =
  /^(?!during\b|according\b|following\b|including\b)(?:[a-z]+(?:ing|ed)|set|due|slated|out|made|shown)\b/;
const VERB =
  /^(?:also |still |now |then |already |never |soon )?(?:is|was|are|were|has|had|have|will|would|did|does|can|could|may|might|must|hits?|opens?|comes?|goes|went|appeared|leaked|saw|got|stars?|[a-z]+ed)\b/;
const ASIDE =
  /^(?:unlike|like|besides|except|as with|along with|together with|in|on|at|with|after|before|despite)\b/i;

/** The entries that the last segment is about without naming them. */
function carriedInto(parts: SentenceParts, segments: Segment[]): number[] {
  const { text, nouns } = parts;
  const segment = segments.at(-1)!;
  const opening = text.slice(segment.start, segment.end);
  const coordinated = AND.test(text.slice(0, segment.start));
  const distributes = DISTRIBUTES.exec(opening);
  if (distributes) return groupBefore(parts, segment.start, distributes[1]!.toLowerCase());
  if (RELATIVE.test(opening) || (PARTICIPLE.test(opening) && !coordinated))
    return antecedent(parts, segments);
  const refersBack = new RegExp(
    `^(?:(?:the|this|that|both|these|those|each) (?:\\p{L}+ )?(?:${nouns.join('|')})s?|it|they|both)\\b`,
    'iu',
  );
  if (nouns.length > 0 && refersBack.test(opening)) return lastNamed(parts, segments, opening);
  if (VERB.test(opening)) return aboutOf(subjectOf(text, segments, coordinated));
  return [];
}

function aboutOf(segment: Segment | undefined): number[] {
  if (!segment) return [];
  return segment.mentions.length > 0 ? [segment.mentions[0]!.entry] : segment.carried;
}

/** A verb goes on with the segment before it ("and is still shown") or, behind an aside, with the one before that. */
function subjectOf(text: string, segments: Segment[], coordinated: boolean): Segment | undefined {
  const before = segments.at(-2);
  const isAside =
    before !== undefined && (before.mentions.length === 0 || ASIDE.test(text.slice(before.start)));
  return coordinated || !isAside || segments.length < 3 ? before : segments.at(-3);
}

/** What the words directly before a segment name: an entry, or what a participle before it is about. */
function antecedent({ text, mentions, names }: SentenceParts, segments: Segment[]): number[] {
  const segment = segments.at(-1)!;
  const mention = mentions.findLast((one) => one.end <= segment.start);
  if (!mention) return [];
  const another = names.some((name) => mention.end <= name.start && name.end <= segment.start);
  if (!another) return [mention.entry];
  const before = segments.at(-2)!;
  return PARTICIPLE.test(text.slice(before.start)) ? before.carried : [];
}

/** "It" and "the film" are the entry named last; "both" are the two named last. */
function lastNamed({ mentions }: SentenceParts, segments: Segment[], opening: string): number[] {
  const { start } = segments.at(-1)!;
  const before = mentions.filter((one) => one.end <= start).map((one) => one.entry);
  return [...new Set(before)].slice(/^(?:both|they|these|those)\b/i.test(opening) ? -2 : -1);
}

const LISTED = /^(?:,|,? and|,? or| &)\s+(?:the\s+)?$/;

/** The entries that stand in a row directly before a place: two for "both", else as many as there are. */
function groupBefore({ text, mentions }: SentenceParts, place: number, quantity: string): number[] {
  const group: number[] = [];
  let start = place;
  for (const mention of mentions.filter((one) => one.end <= place).reverse()) {
    const between = text.slice(mention.end, start);
    if (group.length > 0 ? !LISTED.test(between) : /\p{L}/u.test(between)) break;
    group.unshift(mention.entry);
    start = mention.start;
  }
  return quantity === 'both' ? group.slice(-2) : group;
}
