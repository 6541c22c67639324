/** Opening a corpus for somebody who sits before it: whatever takes long is done in a thread. */
import type { LoadedIndex, OpenOptions } from '../../index/load.js';
import { openInWorker } from './in-worker.js';
import { startIndex } from './start.js';
import { writableDir } from './writable.js';

/** Opens a corpus; a large one that is not indexed yet is indexed in a thread. Throws `SetupError`. */
export async function openQuietly(options: OpenOptions): Promise<LoadedIndex> {
  const { index, isOutline } = startIndex(options);
  if (!isOutline) return index;
  const { tell = () => {}, progress = () => {}, seedsDir } = options;
  const indexDir = writableDir(options.indexDir, tell);
  return openInWorker({ seedsDir, indexDir }, { tell, progress, signal: new AbortController().signal });
}
