/** Which sentences are worth a closer look. */
import type { LoadedIndex } from '../../index/load.js';
import type { Analysis } from './analyse.js';
import type { Support } from './questions/support.js';

/** Up to this many sentences all of them are looked at, unless search-only questions tell which are worth it. */
const SMALL_CORPUS = 2000;
/** Fewer candidates than this are no choice: a decline still shows what is nearest. */
const ENOUGH = 50;
/** All sentences of this many passages are looked at. */
const PASSAGE_HITS = 20;
/** Postings that a question may touch before common terms are left to the features. */
const POSTINGS_BUDGET = 2500;

/** The sentences that are looked at, and what finding them took. */
export interface Candidates {
  /** Sentence numbers, ascending. */
  sentences: number[];
  /** Document frequencies summed over the terms that were looked up. */
  postings: number;
}

/** Supported sentences are candidates in any case. Only sentences for which `allowed` holds come back. */
export function findCandidates(
  index: LoadedIndex,
  analysis: Analysis,
  support: Support | null,
  allowed: (sentence: number) => boolean,
): Candidates {
  const small = index.sentences.count <= SMALL_CORPUS;
  if (small && !support) return { sentences: allSentences(index).filter(allowed), postings: 0 };
  const found = new Set(support?.sentences());
  const { ids, postings } = rareTerms(analysis, index.vocabulary.passageFrequency);
  for (const { id } of index.passageSearch.best(ids, PASSAGE_HITS)) {
    for (let at = index.passages.first[id]!; at <= index.passages.last[id]!; at++) found.add(at);
  }
  if (small && found.size < ENOUGH) return { sentences: allSentences(index).filter(allowed), postings };
  const sentences = [...found].filter(allowed).sort((a, b) => a - b);
  return { sentences, postings };
}

function allSentences({ sentences }: LoadedIndex): number[] {
  return Array.from({ length: sentences.count }, (_, at) => at);
}

/** The rarest terms of the question whose postings fit the budget; at least one. */
function rareTerms(analysis: Analysis, frequency: Uint32Array): { ids: number[]; postings: number } {
  const known = analysis.slots.flatMap((slot) => slot.ids).filter((id) => frequency[id]! > 0);
  known.sort((a, b) => frequency[a]! - frequency[b]!);
  const ids: number[] = [];
  let postings = 0;
  for (const id of known) {
    if (ids.length > 0 && postings + frequency[id]! > POSTINGS_BUDGET) break;
    ids.push(id);
    postings += frequency[id]!;
  }
  return { ids, postings };
}
