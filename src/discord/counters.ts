/** What has happened since the start, by command and outcome: numbers only. */

/** How an interaction ended. `refused`: the user was told why; `failed`: an error of ours, or of Discord's. */
export type Outcome = 'answered' | 'declined' | 'shown' | 'refused' | 'failed';

/** The counters at one moment. */
export interface Snapshot {
  interactions: number;
  byCommand: Record<string, number>;
  byOutcome: Partial<Record<Outcome, number>>;
  meanMs: number;
  slowestMs: number;
}

/** Counts interactions. */
export class Counters {
  #interactions = 0;
  #totalMs = 0;
  #slowestMs = 0;
  readonly #byCommand = new Map<string, number>();
  readonly #byOutcome = new Map<Outcome, number>();

  /** `command` must come from a fixed set, so that nobody can make the counters grow. */
  count(command: string, outcome: Outcome, ms: number): void {
    this.#interactions++;
    this.#totalMs += ms;
    this.#slowestMs = Math.max(this.#slowestMs, ms);
    this.#byCommand.set(command, (this.#byCommand.get(command) ?? 0) + 1);
    this.#byOutcome.set(outcome, (this.#byOutcome.get(outcome) ?? 0) + 1);
  }

  snapshot(): Snapshot {
    return {
      interactions: this.#interactions,
      byCommand: Object.fromEntries(this.#byCommand),
      byOutcome: Object.fromEntries(this.#byOutcome),
      meanMs: Math.round(this.#totalMs / Math.max(1, this.#interactions)),
      slowestMs: Math.round(this.#slowestMs),
    };
  }
}
