/** Which terms of an index go with a term of the question: used alike, or learned from questions and answers. */
import type { LoadedIndex } from '../../index/load.js';
import { neighboursOf } from './neighbours.js';
import { translationsOf } from './tables.js';

export interface Related {
  /** Cosine of the word vectors by term id. */
  alike: Map<number, number>;
  /** Square root of t(question term | sentence term) by term id. */
  translation: Map<number, number>;
}

const KEPT = 2000;
const kept = new WeakMap<LoadedIndex, Map<string, Related>>();

/** The terms of an index that go with a term; kept for the terms asked last. */
export function relatedTo(index: LoadedIndex, term: string): Related {
  let known = kept.get(index);
  if (!known) {
    known = new Map();
    kept.set(index, known);
  }
  let related = known.get(term);
  if (!related) {
    if (known.size >= KEPT) known.clear();
    related = { alike: alikeTo(index, term), translation: translatedFrom(index, term) };
    known.set(term, related);
  }
  return related;
}

function alikeTo({ vocabulary }: LoadedIndex, term: string): Map<number, number> {
  const alike = new Map<number, number>();
  for (const { term: near, cosine } of neighboursOf(term)) {
    const id = vocabulary.termIds.get(near);
    if (id !== undefined) alike.set(id, cosine);
  }
  return alike;
}

function translatedFrom({ vocabulary }: LoadedIndex, term: string): Map<number, number> {
  const known = new Map<number, number>();
  for (const { term: from, weight } of translationsOf(term)) {
    const id = vocabulary.termIds.get(from);
    if (id !== undefined) known.set(id, weight);
  }
  return known;
}
