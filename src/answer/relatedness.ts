/** Which terms of an index go with a term of the question: used alike, learned from questions and answers, or synonyms. */
import type { LoadedIndex } from '../../index/load.js';
import { neighboursOf } from './neighbours.js';
import { synonymsOf } from './synonyms.js';
import { translationsOf } from './tables.js';

/** A term that goes with a term of the question, each measure 0 where it is not known. */
export interface RelatedTerm {
  id: number;
  /** Cosine of the word vectors. */
  cosine: number;
  /** Square root of t(question term | sentence term). */
  translation: number;
  /** 1 where it is a synonym. */
  synonym: number;
}

export interface Related {
  /** Terms that are used alike, the nearest first. */
  alike: RelatedTerm[];
  /** Terms that go with it otherwise. */
  others: RelatedTerm[];
}

/** Terms remembered for each index. */
const KEPT = 2000;
const kept = new WeakMap<LoadedIndex, Map<string, Related>>();

/** The terms of an index that go with a term or a phrase; kept for those asked last. */
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
  const found = new Map<string, RelatedTerm>();
  const relate = (other: string, what: Partial<RelatedTerm>) => {
    const id = vocabulary.termIds.get(other);
    if (id === undefined || other === term) return;
    found.set(other, { id, cosine: 0, translation: 0, synonym: 0, ...found.get(other), ...what });
  };
  for (const { term: near, cosine } of neighboursOf(term)) relate(near, { cosine });
  for (const { term: from, weight } of translationsOf(term)) relate(from, { translation: weight });
  for (const synonym of synonymsOf(term)) relate(synonym, { synonym: 1 });
  const terms = [...found.values()];
  return {
    alike: terms.filter(({ cosine }) => cosine > 0),
    others: terms.filter(({ cosine }) => cosine === 0),
  };
}
