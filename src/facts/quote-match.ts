/** A place in the sources that a quote is set against. */
import type { Quote, Span } from '../../index/types.js';
import type { DiffPart } from './word-diff.js';

/** What differs in a way that changes what is said; dates count as numbers. */
export type Warning = 'negation' | 'number' | 'name';

/** A place where a quote stands, or something near to it. */
export interface QuoteMatch {
  /** Whole sentences; the highlight is what the given quote was set against. */
  quote: Quote;
  /** The given quote is a fragment of these sentences. */
  partial: boolean;
  /** Empty where verbatim. */
  diff: DiffPart[];
  warnings: Warning[];
}

/** Words; below these a match means nothing: "he said that" stands everywhere. */
export const MIN_WORDS = 3;
/** The same in UTF-16 units. */
export const MIN_CHARACTERS = 12;

/** Whether words of the sentences stand outside the span. */
export function isPartial(text: string, { start, end }: Span): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
}
