/** What a date expression comes to in an article of a given day, whoever has found it. */
import type { Span } from '../../index/types.js';
import { dayOf, daysOf } from './calendar.js';
import type { Tense } from './tense.js';

/** How precise a date is; `none` where it cannot be resolved. */
export type Precision = 'day' | 'month' | 'year' | 'range' | 'none';

/** A day, month or year in ISO form, or a range of days. */
export interface Resolved {
  date: string;
  end: string | null;
  precision: Precision;
}

/** Words that date something, and how they are resolved. */
export interface DateExpression extends Span {
  basis: 'stated' | 'relative';
  /** What it comes to in an article of that day, or null where that cannot be told. */
  resolve: (published: string | null, tense: Tense) => Resolved | null;
}

/** How words are resolved. */
export type Resolver = DateExpression['resolve'];

/** A single day, or null where there is none. */
export const day = (date: string | null): Resolved | null =>
  date === null ? null : { date, end: null, precision: 'day' };

/** A resolver for words that need the day of publication: null in an article without one. */
export const relative =
  (resolve: (published: string, tense: Tense) => Resolved | null): Resolver =>
  (published, tense) =>
    published === null ? null : resolve(published, tense);

/**
 * Of the same day in several years: the last one by the day of publication, the first one from it, or the nearest, by
 * the tense; null where there is none, as of February 29 in most years.
 */
export function chooseYear(dates: (string | null)[], published: string, tense: Tense): string | null {
  const days = dates.filter((date) => date !== null).sort();
  if (tense === 'past') return days.findLast((date) => date <= published) ?? null;
  if (tense === 'future') return days.find((date) => date >= published) ?? null;
  const distance = (date: string) => Math.abs(Date.parse(date) - Date.parse(published));
  const nearer = (best: string | null, date: string) =>
    best !== null && distance(best) <= distance(date) ? best : date;
  return days.reduce(nearer, null);
}

/** A month and maybe a day without a year: the year is chosen by the tense, else the nearest. */
export function withoutYear(month: number, dayOfMonth: number | null): Resolver {
  return relative((published, tense) => {
    const own = Number(published.slice(0, 4));
    const days = [own - 1, own, own + 1].map((inYear) => dayOf(inYear, month, dayOfMonth ?? 1));
    const chosen = chooseYear(
      days,
      tense === 'future' ? daysOf(published.slice(0, 7)).first : published,
      tense,
    );
    if (chosen === null || dayOfMonth !== null) return day(chosen);
    return { date: chosen.slice(0, 7), end: null, precision: 'month' };
  });
}
