/** Progress on one line of a terminal that is written over and over, and wiped in the end. */
import type { Progress } from '../../index/sentence-table.js';

/** Less than this is done before one could read it. */
const SHOW_AFTER_MS = 500;
/** Between one telling and the next. */
const EVERY_MS = 100;

/** Tells progress on a terminal, and nothing where the stream is none. */
export function progressLine(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return () => {};
  let next = performance.now() + SHOW_AFTER_MS;
  let shown = false;
  return (share) => {
    if (share === 1 && shown) stream.write('\r\x1b[K');
    if (share === 1 || performance.now() < next) return;
    next = performance.now() + EVERY_MS;
    shown = true;
    stream.write(`\rverbatim: indexing the articles, ${Math.floor(100 * share)} %`);
  };
}
