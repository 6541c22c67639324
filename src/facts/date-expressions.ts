/**
 * Date expressions of a sentence: by rules of ours what newspapers say relative to their day (weekends, weekdays,
 * holidays, "last week"), by chrono-node what is written out ("December 19, 2014", "two weeks ago").
 */
import { overlap } from '../../index/spans.js';
import type { Span } from '../../index/types.js';
import { dayOf, daysOf } from './calendar.js';
import { chooseYear, day, type Resolver, RULES, type Rule, relative } from './date-rules.js';
import type { Tense } from './tense.js';

export type Precision = 'day' | 'month' | 'year' | 'range' | 'none';

/** A day, month or year in ISO form, or a range of days. */
export interface Resolved {
  date: string;
  end: string | null;
  precision: Precision;
}

export interface DateExpression extends Span {
  basis: 'stated' | 'relative';
  /** What it comes to in an article of that day, or null where that cannot be told. */
  resolve: (published: string | null, tense: Tense) => Resolved | null;
}

const HABIT = /\b(?:every|each|most|any|once an?|twice an?)\s(?:other\s)?$/i;

/** What a parser of written-out dates finds: the shape of chrono-node's results that is needed here. */
export type WrittenDateParser = (text: string, published: string | null) => DateExpression[];

/** Words of which one stands in every date expression: most sentences have none and are passed over. */
const MAYBE =
  /\d{4}|\bago\b|weekend|day\b|morning|afternoon|evening|\bnight|tonight|tomorrow|\b(?:week|month|year)\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|Christmas|Thanksgiving|New Year|Halloween/i;

/** The date expressions of a sentence in order. Habits ("every Friday") are none; where two overlap, the longer holds. */
export function findDateExpressions(
  text: string,
  published: string | null,
  written: WrittenDateParser,
): DateExpression[] {
  if (!MAYBE.test(text)) return [];
  const found = [...RULES.flatMap((rule) => applyRule(rule, text)), ...written(text, published)]
    .filter(({ start }) => !HABIT.test(text.slice(0, start)))
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: DateExpression[] = [];
  for (const one of found) {
    if (!kept.some((other) => overlap(other, one))) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function applyRule({ pattern, basis, read }: Rule, text: string): DateExpression[] {
  const found: DateExpression[] = [];
  for (const match of text.matchAll(pattern)) {
    const resolve = read(match, text);
    if (resolve) found.push({ start: match.index, end: match.index + match[0].length, basis, resolve });
  }
  return found;
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
