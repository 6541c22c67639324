/** Repair of words that neither the corpus nor general English knows. */
import { editDistance } from '../../index/edit-distance.js';
import type { LoadedIndex } from '../../index/load.js';
import { isStopWord, stem } from '../../index/terms.js';
import { hasNeighbours } from './neighbours.js';
import { background } from './tables.js';

const MIN_LENGTH = 4;
/** From this length on, two slips are repaired, else one. */
const TWO_SLIPS_LENGTH = 8;

/** The word of the corpus that was meant, or the word itself. Takes and returns a surface. */
export function repairTypo(index: LoadedIndex, word: string): string {
  if (word.length < MIN_LENGTH || !/^[a-z]+$/.test(word) || isKnown(index, word)) return word;
  const limit = word.length >= TWO_SLIPS_LENGTH ? 2 : 1;
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
  return Math.min(frequency, 9) / 10 - slips + (surface[0] === word[0] ? 0.5 : 0);
}

/** The surfaces that can be meant: those of the articles, by their length. */
interface Spellings {
  byLength: number[][];
  /** By surface, which letters it has: a slip changes at most two of them, which spares most comparisons. */
  letters: Uint32Array;
}

const kept = new WeakMap<LoadedIndex, Spellings>();

function spellingsOf(index: LoadedIndex): Spellings {
  let spellings = kept.get(index);
  if (!spellings) {
    const { surfaces, sentenceFrequency, termOf } = index.vocabulary;
    spellings = { byLength: [], letters: Uint32Array.from(surfaces, lettersIn) };
    for (const [at, { length }] of surfaces.entries()) {
      if (length < MIN_LENGTH || sentenceFrequency[termOf[at]!] === 0) continue;
      while (spellings.byLength.length <= length) spellings.byLength.push([]);
      spellings.byLength[length]!.push(at);
    }
    kept.set(index, spellings);
  }
  return spellings;
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

function isKnown(index: LoadedIndex, word: string): boolean {
  if (isStopWord(word)) return true;
  const term = stem(word);
  const id = index.vocabulary.termIds.get(term);
  const inCorpus = id !== undefined && index.vocabulary.sentenceFrequency[id]! > 0;
  return inCorpus || background().frequency.get(term) !== undefined || hasNeighbours(term);
}

/** A word as some article writes it, lower case or with a capital, or null where none writes it so. */
export function asPrinted(index: LoadedIndex, surface: string): string | null {
  const forms = [surface, surface[0]!.toUpperCase() + surface.slice(1)];
  const { corpus, postings, vocabulary } = index;
  const id = vocabulary.termIds.get(stem(surface)) ?? 0;
  const passages = postings.passage.subarray(postings.from[id], postings.from[id + 1]);
  const stands = (form: string) =>
    passages.length > 0
      ? passages.some((passage) => textOfPassage(index, passage).includes(form))
      : // Of function words no passages are kept; some article holds them soon.
        corpus.articles.some(({ text }) => text.includes(form));
  return forms.find(stands) ?? null;
}

function textOfPassage({ corpus, passages, sentences }: LoadedIndex, passage: number): string {
  const first = passages.first[passage]!;
  const { text } = corpus.articles[sentences.article[first]!]!;
  return text.slice(sentences.start[first], sentences.end[passages.last[passage]!]);
}
