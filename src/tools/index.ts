/** `verbatim index`: builds the index anew and says where it lies, what is in it and how long it took. */
import { indexFile } from '../../index/store.js';
import { openComplete } from '../indexing/complete.js';
import { progressLine } from './progress.js';
import type { RunTool } from './types.js';

/** Builds whatever was built before. */
export const runIndex: RunTool = async ({ seedsDir, indexDir, tell }) => {
  const started = performance.now();
  const progress = progressLine(process.stderr);
  const index = await openComplete({ seedsDir, indexDir, tell, progress, rebuild: true });
  const milliseconds = Math.round(performance.now() - started);
  const { corpus, sentences, passages, questions, vocabulary } = index;
  const counts = {
    articles: corpus.articles.length,
    sentences: sentences.count,
    passages: passages.count,
    terms: vocabulary.terms.length,
    questions: questions.count,
  };
  const file = indexFile(indexDir, corpus.hash);
  return {
    exitCode: 0,
    corpus: corpus.hash,
    lines: [
      ...Object.entries(counts).map(([name, count]) => `${name}\t${count}`),
      `milliseconds\t${milliseconds}`,
      `file\t${file}`,
    ],
    json: { file, ...counts, milliseconds },
  };
};
