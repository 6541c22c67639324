/** What a question is made of, word by word and by pairs of words: the grams that a language model counts. */
import type { LoadedIndex } from '../../../index/load.js';
import { fold, isStopWord, stem } from '../../../index/terms.js';
import { isChatter, spelledOut } from '../slang.js';

/** A word of a question as grams see it. */
export interface GramWord {
  /** Its term id; below 0 where no text of the corpus holds it. */
  term: number;
  content: boolean;
}

const UNKNOWN = -1;
/** Before the first word and after the last. */
const EDGE = -2;

/** The word that a surface stands for, slang spelled out; null where it says nothing. */
export function gramWord({ vocabulary }: LoadedIndex, surface: string): GramWord | null {
  const word = spelledOut(surface);
  if (word === '' || isChatter(word)) return null;
  return { term: vocabulary.termIds.get(stem(fold(word))) ?? UNKNOWN, content: !isStopWord(word) };
}

/** What a gram is, which is part of its hash. */
const WORD = 1;
const NEIGHBOURS = 2;
const PAIR = 3;
const ASKED = 4;

/**
 * The grams of a question as 32-bit hashes, each once: its words, function words included; neighbouring words, its
 * beginning and end among them; pairs of content words, however far apart (skip-grams); and each content word with
 * the kind of answer that is asked for. Two hundred thousand grams share some five hashes by chance.
 */
export function gramsOf(words: GramWord[], kind: number): Set<number> {
  const grams = new Set<number>();
  let before = EDGE;
  for (const { term } of words) {
    grams.add(wordGram(term));
    grams.add(hash(NEIGHBOURS, before, term));
    before = term;
  }
  grams.add(hash(NEIGHBOURS, before, EDGE));
  const content = [...new Set(words.filter((word) => word.content).map(({ term }) => term))];
  content.sort((a, b) => a - b);
  for (const [at, term] of content.entries()) {
    grams.add(hash(ASKED, kind, term));
    for (const other of content.slice(at + 1)) grams.add(hash(PAIR, term, other));
  }
  return grams;
}

/** The gram of a single word, by its term id. */
export function wordGram(term: number): number {
  return hash(WORD, term, 0);
}

/** Mixes three numbers to 32 bits (the rounds of MurmurHash3, Appleby 2011). */
function hash(type: number, first: number, second: number): number {
  let mixed = type;
  for (const part of [first, second]) {
    const rotated = Math.imul(part, 0xcc9e2d51);
    mixed ^= Math.imul((rotated << 15) | (rotated >>> 17), 0x1b873593);
    mixed = Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64;
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
