/** Whether a quote stands in the sources: verbatim, nearly, or not at all. */
import type { LoadedIndex } from '../../index/load.js';
import { UserError } from '../errors.js';
import { findNear } from './near-quotes.js';
import { MIN_CHARACTERS, MIN_WORDS, type QuoteMatch } from './quote-match.js';
import { findVerbatim } from './verbatim.js';
import { wordsOf } from './word-diff.js';

/** What became of a quote that was looked up. */
export interface Verification {
  given: string;
  /** Word for word, nearly, or not. */
  verdict: 'verbatim' | 'near' | 'absent';
  /** Best first. */
  matches: QuoteMatch[];
}

/**
 * Looks a quote up in headlines, bodies, bios and comments. Typography, white space and case do not count, nor do
 * quotation marks and stops at its ends. Throws `UserError` where it is shorter than three words or twelve characters.
 */
export function verifyQuote(index: LoadedIndex, given: string): Verification {
  const bare = withoutEnds(given);
  if (!isLongEnough(given)) {
    throw new UserError('verify.too-short', { words: MIN_WORDS, characters: MIN_CHARACTERS });
  }
  const exact = findVerbatim(index, bare);
  if (exact.length > 0) return { given, verdict: 'verbatim', matches: exact };
  const near = findNear(index, bare);
  return { given, verdict: near.length > 0 ? 'near' : 'absent', matches: near };
}

/** Whether a quote is so long that `verifyQuote` looks it up. */
export function isLongEnough(given: string): boolean {
  const bare = withoutEnds(given);
  return wordsOf(bare).length >= MIN_WORDS && bare.length >= MIN_CHARACTERS;
}

/** Without the white space, quotation marks, stops and ellipses at its ends. */
export function withoutEnds(given: string): string {
  return given.replace(/^[^\p{L}\p{N}#$€£@]+|[^\p{L}\p{N}%)]+$/gu, '');
}
