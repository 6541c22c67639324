/**
 * Where sources differ in what was asked. A difference is told only where two quotes state one thing each, of the same
 * kind and tied to the question's words alike, and these cannot both hold: sources that merely speak of other things, or
 * say the same in other words, are not said to differ.
 */
import { findWrittenDates, type WrittenDate } from '../../index/date-words.js';
import type { LoadedIndex } from '../../index/load.js';
import { findNumbers } from '../../index/number-words.js';
import { highlighted } from '../../index/quote.js';
import { overlap } from '../../index/spans.js';
import { isStopWord, tokenize } from '../../index/terms.js';
import type { Quote, Span } from '../../index/types.js';
import { type Amount, amountOf, differInAmount } from './amounts.js';
import type { Analysis } from './analyse.js';
import { findDoer } from './name-answers.js';
import { canBeOneEvent } from './same-event.js';
import type { Slot } from './slots.js';
import type { Difference } from './types.js';

type Kind = Difference['kind'];

/** Of each quote the words that another one contradicts, or null where none does; by kind, only kinds that have any. */
export type Conflicts = { kind: Kind; words: (Span | null)[] }[];

/** What was asked, as far as quotes are held against it. */
interface Asked {
  index: LoadedIndex;
  analysis: Analysis;
}

/** Where the quotes of an answer differ: the best one of those that do, then the others. */
export function findDifferences(
  index: LoadedIndex,
  analysis: Analysis,
  quotes: readonly Quote[],
): Difference[] {
  return findConflicts(index, analysis, quotes).map(({ kind, words }) => ({
    kind,
    quotes: quotes.flatMap((quote, at) => (words[at] ? [highlighted(quote, words[at])] : [])),
  }));
}

/** Finds what the quotes of different articles state differently. */
export function findConflicts(index: LoadedIndex, analysis: Analysis, quotes: readonly Quote[]): Conflicts {
  const asked = { index, analysis };
  const kinds: { kind: Kind; words: (Span | null)[] }[] = [
    { kind: 'number', words: conflicting(quotes, (quote) => countIn(asked, quote.text), differInAmount) },
    { kind: 'date', words: conflicting(quotes, (quote) => dateIn(asked, quote.text), differInDate) },
    { kind: 'name', words: conflicting(quotes, (quote) => doerIn(asked, quote.text), differInName(index)) },
  ];
  return kinds.filter(({ words }) => words.some((one) => one !== null));
}

function conflicting<T extends Span>(
  quotes: readonly Quote[],
  statedIn: (quote: Quote) => T | null,
  differ: (one: T, other: T) => boolean,
): (Span | null)[] {
  const stated = quotes.map((quote) => (quote.text.endsWith('?') ? null : statedIn(quote)));
  return stated.map((own, at) => {
    const isContradicted = stated.some(
      (other, i) => own && other && canBeOneEvent(quotes[at]!, own, quotes[i]!, other) && differ(own, other),
    );
    return isContradicted && own ? { start: own.start, end: own.end } : null;
  });
}

/** The number of what is counted in the question ("how many paintings"), if there is one. */
function countIn({ index, analysis }: Asked, text: string): Amount | null {
  const { kind, slots, focus } = analysis;
  const counted = slots[focus];
  if (
    kind !== 'how-many' ||
    !counted ||
    !speaksOf(
      index,
      text,
      slots.filter((slot) => slot !== counted),
      1,
    )
  )
    return null;
  const dates = findWrittenDates(text);
  const counts = findNumbers(text).filter((number) => {
    return !dates.some((date) => overlap(date, number)) && countsWhat(index, text.slice(number.end), counted);
  });
  return counts.length === 1 ? amountOf(text, counts[0]!) : null;
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

/** Ends of a clause, but not before "which" or "who": that goes on about what stands before it. */
const CLAUSE_END = /[.;:()“”"!?—–]|, (?:and|but|while|where|when|after|before|\p{Ll}+ing)\b/gu;
/** The day of a report is not the day of what is reported. */
const REPORTS =
  /\b(?:sa(?:id|ys)|told|tells|report(?:ed|s)|announced?s?|according|confirm(?:ed|s)|add(?:ed|s)|wrote|writes)\b/i;

/** The day that stands in one clause with the question's words, if there is one in the text. */
function dateIn({ index, analysis }: Asked, text: string): (WrittenDate & { day: number }) | null {
  const dates = findWrittenDates(text).filter(({ month, day }) => month !== null && day !== null);
  const [date] = dates;
  if (dates.length !== 1 || !date || date.day === null) return null;
  const clause = clauseAround(text, date);
  if (REPORTS.test(clause) || !speaksOf(index, clause, analysis.slots, 2)) return null;
  return { ...date, day: date.day };
}

function clauseAround(text: string, { start, end }: Span): string {
  const breaks = [...text.matchAll(CLAUSE_END)];
  const from = breaks.findLast((match) => match.index + match[0].length <= start);
  const to = breaks.find((match) => match.index >= end);
  return text.slice(from ? from.index + from[0].length : 0, to?.index);
}

type Doer = Span & { written: string };

function doerIn({ index, analysis }: Asked, text: string): Doer | null {
  if (analysis.kind !== 'who' || !speaksOf(index, text, analysis.slots, 2)) return null;
  const name = findDoer(text, analysis);
  return name && { ...name, written: text.slice(name.start, name.end) };
}

/** Whether a text has all of these words and names, `least` of them at least. */
function speaksOf({ vocabulary }: LoadedIndex, text: string, slots: readonly Slot[], least: number): boolean {
  const ids = new Set(tokenize(text).map(({ term }) => vocabulary.termIds.get(term)));
  return slots.length >= least && slots.every((slot) => slot.ids.some((id) => ids.has(id)));
}

function differInDate(one: WrittenDate, other: WrittenDate): boolean {
  const years = one.year !== null && other.year !== null && one.year !== other.year;
  return years || one.month !== other.month || one.day !== other.day;
}

/** Names of which none is another form, a part or an alias of the other. */
function differInName({ corpus }: LoadedIndex) {
  const formsOf = (written: string) => {
    const known = corpus.incident.aliases.find(({ name, also }) => [name, ...also].includes(written));
    return known ? [written, known.name, ...known.also] : [written];
  };
  const wordsOf = (written: string) =>
    new Set(
      tokenize(written)
        .filter(({ surface }) => !isStopWord(surface))
        .map(({ term }) => term),
    );
  return (one: Doer, other: Doer): boolean => {
    const others = formsOf(other.written).map(wordsOf);
    return !formsOf(one.written).some((form) =>
      others.some((another) => [...wordsOf(form)].some((word) => another.has(word))),
    );
  };
}
