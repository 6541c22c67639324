/** Where the server reads the time; epoch milliseconds. */
export interface Clock {
  now(): number;
}

/** The real time, which a test can move ahead: fifteen minutes pass at once with `advance(15 * 60_000)`. */
export class AdvancingClock implements Clock {
  #ahead = 0;

  now(): number {
    return Date.now() + this.#ahead;
  }

  advance(ms: number): void {
    this.#ahead += ms;
  }
}
