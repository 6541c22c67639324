/**
 * Columns that answering derives from an index and the learned tables. They are kept beside the index, so that a
 * start does not compute them again.
 */
import { createHash } from 'node:crypto';
import { readBeside, writeBeside } from '../../index/beside.js';
import type { LoadedIndex } from '../../index/load.js';
import type { Values } from '../../index/sections.js';
import { countFillers, type FillerCounts } from './fillers.js';
import { kindRules } from './kinds.js';
import { type Language, makeLanguage } from './questions/language.js';
import { invert, type Postings } from './questions/postings.js';
import { type PreparedQuestions, prepareQuestions } from './questions/prepared.js';
import { slangLists } from './slang.js';
import { background } from './tables.js';
import { weightOf } from './weight.js';

const FILE = 'answers.bin';
/** Raise it whenever the columns are computed otherwise. */
const VERSION = 9;

/** What is derived of an index, by term, surface, sentence and question. */
export interface Derived {
  /** Mixed idf by term id. */
  weight: Float64Array;
  /** Surfaces of a term. */
  surfaces: Postings;
  /** By sentence. */
  fillers: FillerCounts;
  questions: PreparedQuestions;
  /** The language models of the search-only questions. */
  language: Language;
}

/** The columns of an index: read where they were kept and still fit, else computed and kept. */
export function deriveColumns(index: LoadedIndex): Derived {
  const key = keyOf(index);
  const values = readBeside(index, FILE, key);
  if (values) return unflatten(values);
  const derived = compute(index);
  writeBeside(index, FILE, key, flatten(derived));
  return derived;
}

/** What the columns are made from: the corpus, the word lists and rules, the background. */
function keyOf({ corpus }: LoadedIndex): string {
  const hash = createHash('sha256').update(`${VERSION} ${corpus.hash} ${slangLists()} ${kindRules()}`);
  return hash.update(background().bytes).digest('hex');
}

function compute(index: LoadedIndex): Derived {
  const { vocabulary, sentences } = index;
  const weight = Float64Array.from(vocabulary.terms, (term, at) =>
    weightOf(term, vocabulary.sentenceFrequency[at]!, sentences.count),
  );
  const surfaces = invert(
    Array.from(vocabulary.termOf, (term) => [term]),
    vocabulary.terms.length,
  );
  const questions = prepareQuestions(index, weight);
  const language = makeLanguage(index, questions);
  return { weight, surfaces, fillers: countFillers(index), questions, language };
}

/** Columns of tables under `table.column`, their numbers in a column of its own. */
function flatten({ weight, surfaces, fillers, questions, language }: Derived): Values {
  const { content, all, words, firstGap, ...columns } = questions;
  const tables = { surfaces, fillers, language, questions: columns, content, all, words };
  const values = Object.entries(tables).flatMap(([table, its]) =>
    Object.entries(its).map(([name, column]) => [`${table}.${name}`, column]),
  );
  return { weight, counts: Uint32Array.of(firstGap), ...Object.fromEntries(values) };
}

/** The columns as `flatten` named them. */
function unflatten({ weight, counts, ...columns }: Values): Derived {
  const table = (name: string) =>
    Object.fromEntries(
      Object.entries(columns)
        .filter(([column]) => column.startsWith(`${name}.`))
        .map(([column, values]) => [column.slice(name.length + 1), values]),
    );
  const [firstGap] = counts as Uint32Array;
  const postings = ['content', 'all', 'words'].map((name) => [name, table(name)]);
  const questions = { ...table('questions'), ...Object.fromEntries(postings), firstGap };
  const tables = { surfaces: table('surfaces'), fillers: table('fillers'), language: table('language') };
  return { weight, ...tables, questions } as unknown as Derived;
}
