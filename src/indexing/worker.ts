/** The thread that indexes: builds all that a corpus needs and leaves it in the index's folder. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Places } from '../../index/load.js';
import { SetupError } from '../errors.js';
import { openComplete } from './complete.js';
import type { Message } from './messages.js';

const post = (message: Message): void => parentPort?.postMessage(message);

let percent = 0;
const tellProgress = (share: number): void => {
  if (Math.floor(100 * share) === percent) return;
  percent = Math.floor(100 * share);
  post({ kind: 'progress', share });
};

try {
  const index = await openComplete({
    ...(workerData as Places),
    tell: (line) => post({ kind: 'told', line }),
    progress: tellProgress,
  });
  post(index.folder === null ? { kind: 'refused', reason: 'The index cannot be kept.' } : { kind: 'built' });
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  post({ kind: 'refused', reason: error.message });
}
