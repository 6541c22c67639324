/**
 * Date expressions of a sentence: by rules of ours what newspapers say relative to their day (weekends, weekdays,
 * holidays, "last week"), by chrono-node what is written out ("December 19, 2014", "two weeks ago").
 */
import { overlap } from '../../index/spans.js';
import type { Rule } from './date-rules/rule.js';
import { RULES } from './date-rules.js';
import type { DateExpression } from './resolved-dates.js';

/** What stands before a date that tells how often, not when. */
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
