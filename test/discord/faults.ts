import { isRecord } from './checks/field.js';
import type { RequestRecord } from './journal.js';

/** What happens to a request instead of, or before, its answer. */
export type Fault =
  /** Too many requests: the bot shall wait `retryAfter` seconds, with all its requests where `global`. */
  | { kind: 'rate limit'; retryAfter: number; global?: boolean }
  /** An error of Discord's own; with `applied` what was asked is done all the same. */
  | { kind: 'error'; status: 500 | 502 | 503 | 504; applied?: boolean }
  /** The answer takes that long; the request counts from its arrival. */
  | { kind: 'delay'; ms: number }
  /** The connection breaks without an answer; with `applied` what was asked is done all the same. */
  | { kind: 'reset'; applied?: boolean };

export interface FaultRule {
  fault: Fault;
  /** Requests it strikes, such as `/^POST .*callback$/`, matched against "METHOD /path"; all where absent. */
  on?: RegExp;
  /** How many it strikes; 1 where absent, Infinity for all. */
  times?: number;
}

/** The faults that a test has planted. */
export class FaultPlan {
  #rules: { fault: Fault; on: RegExp; left: number }[] = [];
  #blocked: RegExp | undefined;

  /** Strikes the next matching requests. Rules apply in the order in which they were planted, one a request. */
  plant({ fault, on = /^/, times = 1 }: FaultRule): void {
    this.#rules.push({ fault, on, left: times });
  }

  /** Refuses each message whose text matches, as automatic moderation does (code 200000). */
  autoModerate(pattern: RegExp): void {
    this.#blocked = pattern;
  }

  /** No further faults. */
  clear(): void {
    this.#rules = [];
    this.#blocked = undefined;
  }

  /** The fault for this request, now spent. */
  take({ method, path }: RequestRecord): Fault | undefined {
    const rule = this.#rules.find(({ on, left }) => left > 0 && on.test(`${method} ${path}`));
    if (rule === undefined) return undefined;
    rule.left -= 1;
    return rule.fault;
  }

  /** Whether automatic moderation refuses the body: any text anywhere in it that is shown. */
  blocks(body: unknown): boolean {
    const pattern = this.#blocked;
    if (pattern === undefined) return false;
    return shownStrings(body).some((text) =>
      new RegExp(pattern.source, pattern.flags.replace('g', '')).test(text),
    );
  }
}

const HIDDEN = new Set(['custom_id', 'url', 'id', 'value']);

function shownStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(shownStrings);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => (HIDDEN.has(key) ? [] : shownStrings(item)));
}
