/** Whether a quote stands in the sources: verbatim, nearly, or not at all. */
import type { LoadedIndex } from '../../index/load.js';
import { highlighted, shareText } from '../../index/quote.js';
import { quoteSentences } from '../../index/sentence-text.js';
import type { Quote, Span } from '../../index/types.js';
import { UserError } from '../errors.js';
import { findRow, nearestSentences, samePart } from './anchors.js';
import { type FoldedText, foldText } from './fold-text.js';
import { changesOf } from './warnings.js';
import {
  type Alignment,
  align,
  type DiffPart,
  differingWords,
  diffOf,
  type Word,
  wordsOf,
} from './word-diff.js';

/** Word for word, nearly, or not. */
export type Verdict = 'verbatim' | 'near' | 'absent';
/** What differs in a way that changes what is said; dates count as numbers. */
export type Warning = 'negation' | 'number' | 'name';

export interface QuoteMatch {
  /** Whole sentences; the highlight is what the given quote was set against. */
  quote: Quote;
  /** The given quote is a fragment of these sentences. */
  partial: boolean;
  /** Empty where verbatim. */
  diff: DiffPart[];
  warnings: Warning[];
}

export interface Verification {
  given: string;
  verdict: Verdict;
  /** Best first. */
  matches: QuoteMatch[];
}

/** Below these a match means nothing: "he said that" stands everywhere. */
export const MIN_WORDS = 3;
export const MIN_CHARACTERS = 12;
/** Shared words over all words from which two texts count as near. */
const MIN_SIMILARITY = 0.6;
/** Sentences that are compared word by word. */
const MAX_CANDIDATES = 24;
/** Places that are shown. */
const MAX_VERBATIM = 5;
const MAX_NEAR = 3;
/** A place that is so much less near than the best is another matter. */
const MAX_BEHIND = 0.15;

/**
 * Looks a quote up in headlines, bodies, bios and comments. Typography, white space and case do not count, nor do
 * quotation marks and stops at its ends. Throws `UserError` where it is shorter than three words or twelve characters.
 */
export function verifyQuote(index: LoadedIndex, given: string): Verification {
  const bare = withoutEnds(given);
  if (wordsOf(bare).length < MIN_WORDS || bare.length < MIN_CHARACTERS) {
    throw new UserError('verify.too-short', { words: MIN_WORDS, characters: MIN_CHARACTERS });
  }
  const exact = findVerbatim(index, bare);
  if (exact.length > 0) return { given, verdict: 'verbatim', matches: exact };
  const near = findNear(index, bare);
  return { given, verdict: near.length > 0 ? 'near' : 'absent', matches: near };
}

/** Without the white space, quotation marks, stops and ellipses at its ends. */
export function withoutEnds(given: string): string {
  return given.replace(/^[^\p{L}\p{N}#$€£@]+|[^\p{L}\p{N}%)]+$/gu, '');
}

function findVerbatim(index: LoadedIndex, bare: string): QuoteMatch[] {
  const wanted = foldText(bare).text;
  const found: QuoteMatch[] = [];
  for (const { first, last } of findRow(index, bare)) {
    const quote = quoteSentences(index, first, last);
    const span = findSpan(foldText(quote.text), wanted);
    // Words that a sentence has twice are in it once.
    const isKnown = found.some((match) => shareText(match.quote, quote));
    if (!span || isKnown || found.length >= MAX_VERBATIM) continue;
    found.push({
      quote: highlighted(quote, span),
      partial: isPartial(quote.text, span),
      diff: [],
      warnings: [],
    });
  }
  return found;
}

/** Where the folded words stand as whole words, in offsets of the original. */
function findSpan({ text, at }: FoldedText, wanted: string): Span | null {
  const isWord = (unit: string | undefined) => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
  for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1)) {
    const to = from + wanted.length;
    const inWord =
      (isWord(text[from - 1]) && isWord(text[from])) || (isWord(text[to - 1]) && isWord(text[to]));
    if (!inWord) return { start: at[from]!, end: at[to]! };
  }
  return null;
}

/** Whether words of the sentences stand outside the span. */
function isPartial(text: string, { start, end }: Span): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
}

interface Near {
  quote: Quote;
  words: Word[];
  alignment: Alignment;
}

function findNear(index: LoadedIndex, bare: string): QuoteMatch[] {
  const given = { text: bare, words: wordsOf(bare) };
  const candidates = nearestSentences(index, bare, MAX_CANDIDATES)
    .map((sentence) => nearestAround(index, sentence, given.words))
    .filter((near) => near !== null)
    .filter(({ alignment }) => alignment.similarity >= MIN_SIMILARITY && alignment.pairs.length >= MIN_WORDS)
    .sort((a, b) => b.alignment.similarity - a.alignment.similarity);
  const least = (candidates[0]?.alignment.similarity ?? 0) - MAX_BEHIND;
  const best = candidates.filter(
    (near, at) =>
      near.alignment.similarity >= least &&
      !candidates.slice(0, at).some((better) => shareText(near.quote, better.quote)),
  );
  return best.slice(0, MAX_NEAR).map((near) => nearMatch(index, given, near));
}

/** The sentence alone, or with the one before or behind it, whichever is nearer. */
function nearestAround(index: LoadedIndex, sentence: number, given: Word[]): Near | null {
  const windows = [
    [sentence, sentence],
    [sentence - 1, sentence],
    [sentence, sentence + 1],
  ] as const;
  let best: Near | null = null;
  for (const [first, last] of windows) {
    if (first < 0 || last >= index.sentences.count || !samePart(index, first, last)) continue;
    const quote = quoteSentences(index, first, last);
    const words = wordsOf(quote.text);
    const alignment = align(given, words);
    if (alignment && alignment.similarity > (best?.alignment.similarity ?? 0))
      best = { quote, words, alignment };
  }
  return best;
}

function nearMatch(index: LoadedIndex, given: { text: string; words: Word[] }, near: Near): QuoteMatch {
  const { quote, words, alignment } = near;
  const span = { start: words[alignment.first]!.start, end: words[alignment.last]!.end };
  const differing = differingWords(given.words, words, alignment);
  const changes = changesOf([...differing.given, ...differing.source], index.vocabulary);
  return {
    quote: highlighted(quote, span),
    partial: isPartial(quote.text, span),
    diff: diffOf(given, { text: quote.text, words }, alignment),
    warnings: [...new Set(changes.map((change) => (change === 'date' ? 'number' : change)))],
  };
}
