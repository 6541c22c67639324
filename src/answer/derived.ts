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
import { invert, type Postings } from './questions/postings.js';
import { type PreparedQuestions, prepareQuestions } from './questions/prepared.js';
import { slangLists } from './slang.js';
import { background } from './tables.js';
import { weightOf } from './weight.js';

const FILE = 'answers.bin';
/** Raise it whenever the columns are computed otherwise. */
const VERSION = 7;

/** What is derived of an index, by term, surface, sentence and question. */
export interface Derived {
  /** Mixed idf by term id. */
  weight: Float64Array;
  /** Surfaces of a term. */
  surfaces: Postings;
  /** By sentence. */
  fillers: FillerCounts;
  questions: PreparedQuestions;
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
    (surface) => surface,
  );
  return { weight, surfaces, fillers: countFillers(index), questions: prepareQuestions(index, weight) };
}

/** Columns of tables under `table.column`, their numbers in a column of its own. */
function flatten({ weight, surfaces, fillers, questions }: Derived): Values {
  const { content, all, words, facts, factsOf, factCount, firstGap, ...columns } = questions;
  const tables = { surfaces, fillers, questions: columns, content, all, words, facts, factsOf };
  const values = Object.entries(tables).flatMap(([table, its]) =>
    Object.entries(its).map(([name, column]) => [`${table}.${name}`, column]),
  );
  return { weight, counts: Uint32Array.of(factCount, firstGap), ...Object.fromEntries(values) };
}

/** The columns as `flatten` named them. */
function unflatten({ weight, counts, ...columns }: Values): Derived {
  const table = (name: string) =>
    Object.fromEntries(
      Object.entries(columns)
        .filter(([column]) => column.startsWith(`${name}.`))
        .map(([column, values]) => [column.slice(name.length + 1), values]),
    );
  const [factCount, firstGap] = counts as Uint32Array;
  const postings = ['content', 'all', 'words', 'facts', 'factsOf'].map((name) => [name, table(name)]);
  const questions = { ...table('questions'), ...Object.fromEntries(postings), factCount, firstGap };
  return { weight, surfaces: table('surfaces'), fillers: table('fillers'), questions } as unknown as Derived;
}
