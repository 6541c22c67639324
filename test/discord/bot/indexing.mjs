// Preloaded into the bot (`--import`), and so into its threads: the one that indexes waits while the file HOLD is there
// and fails where CRASH is. Asked over IPC, the bot tells in ms the longest that its event loop stood still since the
// last time.
import { existsSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const LOOK_EVERY_MS = 20;

if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  process.on('message', () => {
    process.send(delay.max / 1e6);
    delay.reset();
  });
  process.channel.unref();
} else {
  const nobody = new Int32Array(new SharedArrayBuffer(4));
  while (existsSync(process.env.HOLD)) Atomics.wait(nobody, 0, 0, LOOK_EVERY_MS);
  if (existsSync(process.env.CRASH)) throw new Error('out of luck');
}
