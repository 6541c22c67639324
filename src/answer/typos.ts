/** Repair of words that neither the corpus nor general English knows. */
import { editDistance, forgivenSlips } from '../../index/edit-distance.js';
import type { LoadedIndex } from '../../index/load.js';
import { isStopWord, STOP_WORDS, stem, tokenize } from '../../index/terms.js';
import { MOSTLY_CAPITAL } from '../../index/vocabulary.js';
import { hasNeighbours } from './neighbours.js';
import { background } from './tables.js';

/** How much nearer a word is that begins with the letter typed; a slip is 1. */
const SAME_START = 0.5;
/** What a letter counts that only one of two words has: one left out or doubled is a likelier slip than one exchanged. */
const OTHER_LETTER = 0.15;
/** So many letters only one of two words has where one was exchanged. */
const EXCHANGED = 2;
/** Letters of a word that few others look like. */
const LONG = 6;
/** Sentences with a word that count for it, a tenth of a slip each: of words equally near the common one is meant. */
const MOST_COUNTED = 9;

/**
 * The word that was meant, or the word itself. Takes and returns a surface; one that was written as a name can only
 * be meant for a name.
 */
export function repairTypo(index: LoadedIndex, word: string, asName = false): string {
  const limit = forgivenSlips(word.length);
  if (limit === 0 || !/^[a-z]+$/.test(word) || isKnown(index, word)) return word;
  const spellings = spellingsOf(index);
  const wanted = lettersIn(word);
  let best = { score: Number.NEGATIVE_INFINITY, at: -1 };
  for (let length = word.length - limit; length <= word.length + limit; length++) {
    for (const at of spellings.byLength[length] ?? []) {
      const others = bits(spellings.letters[at]! ^ wanted);
      if (others > 2 * limit || !canBeMeant(spellings, at, word, others, asName)) continue;
      const score = closeness(spellings, at, word, limit) - OTHER_LETTER * others;
      if (score > best.score || (score === best.score && at < best.at)) best = { score, at };
    }
  }
  return spellings.words[best.at] ?? word;
}

/** Short words have many that look alike: there only a word of the articles is meant, a function word by no other letter. */
function canBeMeant(
  { words, frequency, names }: Spellings,
  at: number,
  { length }: string,
  others: number,
  asName: boolean,
): boolean {
  if (asName) return names[at] === 1;
  if (isStopWord(words[at]!)) return others < EXCHANGED || length >= LONG;
  return length >= LONG || frequency[at]! > 0;
}

/** How likely a surface was meant: few slips, often written, begun alike; nothing where it is too far. */
function closeness({ words, frequency }: Spellings, at: number, word: string, limit: number): number {
  const meant = words[at]!;
  if (meant[0] !== word[0] && meant[1] !== word[1]) return Number.NEGATIVE_INFINITY;
  const slips = editDistance(word, meant, limit);
  if (slips > limit) return Number.NEGATIVE_INFINITY;
  return Math.min(frequency[at]!, MOST_COUNTED) / 10 - slips + (meant[0] === word[0] ? SAME_START : 0);
}

/**
 * The words that can be meant, column by column: those of the articles, those of search-only questions where they are
 * general English, and function words.
 */
interface Spellings {
  words: string[];
  /** Sentences that hold a form of it. */
  frequency: Uint32Array;
  /** 1 where it is mostly written with a capital. */
  names: Uint8Array;
  /** Which letters it has: a slip changes at most two of them, which spares most comparisons. */
  letters: Uint32Array;
  /** Places of words by their length. */
  byLength: number[][];
  /** The terms in the names of all who wrote: comments, articles, outlets. */
  bylines: Set<string>;
}

const kept = new WeakMap<LoadedIndex, Spellings>();

function spellingsOf(index: LoadedIndex): Spellings {
  let spellings = kept.get(index);
  if (!spellings) {
    spellings = makeSpellings(index);
    kept.set(index, spellings);
  }
  return spellings;
}

function makeSpellings(index: LoadedIndex): Spellings {
  const { surfaces, terms, termOf, sentenceFrequency, capitalShare, surfaceIds } = index.vocabulary;
  const isGeneral = (term: number) => background().frequency.get(terms[term]!) !== undefined;
  const meant = [...surfaces.keys()].filter((at) => {
    const term = termOf[at]!;
    return sentenceFrequency[term]! > 0 || isStopWord(surfaces[at]!) || isGeneral(term);
  });
  const unheld = [...STOP_WORDS].filter((word) => surfaceIds.get(word) === undefined);
  const words = [...meant.map((at) => surfaces[at]!), ...unheld];
  const byLength: number[][] = [];
  for (const [at, { length }] of words.entries()) {
    while (byLength.length <= length) byLength.push([]);
    if (forgivenSlips(length) > 0) byLength[length]!.push(at);
  }
  return {
    words,
    frequency: Uint32Array.from(words, (_, at) => sentenceFrequency[termOf[meant[at]!]!] ?? 0),
    names: Uint8Array.from(words, (_, at) => Number(capitalShare[termOf[meant[at]!]!]! >= MOSTLY_CAPITAL)),
    letters: Uint32Array.from(words, lettersIn),
    byLength,
    bylines: bylinesOf(index),
  };
}

/** Not from `prepare`: what is derived there is mended by this. */
function bylinesOf({ corpus }: LoadedIndex): Set<string> {
  const names = corpus.articles.flatMap(({ author, outlet, parts }) => [
    author,
    outlet,
    ...parts.map(({ speaker }) => speaker),
  ]);
  return new Set(names.flatMap((name) => tokenize(name ?? '').map(({ term }) => term)));
}

/** A bit a letter of a to z; the five low bits of other characters share them. */
function lettersIn(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** How many bits are set. */
function bits(value: number): number {
  let left = value;
  let count = 0;
  for (; left !== 0; count++) left &= left - 1;
  return count;
}

/**
 * Whether a surface is a word as it stands: of the articles, of general English, with neighbours learned for it, or of
 * the names of who wrote them.
 */
function isKnown(index: LoadedIndex, word: string): boolean {
  if (isStopWord(word)) return true;
  const term = stem(word);
  const id = index.vocabulary.termIds.get(term);
  const inCorpus = id !== undefined && index.vocabulary.sentenceFrequency[id]! > 0;
  if (inCorpus || background().frequency.get(term) !== undefined || hasNeighbours(term)) return true;
  return spellingsOf(index).bylines.has(term);
}
