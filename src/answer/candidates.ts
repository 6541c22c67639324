/** Which sentences are worth a closer look. */
import { searchPassages, searchSentences } from '../../index/bm25.js';
import type { LoadedIndex } from '../../index/load.js';
import type { Analysis } from './analyse.js';
import type { Support } from './support.js';

/** Below this many sentences all of them are looked at: that costs less than choosing. */
const SMALL_CORPUS = 2000;
const SENTENCE_HITS = 40;
const PASSAGE_HITS = 12;
/** Postings that a question may touch at each level before common terms are left to the features. */
const POSTINGS_BUDGET = 4000;

export interface Candidates {
  /** Sentence numbers, ascending. */
  sentences: number[];
  /** Document frequencies summed over the terms that were looked up. */
  postings: number;
}

/** Only sentences for which `allowed` holds come back. */
export function findCandidates(
  index: LoadedIndex,
  analysis: Analysis,
  support: Map<number, Support>,
  allowed: (sentence: number) => boolean,
): Candidates {
  if (index.sentences.count <= SMALL_CORPUS) {
    const all = Array.from({ length: index.sentences.count }, (_, at) => at);
    return { sentences: all.filter(allowed), postings: 0 };
  }
  const found = new Set<number>();
  const sentenceTerms = rareTerms(analysis, index.vocabulary.sentenceFrequency);
  const passageTerms = rareTerms(analysis, index.vocabulary.passageFrequency);
  for (const hit of searchSentences(index.bm25, named(index, sentenceTerms.ids), SENTENCE_HITS))
    found.add(hit.id);
  for (const hit of searchPassages(index.bm25, named(index, passageTerms.ids), PASSAGE_HITS)) {
    for (let at = index.passages.first[hit.id]!; at <= index.passages.last[hit.id]!; at++) found.add(at);
  }
  for (const sentence of support.keys()) found.add(sentence);
  const sentences = [...found].filter(allowed).sort((a, b) => a - b);
  return { sentences, postings: sentenceTerms.postings + passageTerms.postings };
}

function named(index: LoadedIndex, ids: number[]): string[] {
  return ids.map((id) => index.vocabulary.terms[id]!);
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
