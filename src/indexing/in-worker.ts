/** Indexing in a thread of its own, so that the one that answers is never kept from it. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { readCorpusFiles } from '../../index/corpus.js';
import { type LoadedIndex, openBuilt, type Places } from '../../index/load.js';
import type { Progress } from '../../index/sentence-table.js';
import { SetupError } from '../errors.js';
import type { Message } from './messages.js';

/** How a thread that indexes tells of itself, and how it is ended. */
export interface WorkerOptions {
  tell: (line: string) => void;
  progress: Progress;
  /** Ends the thread; the promise rejects with the signal's reason. */
  signal: AbortSignal;
}

/** Articles that change while they are indexed are indexed again, so many times in all. */
const ATTEMPTS = 3;

/**
 * Opens a corpus, with all that is kept beside its index, built in a thread where that is missing. Throws `SetupError`
 * with one line where the corpus cannot be used or the thread fails.
 */
export async function openInWorker(places: Places, options: WorkerOptions): Promise<LoadedIndex> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await runWorker(places, options);
    const opened = openBuilt(readCorpusFiles(places.seedsDir), places);
    if (!('problem' in opened)) return opened;
  }
  throw new SetupError(`The articles in ${places.seedsDir} keep changing while they are indexed.`);
}

async function runWorker(places: Places, { tell, progress, signal }: WorkerOptions): Promise<void> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: places });
  let ended: Message | undefined;
  worker.on('message', (message: Message) => {
    if (message.kind === 'told') tell(message.line);
    else if (message.kind === 'progress') progress(message.share);
    else ended = message;
  });
  try {
    const [code] = await once(worker, 'exit', { signal });
    if (!ended) throw new SetupError(`Indexing failed: its thread ended with code ${code}.`);
  } catch (error) {
    if (signal.aborted || error instanceof SetupError) throw error;
    throw new SetupError(`Indexing failed: ${reasonOf(error as NodeJS.ErrnoException)}.`, { cause: error });
  } finally {
    await worker.terminate();
  }
  if (ended.kind === 'refused') throw new SetupError(ended.reason);
}

/** Why a thread failed, in words that help. */
function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code !== 'ERR_WORKER_OUT_OF_MEMORY') return message;
  return 'memory ran out. Give Node more of it, such as NODE_OPTIONS=--max-old-space-size=4096';
}
