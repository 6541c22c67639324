/** `verbatim index`: builds the index anew and says where it lies, what is in it and how long it took. */
import { accessSync, constants } from 'node:fs';
import { makeFolder, whyNotKept } from '../../index/make-folder.js';
import { indexFile } from '../../index/store.js';
import { SetupError } from '../errors.js';
import { openComplete } from '../indexing/complete.js';
import { progressLine } from './progress.js';
import type { RunTool } from './types.js';

/** Builds whatever was built before. Throws `SetupError` where the index cannot be kept: that is what it is called for. */
export const runIndex: RunTool = async ({ seedsDir, indexDir, tell }) => {
  makeWritable(indexDir);
  const started = performance.now();
  const progress = progressLine(process.stderr);
  const index = await openComplete({ seedsDir, indexDir, tell, progress, rebuild: true });
  const milliseconds = Math.round(performance.now() - started);
  if (index.folder === null) throw notKept(indexDir);
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

function makeWritable(indexDir: string): void {
  try {
    makeFolder(indexDir);
    accessSync(indexDir, constants.W_OK);
  } catch (error) {
    throw notKept(indexDir, error);
  }
}

function notKept(indexDir: string, error?: unknown): SetupError {
  const reason = error === undefined ? '' : ` (${whyNotKept(error)})`;
  return new SetupError(
    `The index cannot be kept in ${indexDir}${reason}. Name another folder with --index or INDEX_DIR.`,
    { cause: error },
  );
}
