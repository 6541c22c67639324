/** Which terms of an index go with a term of the question: used alike, or learned from questions and answers. */
import type { LoadedIndex } from '../../index/load.js';
import { NEIGHBOURS, neighbours, translations } from './tables.js';

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
    related = { alike: alikeTo(index, term), translation: translationsOf(index, term) };
    known.set(term, related);
  }
  return related;
}

function alikeTo(index: LoadedIndex, term: string): Map<number, number> {
  const table = neighbours();
  const row = table.rows.get(term);
  const alike = new Map<number, number>();
  if (row === undefined) return alike;
  for (let at = row * NEIGHBOURS; at < (row + 1) * NEIGHBOURS; at++) {
    const cosine = table.cosines[at]! / 255;
    if (cosine === 0) break;
    const id = index.vocabulary.termIds.get(table.terms[table.ids[at]!]!);
    if (id !== undefined) alike.set(id, cosine);
  }
  return alike;
}

function translationsOf(index: LoadedIndex, term: string): Map<number, number> {
  const known = new Map<number, number>();
  for (const { term: from, weight } of translations().get(term) ?? []) {
    const id = index.vocabulary.termIds.get(from);
    if (id !== undefined) known.set(id, weight);
  }
  return known;
}
