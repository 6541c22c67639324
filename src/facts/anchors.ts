/** Finding the sentences that a piece of text may come from, by its words. */
import type { LoadedIndex } from '../../index/load.js';
import { tokenize } from '../../index/terms.js';
import { STOP } from '../../index/vocabulary.js';

/** Rare words that are looked for; further ones tell little more. */
const MAX_ANCHORS = 8;

/** The sentence that holds a token of the index. */
function sentenceOfToken({ sentences }: LoadedIndex, token: number): number {
  let low = 0;
  let high = sentences.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences.tokenFrom[middle]! <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Where all words of a text stand one behind the other: first and last sentence of each place, in order. Words are
 * compared as the index folds them, so that every verbatim place is among these, but not each of these is one.
 */
export function findRow(index: LoadedIndex, text: string): { first: number; last: number }[] {
  const { sentences, vocabulary } = index;
  const row = tokenize(text).map(({ surface }) => vocabulary.surfaceIds.get(surface) ?? -1);
  if (row.length === 0 || row.includes(-1)) return [];
  const rarity = row.map((surface) => vocabulary.sentenceFrequency[vocabulary.termOf[surface]!]!);
  const rarest = rarity.indexOf(Math.min(...rarity));
  const places: { first: number; last: number }[] = [];
  for (
    let at = sentences.tokens.indexOf(row[rarest]!);
    at >= 0;
    at = sentences.tokens.indexOf(row[rarest]!, at + 1)
  ) {
    const from = at - rarest;
    if (from < 0 || !row.every((surface, i) => sentences.tokens[from + i] === surface)) continue;
    const first = sentenceOfToken(index, from);
    const last = sentenceOfToken(index, from + row.length - 1);
    if (samePart(index, first, last)) places.push({ first, last });
  }
  return places;
}

/** Whether two sentences belong to one part of one article. */
export function samePart({ sentences }: LoadedIndex, a: number, b: number): boolean {
  return sentences.article[a] === sentences.article[b] && sentences.part[a] === sentences.part[b];
}

/** The sentences that share the most rare words with a text, best first, at most `limit`. */
export function nearestSentences(index: LoadedIndex, text: string, limit: number): number[] {
  const weights = anchorsOf(index, text);
  const { sentences } = index;
  const scores = new Map<number, number>();
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const to = sentences.tokenFrom[sentence + 1]!;
    let score = 0;
    for (let at = sentences.tokenFrom[sentence]!; at < to; at++)
      score += weights.get(sentences.tokens[at]!) ?? 0;
    if (score > 0) scores.set(sentence, score);
  }
  const best = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best.slice(0, limit).map(([sentence]) => sentence);
}

/** The rarest words of a text that the corpus has, weighted by rarity; function words where there are no others. */
function anchorsOf({ vocabulary, sentences }: LoadedIndex, text: string): Map<number, number> {
  const known = new Set(tokenize(text).flatMap(({ surface }) => vocabulary.surfaceIds.get(surface) ?? []));
  const content = [...known].filter((surface) => !(vocabulary.classes[surface]! & STOP));
  const frequency = (surface: number) => vocabulary.sentenceFrequency[vocabulary.termOf[surface]!]!;
  const rarest = (content.length > 0 ? content : [...known]).sort((a, b) => frequency(a) - frequency(b));
  return new Map(
    rarest
      .slice(0, MAX_ANCHORS)
      .map((surface) => [surface, Math.log(1 + sentences.count / Math.max(1, frequency(surface)))]),
  );
}
