/**
 * A sentence in segments, and which entries of a list each of them is about. Facts are told by the segment: one
 * sentence gives five films five numbers, and "both of which" gives two films one date.
 */
import { within } from '../../index/spans.js';
import type { Span } from '../../index/types.js';
import { carriedInto } from './carried.js';
import type { Segment, SentenceParts } from './sentence-parts.js';

/** Where a segment may end. */
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

/** A boundary by itself, which may also part two words of one thing. */
const CONJUNCTION = /^\s(?:and|but|while|whereas)\s$/;

function spansOf(parts: SentenceParts): Span[] {
  const { text, mentions, values } = parts;
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    const end = match.index;
    const next = end + match[0].length;
    const inside = [...values, ...mentions].some((span) => span.start < next && end < span.end);
    if (inside || end <= start) continue;
    if (CONJUNCTION.test(match[0]) && !isCoordination(parts, start, end)) continue;
    spans.push({ start, end });
    start = next;
  }
  return [...spans, { start, end: text.length }];
}

/** "Fury was downloaded 1.2 million times and Annie 206,000 times": an entry and a value on either side. */
function isCoordination({ text, mentions, values }: SentenceParts, start: number, at: number): boolean {
  const comma = text.slice(at + 1).search(/[,;]\s/);
  const end = comma < 0 ? text.length : at + 1 + comma;
  const both = (from: number, to: number) =>
    within(mentions, { start: from, end: to }).length > 0 &&
    within(values, { start: from, end: to }).length > 0;
  return both(start, at) && both(at, end);
}
