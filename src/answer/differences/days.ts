/** On which day it was that was asked about, as sources tell it. */
import { findWrittenDates, type WrittenDate } from '../../../index/date-words.js';
import type { Span } from '../../../index/types.js';
import { type Asked, speaksOf } from './asked.js';

/** Ends of a clause, but not before "which" or "who": that goes on about what stands before it. */
const CLAUSE_END = /[.;:()“”"!?—–]|, (?:and|but|while|where|when|after|before|\p{Ll}+ing)\b/gu;
/** The day of a report is not the day of what is reported. */
const REPORTS =
  /\b(?:sa(?:id|ys)|told|tells|report(?:ed|s)|announced?s?|according|confirm(?:ed|s)|add(?:ed|s)|wrote|writes)\b/i;
/** Words of the question that a clause must have, so that its day is that of what was asked. */
const MIN_WORDS = 2;

/** The day that stands in one clause with the question's words, if the text tells no other date of that kind. */
export function dayIn({ index, analysis }: Asked, text: string): WrittenDate | null {
  if (!/\d/.test(text)) return null;
  const [date, another] = findWrittenDates(text).filter(({ month, day }) => month !== null && day !== null);
  if (!date || another) return null;
  const clause = clauseAround(text, date);
  return !REPORTS.test(clause) && speaksOf(index, clause, analysis.slots, MIN_WORDS) ? date : null;
}

function clauseAround(text: string, { start, end }: Span): string {
  const breaks = [...text.matchAll(CLAUSE_END)];
  const from = breaks.findLast((match) => match.index + match[0].length <= start);
  const to = breaks.find((match) => match.index >= end);
  return text.slice(from ? from.index + from[0].length : 0, to?.index);
}

/** Whether two written days cannot be the same; a year that one leaves open may be the other's. */
export function differInDay(one: WrittenDate, other: WrittenDate): boolean {
  const years = one.year !== null && other.year !== null && one.year !== other.year;
  return years || one.month !== other.month || one.day !== other.day;
}
