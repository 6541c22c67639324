/**
 * Files beside a built index, with what others derive from it, so that nothing is computed twice. They are as
 * disposable as the index: what cannot be read is made anew, what cannot be written is made again the next time.
 */
import path from 'node:path';
import type { LoadedIndex } from './load.js';
import { readSections, type Values, writeSections } from './sections.js';

/** What is kept under a file's name and fits a key, or null; of an index that is in memory only, nothing. */
export function readBeside({ folder }: LoadedIndex, file: string, key: string): Values | null {
  if (folder === null) return null;
  const read = readSections(path.join(folder, file), key);
  return 'problem' in read ? null : read.values;
}

/** Keeps values for `readBeside`. */
export function writeBeside({ folder }: LoadedIndex, file: string, key: string, values: Values): void {
  if (folder === null) return;
  try {
    writeSections(path.join(folder, file), key, values);
  } catch (error) {
    // What the file system refuses costs nothing but time: the next start computes them again.
    if (!('code' in (error as Error))) throw error;
  }
}
