/** Repair of words that neither the corpus nor general English knows. */
import { editDistance, forgivenSlips } from '../../index/edit-distance.js';
import type { LoadedIndex } from '../../index/load.js';
import { isStopWord, stem, tokenize } from '../../index/terms.js';
import { hasNeighbours } from './neighbours.js';
import { background } from './tables.js';

/** How much nearer a word is that begins with the letter typed; a slip is 1. */
const SAME_START = 0.5;
/** Sentences with a word that count for it, a tenth of a slip each: of words equally near the common one is meant. */
const MOST_COUNTED = 9;

/** The word of the corpus that was meant, or the word itself. Takes and returns a surface. */
export function repairTypo(index: LoadedIndex, word: string): string {
  const limit = forgivenSlips(word.length);
  if (limit === 0 || !/^[a-z]+$/.test(word) || isKnown(index, word)) return word;
  const { byLength, letters } = spellingsOf(index);
  const wanted = lettersIn(word);
  let best = { score: Number.NEGATIVE_INFINITY, at: -1 };
  for (let length = word.length - limit; length <= word.length + limit; length++) {
    for (const at of byLength[length] ?? []) {
      if (bits(letters[at]! ^ wanted) > 2 * limit) continue;
      const score = closeness(index, word, at, limit);
      if (score > best.score || (score === best.score && at < best.at)) best = { score, at };
    }
  }
  return index.vocabulary.surfaces[best.at] ?? word;
}

/** How likely a surface was meant: few slips, often written, begun alike; nothing where it is too far. */
function closeness({ vocabulary }: LoadedIndex, word: string, at: number, limit: number): number {
  const surface = vocabulary.surfaces[at]!;
  if (surface[0] !== word[0] && surface[1] !== word[1]) return Number.NEGATIVE_INFINITY;
  const slips = editDistance(word, surface, limit);
  if (slips > limit) return Number.NEGATIVE_INFINITY;
  const frequency = vocabulary.sentenceFrequency[vocabulary.termOf[at]!]!;
  return Math.min(frequency, MOST_COUNTED) / 10 - slips + (surface[0] === word[0] ? SAME_START : 0);
}

/** The surfaces that can be meant: those of the articles, by their length. */
interface Spellings {
  byLength: number[][];
  /** By surface, which letters it has: a slip changes at most two of them, which spares most comparisons. */
  letters: Uint32Array;
  /** The terms in the names of all who wrote: comments, articles, outlets. */
  bylines: Set<string>;
}

const kept = new WeakMap<LoadedIndex, Spellings>();

function spellingsOf(index: LoadedIndex): Spellings {
  let spellings = kept.get(index);
  if (!spellings) {
    const { surfaces, sentenceFrequency, termOf } = index.vocabulary;
    const letters = Uint32Array.from(surfaces, lettersIn);
    spellings = { byLength: [], letters, bylines: bylinesOf(index) };
    for (const [at, { length }] of surfaces.entries()) {
      if (forgivenSlips(length) === 0 || sentenceFrequency[termOf[at]!] === 0) continue;
      while (spellings.byLength.length <= length) spellings.byLength.push([]);
      spellings.byLength[length]!.push(at);
    }
    kept.set(index, spellings);
  }
  return spellings;
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
