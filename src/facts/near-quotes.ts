/** The places that are near to a quote, word by word, with what differs. */
import type { LoadedIndex } from '../../index/load.js';
import { highlighted, shareText } from '../../index/quote.js';
import { quoteSentences } from '../../index/sentence-text.js';
import type { Quote } from '../../index/types.js';
import { nearestSentences, samePart } from './anchors.js';
import { isPartial, MIN_WORDS, type QuoteMatch } from './quote-match.js';
import { changesOf } from './warnings.js';
import { type Alignment, align, differingWords, diffOf, type Word, wordsOf } from './word-diff.js';

/** Shared words over all words from which two texts count as near. */
const MIN_SIMILARITY = 0.6;
/** Sentences that are compared word by word. */
const MAX_CANDIDATES = 24;
/** Places that are shown. */
const MAX_NEAR = 3;
/** A place that is so much less near than the best is another matter. */
const MAX_BEHIND = 0.15;

/** A place with the given words set against it. */
interface Near {
  quote: Quote;
  words: Word[];
  alignment: Alignment;
}

/** The nearest places, best first, at most three; `bare` is the quote without marks at its ends. */
export function findNear(index: LoadedIndex, bare: string): QuoteMatch[] {
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
