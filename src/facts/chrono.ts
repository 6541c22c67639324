/** chrono-node's English part, loaded when a timeline is first asked for. */
import type { ParsedResult } from 'chrono-node/en';
import type { WrittenDateParser } from './date-expressions.js';
import { type DateExpression, type Resolved, withoutYear } from './resolved-dates.js';

type ParsedComponents = ParsedResult['start'];

/** A parser of written-out dates ("December 19, 2014", "June to August 2013") and of "two weeks ago". */
export async function loadChrono(): Promise<WrittenDateParser> {
  const { casual } = await import('chrono-node/en');
  return (text, published) => {
    // At noon in UTC, so that no time zone makes another day of it.
    const instant = new Date(`${published ?? '2000-01-01'}T12:00:00Z`);
    return casual.parse(text, { instant, timezone: 0 }).flatMap((result) => expressionOf(result, text) ?? []);
  };
}

function expressionOf(result: ParsedResult, text: string): DateExpression | null {
  const span = trimmed(result);
  if (/\bago$/i.test(result.text)) return { ...span, basis: 'relative', resolve: agoResolver(result.start) };
  if (!result.start.isCertain('month') || !isWrittenDate(result, text)) return null;
  return { ...span, basis: 'stated', resolve: writtenResolver(result) };
}

/** A time behind a date, which does not belong to it. */
const TIME_OF_DAY =
  /,?\s+(?:(?:at\s+)?(?:noon|midnight|\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?|\d{1,2}:\d\d)|at \d{1,2}|(?:in the )?(?:morning|afternoon|evening|night))$/i;

/** Without the preposition before it, the time of day and the comma behind it. */
function trimmed({ index, text }: ParsedResult): { start: number; end: number } {
  const before = /^(?:on|at|in|from)\s+/i.exec(text)?.[0].length ?? 0;
  const written = text
    .slice(before)
    .replace(/[\s,]+$/, '')
    .replace(TIME_OF_DAY, '');
  return { start: index + before, end: index + before + written.length };
}

const MONTH = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;
/** Prepositions behind which a month stands alone. */
const BEFORE_MONTH =
  /\b(?:in|of|since|by|until|till|during|last|next|this|early|late|mid|from|to|through|before|after|between|and)[\s-]$/i;

/** `May` and `April` are also a verb and a first name: a month alone stands behind a preposition or has a possessive. */
function isWrittenDate({ text, index, start }: ParsedResult, sentence: string): boolean {
  if (!/\p{Lu}|^\d/u.test(text) || !(MONTH.test(text) || /^\d{4}-\d\d/.test(text))) return false;
  if (start.isCertain('day') || start.isCertain('year')) return true;
  const end = index + text.replace(/[\s,]+$/, '').length;
  return BEFORE_MONTH.test(sentence.slice(0, index)) || /^['’]s\b/.test(sentence.slice(end));
}

function writtenResolver({ start, end }: ParsedResult): DateExpression['resolve'] {
  if (!start.isCertain('year'))
    return withoutYear(start.get('month')!, start.isCertain('day') ? start.get('day') : null);
  const date = isoOf(start);
  const precision = start.isCertain('day') ? 'day' : 'month';
  const resolved: Resolved = end
    ? { date, end: isoOf(end), precision: 'range' }
    : { date, end: null, precision };
  return () => resolved;
}

/** Days and weeks ago are a day, months ago a month, years ago a year. */
function agoResolver(start: ParsedComponents): DateExpression['resolve'] {
  const precision = start.isCertain('day') ? 'day' : start.isCertain('month') ? 'month' : 'year';
  const length = { day: 10, month: 7, year: 4 }[precision];
  const full = [start.get('year'), start.get('month'), start.get('day')].map((part) =>
    String(part).padStart(2, '0'),
  );
  const resolved: Resolved = { date: full.join('-').slice(0, length), end: null, precision };
  return (published) => (published === null ? null : resolved);
}

function isoOf(components: ParsedComponents): string {
  const parts = [components.get('year'), components.get('month')];
  if (components.isCertain('day')) parts.push(components.get('day'));
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
