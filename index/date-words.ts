/** Calendar dates as texts write them out: "December 19, 2014", "16 January 2015", "March 2015", "October". */
import { monthNumber } from './iso-day.js';
import { overlap } from './spans.js';
import type { Span } from './types.js';

/** What a date expression states; `month` counts from 1, null is what it leaves open. */
export interface WrittenDate extends Span {
  year: number | null;
  month: number | null;
  day: number | null;
}

const MONTH =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:1[5-9]|20)\\d\\d)';
const EDGE = '(?![\\p{L}\\p{N}])';

/** A way to write a date. The groups of the pattern are named by `parts`. */
interface Form {
  pattern: RegExp;
  parts: ('year' | 'month' | 'day')[];
}

/** Longer forms first, since the first that fits is taken. */
const makeForms = (): Form[] => [
  { pattern: form(`${MONTH}\\s+${DAY},?\\s+${YEAR}`), parts: ['month', 'day', 'year'] },
  { pattern: form(`${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}`), parts: ['day', 'month', 'year'] },
  { pattern: form(`${YEAR}-(\\d\\d)-(\\d\\d)`), parts: ['year', 'month', 'day'] },
  { pattern: form(`${MONTH}\\s+(?:of\\s+)?${YEAR}`), parts: ['month', 'year'] },
  { pattern: form(`${MONTH}\\s+${DAY}`), parts: ['month', 'day'] },
  { pattern: form(`${DAY}\\s+(?:of\\s+)?${MONTH}`), parts: ['day', 'month'] },
  { pattern: form(MONTH), parts: ['month'] },
];

let made: Form[] | undefined;
/** Made when a date is first looked for: few questions ask for one, and the patterns are slow to make. */
function forms(): Form[] {
  made ??= makeForms();
  return made;
}

function form(body: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${body}${EDGE}`, 'gu');
}

/** The written dates of a text in order; none overlap. Bare years are left to whoever knows that a date is meant. */
export function findWrittenDates(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const { pattern, parts } of forms()) {
    for (const match of text.matchAll(pattern)) {
      const date = read(match, parts);
      const free = !found.some((other) => overlap(other, date));
      if (free && isPossible(date) && !isVerb(text, date)) found.push(date);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function read(match: RegExpExecArray, parts: Form['parts']): WrittenDate {
  const date: WrittenDate = {
    start: match.index,
    end: match.index + match[0].length,
    year: null,
    month: null,
    day: null,
  };
  for (const [at, part] of parts.entries()) {
    const written = match[at + 1]!;
    const month = monthNumber(written);
    date[part] = part === 'month' && month > 0 ? month : Number(written);
  }
  return date;
}

function isPossible({ year, month, day }: WrittenDate): boolean {
  if (day === null) return true;
  const time = new Date(Date.UTC(year ?? 2000, (month ?? 1) - 1, day));
  return month !== null && month <= 12 && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
}

/** `May` and `March` are words too: a month alone stands behind a preposition or has a possessive. */
function isVerb(text: string, { start, end, year, day }: WrittenDate): boolean {
  if (
    year !== null ||
    day !== null ||
    !/^(?:May|Mar|March|Jan|Jun|June|Apr|April|Aug|August)$/.test(text.slice(start, end))
  )
    return false;
  const before =
    /\b(?:in|of|by|since|until|till|last|next|this|early|late|mid|during|before|after|from|to)[\s-]$/i;
  return (
    !before.test(text.slice(Math.max(0, start - 8), start)) && !/^['’]s\b/.test(text.slice(end, end + 2))
  );
}

/** ISO form as precise as the date is written (`2014-12-19`, `2015-03`), or null without a year. */
export function isoOf({ year, month, day }: Pick<WrittenDate, 'year' | 'month' | 'day'>): string | null {
  if (year === null) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return [`${year}`, ...(month === null ? [] : [two(month)]), ...(day === null ? [] : [two(day)])].join('-');
}
