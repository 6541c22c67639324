/** Stopping in order: what is in flight is answered, then the gateway is left. */
import { setTimeout as delay } from 'node:timers/promises';
import type { App } from './app.js';
import type { Boundary } from './boundary.js';
import type { CorpusKeeper } from './corpus.js';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;
/** Longest wait for answers in flight, in ms: well below the 30 s after which supervisors kill. */
const DRAIN_MS = 10_000;

/**
 * Resolves with the signal that asks the process to stop. Meanwhile SIGUSR2 writes the counters to the log, and SIGHUP
 * takes up articles that have changed; to a process of a terminal SIGHUP tells that the terminal is gone.
 */
export function stopSignal({ log, counters }: App, keeper: CorpusKeeper): Promise<NodeJS.Signals> {
  process.on('SIGUSR2', () => log.info(counters.snapshot(), 'counters'));
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.once(signal, resolve);
    if (process.stderr.isTTY) process.once('SIGHUP', resolve);
    else process.on('SIGHUP', () => keeper.refresh());
  });
}

/** Lets what is in flight finish; new interactions are told to come back later. */
export async function drain(app: App, boundary: Boundary, signal: NodeJS.Signals): Promise<void> {
  app.isStopping = true;
  app.log.info({ signal, inFlight: boundary.inFlight }, 'stopping');
  await Promise.race([boundary.drained(), delay(DRAIN_MS, undefined, { ref: false })]);
  app.log.info({ ...app.counters.snapshot(), unanswered: boundary.inFlight }, 'stopped');
}
