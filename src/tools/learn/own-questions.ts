/** Our own questions about the corpus that ships, in the parts that they are split into once. */
import path from 'node:path';
import type { LoadedIndex } from '../../../index/load.js';
import { PACKAGE_DIR } from '../../config.js';
import { type GoldQuestion, readQuestions } from '../gold.js';
import { questionSplitOf } from './split.js';

export interface OwnQuestions {
  dev: GoldQuestion[];
  learn: GoldQuestion[];
  /** Never learned from. */
  check: GoldQuestion[];
}

const ACCURACY_DIR = path.join(PACKAGE_DIR, 'test', 'accuracy');
const SPLIT_FILES = ['questions-1.jsonl', 'questions-2.jsonl'];
/** Written last, to see how the rest does on questions that nobody had in mind. */
const CHECK_FILES = ['questions-3.jsonl', 'questions-4.jsonl'];

/** Throws `SetupError` where the index is of another corpus. */
export function readOwnQuestions(index: LoadedIndex): OwnQuestions {
  const read = (file: string) => readQuestions(path.join(ACCURACY_DIR, file), index);
  const own = SPLIT_FILES.flatMap(read);
  return {
    dev: read('dev.jsonl'),
    learn: own.filter(({ id }) => questionSplitOf(id) === 'learn'),
    check: [...own.filter(({ id }) => questionSplitOf(id) === 'check'), ...CHECK_FILES.flatMap(read)],
  };
}
