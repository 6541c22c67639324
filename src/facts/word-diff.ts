/** Word by word, what two texts share and where they part. */
import type { Span } from '../../index/types.js';
import { foldText } from './fold-text.js';

/** A word where it is written. */
export interface Word extends Span {
  /** As written. */
  written: string;
  /** What is compared: typography and case folded. */
  folded: string;
}

/** A stretch that both have, that only the source has, or that only the given text has, as written there. */
export interface DiffPart {
  op: 'same' | 'source' | 'given';
  text: string;
}

/** How a given text is set against a source. */
export interface Alignment {
  /** Words of the source that the given text is set against, from the first to the last. */
  first: number;
  last: number;
  /** Pairs of word numbers, given and source, that are the same word. */
  pairs: [number, number][];
  /** From 0 to 1: twice the shared words over all words of both. */
  similarity: number;
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’.,/&-]*[\p{L}\p{M}\p{N}])?|[$€£%]/gu;

/** The words of a text in order; punctuation between words is none. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: written, index: start }) => ({
    written,
    folded: foldText(written).text,
    start,
    end: start + written.length,
  }));
}

/** A shared word at an end that stands so many words further off than in the other text is a coincidence. */
const MAX_STRAY_WORDS = 3;

/** Sets a given text against the part of a source that it is nearest to, or null where they share no word. */
export function align(given: Word[], source: Word[]): Alignment | null {
  const rough = longestCommon(given, source);
  while (rough.length > 1 && isStray(rough[0]!, rough[1]!)) rough.shift();
  while (rough.length > 1 && isStray(rough.at(-2)!, rough.at(-1)!)) rough.pop();
  const [head, tail] = [rough[0], rough.at(-1)];
  if (!head || !tail) return null;
  const first = Math.max(0, head[1] - head[0]);
  const last = Math.min(source.length - 1, tail[1] + given.length - 1 - tail[0]);
  // Once more inside the window alone: a stray word may have stood for one that is in it.
  const pairs = longestCommon(given, source.slice(first, last + 1));
  for (const pair of pairs) pair[1] += first;
  const similarity = (2 * pairs.length) / (given.length + last - first + 1);
  return { first, last, pairs, similarity };
}

function isStray([given, source]: [number, number], [nextGiven, nextSource]: [number, number]): boolean {
  return nextSource - source - (nextGiven - given) > MAX_STRAY_WORDS;
}

/** The longest row of words that both have in this order. */
function longestCommon(given: Word[], source: Word[]): [number, number][] {
  const width = source.length + 1;
  const lengths = new Uint16Array((given.length + 1) * width);
  for (let i = given.length - 1; i >= 0; i--) {
    for (let j = source.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] =
        given[i]!.folded === source[j]!.folded
          ? lengths[at + width + 1]! + 1
          : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < given.length && j < source.length; ) {
    if (given[i]!.folded === source[j]!.folded) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/** The words that only one side has, in order. */
export function differingWords(
  given: Word[],
  source: Word[],
  alignment: Alignment,
): { given: Word[]; source: Word[] } {
  const { pairs, first, last } = alignment;
  const inGiven = new Set(pairs.map(([i]) => i));
  const inSource = new Set(pairs.map(([, j]) => j));
  return {
    given: given.filter((_, i) => !inGiven.has(i)),
    source: source.filter((_, j) => j >= first && j <= last && !inSource.has(j)),
  };
}

/** The difference as stretches of both texts, in order. */
export function diffOf(
  given: { text: string; words: Word[] },
  source: { text: string; words: Word[] },
  { pairs, first, last }: Alignment,
): DiffPart[] {
  const parts: DiffPart[] = [];
  const add = (op: DiffPart['op'], side: { text: string; words: Word[] }, from: number, to: number) => {
    if (from < to)
      parts.push({ op, text: side.text.slice(side.words[from]!.start, side.words[to - 1]!.end) });
  };
  let i = 0;
  let j = first;
  for (let at = 0; at <= pairs.length; ) {
    const [nextI, nextJ] = pairs[at] ?? [given.words.length, last + 1];
    add('source', source, j, nextJ);
    add('given', given, i, nextI);
    const from = at;
    while (at < pairs.length && pairs[at]![0] === nextI + at - from && pairs[at]![1] === nextJ + at - from)
      at++;
    add('same', source, nextJ, nextJ + at - from);
    i = nextI + at - from;
    j = nextJ + at - from;
    if (from === pairs.length) break;
  }
  return parts;
}
