/** Articles to parts to sentences to passages to columns, in that order. */
import { makePassages } from './passages.js';
import { makePostings } from './postings.js';
import { makeQuestions } from './question-table.js';
import { makeSentences, type Progress } from './sentence-table.js';
import type { IndexTables, PassageTable, SentenceTable } from './tables.js';
import type { Corpus } from './types.js';
import { VocabularyBuilder } from './vocabulary.js';

/** Builds the columns of a corpus. Deterministic: the same corpus gives the same tables. */
export function buildTables(corpus: Corpus, progress: Progress = () => {}): IndexTables {
  const builder = new VocabularyBuilder();
  const sentences = makeSentences(corpus.articles, builder, progress);
  const passages = makePassages(sentences);
  const questions = makeQuestions(corpus, sentences, builder);
  const frequencies = countFrequencies(sentences, passages, builder);
  const vocabulary = builder.finish(frequencies.sentence, frequencies.passage);
  const postings = makePostings(sentences, passages, vocabulary);
  return { sentences, passages, postings, questions, vocabulary };
}

/** In how many sentences and passages each term stands. */
function countFrequencies(sentences: SentenceTable, passages: PassageTable, vocabulary: VocabularyBuilder) {
  const size = vocabulary.termIds.size;
  const count = (ranges: number, from: (at: number) => number, to: (at: number) => number) => {
    const frequency = new Uint32Array(size);
    const seen = new Int32Array(size).fill(-1);
    for (let range = 0; range < ranges; range++) {
      for (let at = from(range); at < to(range); at++) {
        const term = vocabulary.term(sentences.tokens[at]!);
        if (seen[term] === range) continue;
        seen[term] = range;
        frequency[term]!++;
      }
    }
    return frequency;
  };
  return {
    sentence: count(
      sentences.count,
      (i) => sentences.tokenFrom[i]!,
      (i) => sentences.tokenFrom[i + 1]!,
    ),
    passage: count(
      passages.count,
      (i) => sentences.tokenFrom[passages.first[i]!]!,
      (i) => sentences.tokenFrom[passages.last[i]! + 1]!,
    ),
  };
}
