/** Numbers as sources qualify them: "over 300" and "at least 250" do not differ. */
import type { FoundNumber } from '../../index/number-words.js';
import type { Span } from '../../index/types.js';

/** What a number may come to, as its words say. */
export interface Amount extends Span {
  least: number;
  most: number;
}

const AT_LEAST = /^(?:over|more than|at least|surpass|exceed|topped|reached|well over)/i;
const AT_MOST = /^(?:less than|fewer than|under|nearly|almost|up to|as many as|at most)/i;
const ABOUT =
  /^(?:around|about|approximately|roughly|some|an? estimated|the estimated|estimated|several|dozens?|hundreds?)/i;
/** How far a rounded number may be from what it stands for. */
const ROUNDING = 0.1;

/** What a number of a text may come to. */
export function amountOf(text: string, { start, end, value }: FoundNumber): Amount {
  const written = text.slice(start, end);
  if (AT_LEAST.test(written)) return { start, end, least: value, most: Number.POSITIVE_INFINITY };
  if (AT_MOST.test(written)) return { start, end, least: 0, most: value };
  const slack = ABOUT.test(written) ? ROUNDING * value : 0;
  return { start, end, least: value - slack, most: value + slack };
}

/** Whether there is no number that both may mean. */
export function differInAmount(one: Amount, other: Amount): boolean {
  return one.least > other.most || other.least > one.most;
}
