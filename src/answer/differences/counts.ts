/** How many there are of what was asked, as sources tell it: "over 300" and "at least 250" do not differ. */
import { findWrittenDates } from '../../../index/date-words.js';
import type { LoadedIndex } from '../../../index/load.js';
import { type FoundNumber, findNumbers, QUALIFIERS } from '../../../index/number-words.js';
import { overlap } from '../../../index/spans.js';
import { isStopWord, tokenize } from '../../../index/terms.js';
import type { Span } from '../../../index/types.js';
import type { Slot } from '../slots.js';
import { type Asked, speaksOf } from './asked.js';

/** What a number may come to, as its words say. */
interface Amount extends Span {
  least: number;
  most: number;
}

const AT_LEAST = new RegExp(`^(?:${QUALIFIERS.atLeast})`, 'i');
const AT_MOST = new RegExp(`^(?:${QUALIFIERS.atMost})`, 'i');
const ABOUT = new RegExp(`^(?:${QUALIFIERS.about}|several|dozens?|hundreds?)`, 'i');
/** How far a rounded number may be from what it stands for, as a share of it. */
const ROUNDING = 0.1;

/** What the number of what is counted in the question ("how many paintings") comes to, or null where none is told. */
export function countIn({ index, analysis }: Asked, text: string): Amount | null {
  const { kind, slots, focus } = analysis;
  const counted = slots[focus];
  if (kind !== 'how-many' || !counted) return null;
  const others = slots.filter((slot) => slot !== counted);
  if (!speaksOf(index, text, others, 1)) return null;
  const dates = findWrittenDates(text);
  const [count, another] = findNumbers(text).filter((number) => {
    return !dates.some((date) => overlap(date, number)) && countsWhat(index, text.slice(number.end), counted);
  });
  return count && !another ? amountOf(text, count) : null;
}

/** Whether what stands behind a number is what it counts: "300 paintings", "four of the unreleased films". */
function countsWhat({ vocabulary }: LoadedIndex, behind: string, { ids }: Slot): boolean {
  const [, words = ''] = /^(?: of (?:the|its|his|her|their))?((?: [\p{L}’'-]+){1,3})/u.exec(behind) ?? [];
  for (const { surface, term } of tokenize(words)) {
    if (isStopWord(surface)) return false;
    if (ids.includes(vocabulary.termIds.get(term) ?? -1)) return true;
  }
  return false;
}

function amountOf(text: string, { start, end, value }: FoundNumber): Amount {
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
