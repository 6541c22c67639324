/** The one split of the large corpus: by article, so that questions about the same sentence do not leak. */
import { createHash } from 'node:crypto';

export type Split = 'tables' | 'ranker' | 'check';

/** Six tenths of the articles for the tables, two for the ranker's weights, two only for checking. */
export function splitOf(file: string): Split {
  const tenth = hashNumber(file) % 10;
  return tenth < 6 ? 'tables' : tenth < 8 ? 'ranker' : 'check';
}

/** The two splits of our own questions: one to learn from, one only for checking. */
export function questionSplitOf(id: string): 'learn' | 'check' {
  return hashNumber(id) % 2 === 0 ? 'learn' : 'check';
}

/** A number from 0 to 2^32 - 1 that depends on a text alone. */
export function hashNumber(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}
