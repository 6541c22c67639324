/** Which terms of an index go with a term of the question: used alike, or learned from questions and answers. */
import type { LoadedIndex } from '../../index/load.js';
import { neighboursOf } from './neighbours.js';
import { translationsOf } from './tables.js';

/** A term that goes with a term of the question, each measure 0 where it is not known. */
export interface RelatedTerm {
  id: number;
  /** Cosine of the word vectors. */
  cosine: number;
  /** Square root of t(question term | sentence term). */
  translation: number;
}

export interface Related {
  /** Terms that are used alike, the nearest first. */
  alike: RelatedTerm[];
  /** Terms that are translated from, but not used alike. */
  translated: RelatedTerm[];
}

/** Terms remembered for each index. */
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
    related = find(index, term);
    known.set(term, related);
  }
  return related;
}

function find({ vocabulary }: LoadedIndex, term: string): Related {
  const alike = new Map<number, number>();
  for (const { term: near, cosine } of neighboursOf(term)) {
    const id = vocabulary.termIds.get(near);
    if (id !== undefined) alike.set(id, cosine);
  }
  const translations = new Map<number, number>();
  for (const { term: from, weight } of translationsOf(term)) {
    const id = vocabulary.termIds.get(from);
    if (id !== undefined) translations.set(id, weight);
  }
  return {
    alike: [...alike].map(([id, cosine]) => ({ id, cosine, translation: translations.get(id) ?? 0 })),
    translated: [...translations]
      .filter(([id]) => !alike.has(id))
      .map(([id, translation]) => ({ id, cosine: 0, translation })),
  };
}
