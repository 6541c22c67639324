/**
 * The spans of a segment that state a field, found by the cues that the list declares for it. A cue with `{}` says
 * where the value stands beside it ("starring {}"); one without stands anywhere in the segment.
 */

import { within } from '../../index/spans.js';
import type { ListField, Span } from '../../index/types.js';
import { wholeWords } from '../../index/whole-words.js';

/** What a segment offers, in offsets of the sentence. */
export interface Candidates {
  text: string;
  numbers: Span[];
  dates: Span[];
  names: Span[];
}

/** The spans in `segment` that state `field`, in order. */
export function findValues(field: ListField, segment: Span, candidates: Candidates): Span[] {
  if (field.kind === 'phrase') return findPhrases(field.cues, segment, candidates.text);
  const spans = { number: candidates.numbers, date: candidates.dates, name: candidates.names }[field.kind];
  const inSegment = within(spans, segment);
  const placed = field.cues.filter((cue) => cue.includes('{}'));
  const beside = placed.flatMap((cue) =>
    inSegment.filter((span) => standsBeside(cue, span, candidates.text)),
  );
  if (beside.length > 0)
    return field.kind === 'name' ? withListed(beside, spans, candidates.text) : unique(beside);
  const loose = field.cues.filter((cue) => !cue.includes('{}'));
  const nearest = nearestTo(cueSpans(loose, segment, candidates.text), inSegment);
  return nearest ? [nearest] : [];
}

const unique = (spans: Span[]): Span[] => [...new Set(spans)].sort((a, b) => a.start - b.start);

function standsBeside(cue: string, { start, end }: Span, text: string): boolean {
  const [before, after] = cue.split('{}') as [string, string];
  const left = text
    .slice(0, start)
    .replace(/["“‘(]$/, '')
    .toLowerCase();
  const right = text.slice(end).replace(/’/g, "'").toLowerCase();
  const isWhole =
    before === '' || !/[\p{L}\p{N}]$/u.test(left.slice(0, Math.max(0, left.length - before.length)));
  return (
    isWhole && left.endsWith(before.toLowerCase()) && right.startsWith(after.replace(/’/g, "'").toLowerCase())
  );
}

/** "starring Seth Rogen and James Franco": names that go on in a row. */
function withListed(found: Span[], names: Span[], text: string): Span[] {
  const row = [...found];
  for (const name of names) {
    const before = row.find(
      (span) => span.end < name.start && /^(?:,|,? and| &)\s+$/.test(text.slice(span.end, name.start)),
    );
    if (before && !row.includes(name)) row.push(name);
  }
  return unique(row);
}

/** Where cues stand as whole words. */
export function cueSpans(cues: string[], segment: Span, text: string): Span[] {
  if (cues.length === 0) return [];
  const longestFirst = [...cues].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(wholeWords(longestFirst), 'giu');
  return within(
    Array.from(text.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
    segment,
  );
}

function nearestTo(cues: Span[], spans: Span[]): Span | null {
  let best: Span | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const cue of cues) {
    for (const span of spans) {
      const distance = Math.max(span.start - cue.end, cue.start - span.end);
      if (distance < least) {
        least = distance;
        best = span;
      }
    }
  }
  return best;
}

const QUALIFIER = /(?:(?:still|now|already|not|never|no longer|not yet|yet|currently|soon)\s+)+$/i;

/** A phrase is its own cue, with the words before it that change what it says. */
function findPhrases(cues: string[], segment: Span, text: string): Span[] {
  return cueSpans(cues, segment, text).map(({ start, end }) => {
    const qualifier = QUALIFIER.exec(text.slice(segment.start, start));
    return { start: start - (qualifier?.[0].length ?? 0), end };
  });
}
