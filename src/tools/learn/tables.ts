/** The tables that ship, made from the large corpus and from published word vectors. Deterministic. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadedIndex } from '../../../index/load.js';
import { isStopWord, tokenize } from '../../../index/terms.js';
import { NEIGHBOURS, packNeighbours } from '../../answer/neighbours.js';
import { sortLines } from '../../answer/sorted-lines.js';
import { packSynonyms } from '../../answer/synonyms.js';
import {
  BACKGROUND_FILE,
  background,
  COUNTED,
  NEIGHBOUR_TERMS_FILE,
  NEIGHBOURS_FILE,
  PHRASES_FILE,
  SYNONYMS_FILE,
  TABLES_DIR,
  TRANSLATIONS_FILE,
  VECTOR_WORDS_FILE,
  VECTORS_FILE,
  WRITTEN_SYNONYMS_FILE,
} from '../../answer/tables.js';
import { DIMENSIONS, packVectors } from '../../answer/word-vectors.js';
import { type GoldQuestion, goldSentences } from '../gold.js';
import { countBackground } from './background.js';
import { nearestNeighbours } from './neighbours.js';
import { splitOf } from './split.js';
import { learnTranslations, type Pair } from './translation.js';
import { distilTerms, distilWords } from './vectors.js';

const TRANSLATIONS = 20_000;
const VECTOR_TERMS = 30_000;
const VECTOR_WORDS = 30_000;

/** Learns the background frequencies and the translation table from the `tables` split of a corpus. */
export function learnTables(
  index: LoadedIndex,
  questions: GoldQuestion[],
  tell: (line: string) => void,
): void {
  const chosen = (file: string) => splitOf(file) === 'tables';
  const { sentences, rows } = countBackground(index, chosen);
  const lines = rows.map((row) => `${row.term}\t${row.frequency}\t${row.capitalShare}`);
  write(BACKGROUND_FILE, sortLines([`${COUNTED}\t${sentences}`, ...lines]));
  tell(`background: ${rows.length} terms of ${sentences} sentences`);
  const pairs = questions.flatMap((question) => toPair(question, index, chosen));
  const table = learnTranslations(pairs, TRANSLATIONS);
  const byQuestion = new Map<string, string[]>();
  for (const { from, to, probability } of table) {
    byQuestion.set(to, [...(byQuestion.get(to) ?? []), `${from} ${probability.toFixed(4)}`]);
  }
  write(TRANSLATIONS_FILE, sortLines([...byQuestion].map(([to, entries]) => [to, ...entries].join('\t'))));
  tell(`translations: ${table.length} entries from ${pairs.length} pairs`);
}

/** Distils a file of word vectors to two tables (see `tables/README.md` for where to get one). */
export function learnVectors(file: string, tell: (line: string) => void): void {
  const terms = distilTerms(file, VECTOR_TERMS, DIMENSIONS);
  const { ids, cosines } = nearestNeighbours(terms);
  const neighbours = packNeighbours(terms.terms, ids, cosines);
  write(NEIGHBOUR_TERMS_FILE, neighbours.terms);
  write(NEIGHBOURS_FILE, neighbours.packed);
  tell(`neighbours: ${NEIGHBOURS} each of ${terms.terms.length} terms`);
  const words = distilWords(file, VECTOR_WORDS, DIMENSIONS, shareOfEnglish);
  const vectors = packVectors(words.terms, words.bytes);
  write(VECTOR_WORDS_FILE, vectors.words);
  write(VECTORS_FILE, vectors.packed);
  tell(`vectors: ${DIMENSIONS} numbers each of ${words.terms.length} words`);
}

/** Makes the tables of synonyms from what people wrote. */
export function makeSynonyms(tell: (line: string) => void): void {
  const written = readFileSync(path.join(TABLES_DIR, WRITTEN_SYNONYMS_FILE), 'utf8').trimEnd().split('\n');
  const { synonyms, phrases } = packSynonyms(written);
  write(SYNONYMS_FILE, synonyms);
  write(PHRASES_FILE, phrases);
  tell(`synonyms: ${written.length} words and phrases`);
}

/** How much a term adds to the sums of general English: how often it stands there, times its idf. */
function shareOfEnglish(term: string): number {
  const { frequency, sentences } = background();
  const share = (frequency.get(term) ?? 0) / sentences;
  return share === 0 ? 0 : share * Math.log(1 / share);
}

function write(name: string, bytes: Buffer): void {
  writeFileSync(path.join(TABLES_DIR, name), bytes);
}

function toPair(question: GoldQuestion, index: LoadedIndex, chosen: (file: string) => boolean): Pair[] {
  const sentence = goldSentences(question, index)[0];
  if (sentence === undefined) return [];
  const { article, start, end } = index.sentences;
  const { file, text } = index.corpus.articles[article[sentence]!]!;
  if (!chosen(file)) return [];
  const content = (words: string) =>
    tokenize(words)
      .filter((token) => !isStopWord(token.surface))
      .map((token) => token.term);
  return [
    { question: content(question.question), sentence: content(text.slice(start[sentence]!, end[sentence]!)) },
  ];
}
