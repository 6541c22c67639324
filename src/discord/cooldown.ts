/** How often a user may ask: a token bucket each, which fills while they wait. */

const MINUTE_MS = 60_000;
/** Users remembered at once. Beyond it those go first who have waited longest; it bounds memory, not fairness. */
const USERS = 10_000;

/** What a user may still ask at once. */
interface Bucket {
  tokens: number;
  /** Milliseconds of the clock. */
  at: number;
}

/** The buckets of all users that are remembered. */
export class Cooldown {
  readonly #perMinute: number;
  readonly #now: () => number;
  /** Least recently used first. */
  readonly #buckets = new Map<string, Bucket>();

  /** `perMinute` questions a user a minute, so many at once at most; 0 = no limit. `now` in milliseconds. */
  constructor(perMinute: number, now: () => number = () => performance.now()) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** Takes one token and returns 0, or the whole seconds until there is one again. */
  take(user: string): number {
    if (this.#perMinute === 0) return 0;
    const now = this.#now();
    const bucket = this.#filled(user, now);
    this.#buckets.delete(user);
    this.#buckets.set(user, bucket);
    this.#forget();
    if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) * MINUTE_MS) / this.#perMinute / 1000);
    bucket.tokens -= 1;
    return 0;
  }

  #filled(user: string, now: number): Bucket {
    const bucket = this.#buckets.get(user) ?? { tokens: this.#perMinute, at: now };
    const earned = ((now - bucket.at) * this.#perMinute) / MINUTE_MS;
    return { tokens: Math.min(this.#perMinute, bucket.tokens + earned), at: now };
  }

  #forget(): void {
    if (this.#buckets.size <= USERS) return;
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}
