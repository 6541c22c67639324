/**
 * One after the other: searching is plain computing, so a crowd of questions would keep the process from everything
 * else. Between two jobs the event loop runs, so that answers leave and timers fire. Jobs that take long are known by
 * what the last ones of their name took, so that they can be announced before they begin.
 */

/** Jobs that may wait. More are refused: their users would wait longer than they like. */
const MOST_WAITING = 1000;
/** Jobs that wait without anybody noticing. */
const CROWD = 8;
/** How much of what was is remembered from job to job. */
const MEMORY = 0.9;

export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #typicalMs = 0;
  readonly #worstMs = new Map<string, number>();

  get isFull(): boolean {
    return this.#waiting >= MOST_WAITING;
  }

  /** Whether so many wait that a new one is better told so. */
  get isCrowded(): boolean {
    return this.#waiting >= CROWD;
  }

  /** What a job of this name may take, in ms: its worst lately, or that of any other where it has not run yet. */
  worstMs(name: string): number {
    return this.#worstMs.get(name) ?? Math.max(0, ...this.#worstMs.values());
  }

  /** When a job of this name would be done if it came now, in ms from now: those that wait take as long as usual. */
  expectedMs(name: string): number {
    return this.#waiting * this.#typicalMs + this.worstMs(name);
  }

  /** Runs the job when its turn comes; `before` is awaited directly before it. Rejects as the job does. */
  run<T>(name: string, job: () => T | Promise<T>, before?: () => Promise<unknown> | undefined): Promise<T> {
    this.#waiting++;
    const turn = this.#last.then(() => this.#turn(name, job, before));
    this.#last = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  async #turn<T>(
    name: string,
    job: () => T | Promise<T>,
    before?: () => Promise<unknown> | undefined,
  ): Promise<T> {
    this.#waiting--;
    await new Promise((resolve) => setImmediate(resolve));
    await before?.();
    const begun = performance.now();
    try {
      return await job();
    } finally {
      this.#learn(name, performance.now() - begun);
    }
  }

  #learn(name: string, ms: number): void {
    this.#worstMs.set(name, Math.max(ms, (this.#worstMs.get(name) ?? 0) * MEMORY));
    this.#typicalMs = this.#typicalMs === 0 ? ms : MEMORY * this.#typicalMs + (1 - MEMORY) * ms;
  }
}
