/** What a segment of a sentence is about though it does not name it: "both of which …", "the film was …". */
import type { Segment, SentenceParts } from './sentence-parts.js';

/** How a segment begins that goes on about entries named before it. */
const DISTRIBUTES = /^(both|each|all|(?:all )?(?:two|three|four|five|six)) of (?:which|whom|them)\b/i;
const RELATIVE = /^(?:which|who|that|whose)\b/i;
/** What stands before a segment that is coordinated with the one before it. */
const AND = /(?:and|but|then)\s+$/;
const PARTICIPLE =
  /^(?!during\b|according\b|following\b|including\b)(?:[a-z]+(?:ing|ed)|set|due|slated|out|made|shown)\b/;
const VERB =
  /^(?:also |still |now |then |already |never |soon )?(?:is|was|are|were|has|had|have|will|would|did|does|can|could|may|might|must|hits?|opens?|comes?|goes|went|appeared|leaked|saw|got|stars?|[a-z]+ed)\b/;
/** How a segment begins that only breaks into a sentence. */
const ASIDE =
  /^(?:unlike|like|besides|except|as with|along with|together with|in|on|at|with|after|before|despite)\b/i;

/** What parts the members of a row. */
const LISTED = /^(?:,|,? and|,? or| &)\s+(?:the\s+)?$/;

/** The entries, by ordinal, that the last segment is about without naming them. */
export function carriedInto(parts: SentenceParts, segments: Segment[]): number[] {
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

/** The entry that a segment is about: the first one named in it, else what it carries on. */
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
