/**
 * Columns that answering derives from an index and the learned tables. They are kept beside the index, so that a
 * start does not compute them again.
 */
import { createHash } from 'node:crypto';
import { readBeside, writeBeside } from '../../index/beside.js';
import type { LoadedIndex } from '../../index/load.js';
import type { Values } from '../../index/sections.js';
import { kindRules } from './kinds.js';
import { type Postings, type PreparedQuestions, prepareQuestions } from './questions/prepared.js';
import { slangLists } from './slang.js';
import { background } from './tables.js';
import { weightOf } from './weight.js';

const FILE = 'answers.bin';
/** Raise it whenever the columns are computed otherwise. */
const VERSION = 2;

export interface Derived {
  /** Mixed idf by term id. */
  weight: Float64Array;
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
  return { weight, questions: prepareQuestions(index, weight) };
}

function flatten({ weight, questions }: Derived): Values {
  const { content, all, words, facts, factCount, firstGap, ...columns } = questions;
  return {
    weight,
    ...columns,
    ...columnsOf({ content, all, words, facts }),
    counts: Uint32Array.of(factCount, firstGap),
  };
}

function columnsOf(postings: Record<string, Postings>): Values {
  const columns = Object.entries(postings).flatMap(([name, { from, ids }]) => [
    [`${name}.from`, from],
    [`${name}.ids`, ids],
  ]);
  return Object.fromEntries(columns) as Values;
}

function unflatten({ weight, counts, ...columns }: Values): Derived {
  const postings = (name: string) => ({ from: columns[`${name}.from`], ids: columns[`${name}.ids`] });
  const [factCount, firstGap] = counts as Uint32Array;
  const { kinds, total, norm, rarity, factRarity, answered, answerRows } = columns;
  const questions = {
    ...{ kinds, total, norm, rarity, factRarity, factCount, firstGap, answered, answerRows },
    ...{
      content: postings('content'),
      all: postings('all'),
      words: postings('words'),
      facts: postings('facts'),
    },
  };
  return { weight, questions } as Derived;
}
