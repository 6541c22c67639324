import { createHash } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { Journal, RequestRecord } from '../journal.js';
import { GLOBAL_REQUESTS_PER_SECOND } from '../limits.js';
import type { Match } from './router.js';

/** A refusal that says how long to wait. */
export interface TooMany {
  retryAfterMs: number;
  global: boolean;
}

/** Requests that were under way when the 429 left are no disobedience. */
const GRACE_MS = 150;

const GLOBAL = 'global';

/** Counts requests by bucket, and watches whether the bot waits when it is told to. */
export class RateLimits {
  readonly #windows = new Map<string, { startedAt: number; count: number }>();
  readonly #told = new Map<string, { at: number; until: number }>();
  readonly #clock: Clock;
  readonly #journal: Journal;

  constructor(clock: Clock, journal: Journal) {
    this.#clock = clock;
    this.#journal = journal;
  }

  /** Counts the request; the 429 it gets, if any. */
  take(match: Match, request: RequestRecord): TooMany | undefined {
    const key = bucketKey(match, request);
    const waiting = this.#waiting(key, request) ?? (countsGlobally(match) && this.#waiting(GLOBAL, request));
    if (waiting) return waiting;
    const { limit } = match.route;
    if (limit && this.#over(key, limit.requests, limit.windowMs)) {
      return this.tell(match, request, this.#left(key, limit.windowMs), false);
    }
    if (countsGlobally(match) && this.#over(GLOBAL, GLOBAL_REQUESTS_PER_SECOND, 1_000)) {
      return this.tell(match, request, this.#left(GLOBAL, 1_000), true);
    }
    return undefined;
  }

  /** Tells the bot to wait, and remembers that it was told. */
  tell(match: Match, request: RequestRecord, retryAfterMs: number, global: boolean): TooMany {
    const at = this.#clock.now();
    this.#told.set(global ? GLOBAL : bucketKey(match, request), { at, until: at + retryAfterMs });
    return { retryAfterMs, global };
  }

  /** The headers of the bucket, which Discord sends with every answer but those to callbacks. */
  headers(match: Match, request: RequestRecord): Record<string, string> {
    const { limit } = match.route;
    if (limit === undefined) return {};
    const key = bucketKey(match, request);
    const left = this.#left(key, limit.windowMs);
    const used = this.#windows.get(key)?.count ?? 0;
    return {
      'X-RateLimit-Limit': String(limit.requests),
      'X-RateLimit-Remaining': String(Math.max(0, limit.requests - used)),
      'X-RateLimit-Reset': ((this.#clock.now() + left) / 1000).toFixed(3),
      'X-RateLimit-Reset-After': (left / 1000).toFixed(3),
      'X-RateLimit-Bucket': createHash('md5')
        .update(`${match.route.method} ${match.route.path}`)
        .digest('hex'),
    };
  }

  #waiting(key: string, request: RequestRecord): TooMany | undefined {
    const told = this.#told.get(key);
    const now = this.#clock.now();
    if (told === undefined || now >= told.until) return undefined;
    if (now - told.at > GRACE_MS) {
      const message = `${request.method} ${request.path} came ${told.until - now} ms before its time`;
      this.#journal.violation('rate limit', message);
    }
    return { retryAfterMs: told.until - now, global: key === GLOBAL };
  }

  #over(key: string, requests: number, windowMs: number): boolean {
    const now = this.#clock.now();
    const window = this.#windows.get(key);
    if (window === undefined || now - window.startedAt >= windowMs) {
      this.#windows.set(key, { startedAt: now, count: 1 });
      return false;
    }
    if (window.count >= requests) return true;
    window.count += 1;
    return false;
  }

  #left(key: string, windowMs: number): number {
    const window = this.#windows.get(key);
    return window === undefined ? 0 : Math.max(0, window.startedAt + windowMs - this.#clock.now());
  }
}

/** Interactions, with all that hangs on their tokens, stand outside the global limit. */
function countsGlobally({ route }: Match): boolean {
  return route.auth;
}

/** A bucket for each route and its major parameters: channel, guild, webhook with token. */
function bucketKey({ route, params }: Match, { path }: RequestRecord): string {
  const major = [params.channel, params.guild, params.token].filter((id) => id !== undefined).join('/');
  // Each callback stands for itself: an interaction is answered once.
  return route.path.startsWith('/interactions/') ? path : `${route.method} ${route.path} ${major}`;
}
