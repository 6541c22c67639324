/**
 * One after the other: searching is plain computing, so a crowd of questions would keep the process from everything
 * else. What has come in goes first: a job begins when nothing more arrives, so that a crowd is seen as one, and its
 * answers are announced before the first of them is computed. Jobs that take long are known by what the last ones of
 * their name took, so that they can be announced before they begin.
 */
import { setTimeout as after, setImmediate as nextRound } from 'node:timers/promises';

/** Work to be done when its turn comes. `name`: that by which its length is known. */
export interface Job<T> {
  name: string;
  work: () => T | Promise<T>;
  /** Called at most once, where the job turns out to wait in a crowd. */
  crowded?: () => void;
  /** Awaited directly before the work. */
  before?: () => Promise<unknown> | undefined;
}

/** Jobs that may wait. More are refused: their users would wait longer than they like. */
const MOST_WAITING = 1000;
/** Jobs that wait without anybody noticing. */
const CROWD = 8;
/** Longest that a job gives way to what arrives, in ms: in a steady stream answers are computed too. */
const GIVE_WAY_MS = 20;
/** A job that waits for something that does not come is given up after so many ms, so that the others have their turn. */
const LONGEST_MS = 30_000;
/** How much of what was is remembered from job to job. */
const MEMORY = 0.9;

/** The jobs in their order. */
export class Turns {
  readonly #longestMs: number;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  /** Jobs ever given. */
  #arrived = 0;
  /** Of those that wait: how to tell them of a crowd. */
  readonly #untold = new Set<() => void>();
  #typicalMs = 0;
  readonly #worstMs = new Map<string, number>();

  /** `longestMs`: from when on a job is given up. */
  constructor(longestMs = LONGEST_MS) {
    this.#longestMs = longestMs;
  }

  get isFull(): boolean {
    return this.#waiting >= MOST_WAITING;
  }

  /** What a job of this name may take, in ms: its worst lately, or that of any other where it has not run yet. */
  worstMs(name: string): number {
    return this.#worstMs.get(name) ?? Math.max(0, ...this.#worstMs.values());
  }

  /** When a job of this name would be done if it came now, in ms from now: those that wait take as long as usual. */
  expectedMs(name: string): number {
    return this.#waiting * this.#typicalMs + this.worstMs(name);
  }

  /** Does the job when its turn comes. Rejects as its work does, and with an `Error` where that takes too long. */
  run<T>(job: Job<T>): Promise<T> {
    this.#arrived++;
    this.#waiting++;
    if (job.crowded) this.#untold.add(job.crowded);
    if (this.#waiting >= CROWD) this.#tellCrowd();
    const turn = this.#last.then(() => this.#turn(job));
    this.#last = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  #tellCrowd(): void {
    for (const crowded of this.#untold) crowded();
    this.#untold.clear();
  }

  async #turn<T>({ name, work, crowded, before }: Job<T>): Promise<T> {
    await this.#giveWay();
    this.#waiting--;
    if (crowded) this.#untold.delete(crowded);
    await before?.();
    const begun = performance.now();
    try {
      return await inTime(work(), this.#longestMs);
    } finally {
      this.#learn(name, performance.now() - begun);
    }
  }

  /** Lets the event loop go round until nothing new has come in: answers leave, timers fire, arrivals are read. */
  async #giveWay(): Promise<void> {
    const until = performance.now() + GIVE_WAY_MS;
    let seen: number;
    await nextRound();
    do {
      seen = this.#arrived;
      await nextRound();
    } while (seen !== this.#arrived && performance.now() < until);
  }

  #learn(name: string, ms: number): void {
    this.#worstMs.set(name, Math.max(ms, (this.#worstMs.get(name) ?? 0) * MEMORY));
    this.#typicalMs = this.#typicalMs === 0 ? ms : MEMORY * this.#typicalMs + (1 - MEMORY) * ms;
  }
}

/** What the work comes to, unless it takes too long; what it comes to later is dropped. */
async function inTime<T>(work: T | Promise<T>, ms: number): Promise<T> {
  if (!(work instanceof Promise)) return work;
  const done = new AbortController();
  const late = after(ms, undefined, { signal: done.signal, ref: false }).then(() => {
    throw new Error(`the work was given up after ${ms} ms`);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    done.abort();
  }
}
