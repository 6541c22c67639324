/**
 * Where sources differ in what was asked. A difference is told only where two quotes state one thing each, of the same
 * kind and tied to the question's words alike, and these cannot both hold: sources that merely speak of other things, or
 * say the same in other words, are not said to differ.
 */
import type { LoadedIndex } from '../../index/load.js';
import { highlighted } from '../../index/quote.js';
import type { Quote, Span } from '../../index/types.js';
import type { Analysis } from './analyse.js';
import { countIn, differInAmount } from './differences/counts.js';
import { dayIn, differInDay } from './differences/days.js';
import { differInName, doerIn } from './differences/doers.js';
import { canBeOneEvent } from './differences/same-event.js';
import type { Difference } from './types.js';

/** Of each quote the words that another one contradicts, or null where none does. */
interface Conflict {
  kind: Difference['kind'];
  words: (Span | null)[];
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

/** What the quotes of different articles state differently, by kind; only kinds of which there is any. */
export function findConflicts(index: LoadedIndex, analysis: Analysis, quotes: readonly Quote[]): Conflict[] {
  const asked = { index, analysis };
  const conflicts: Conflict[] = [
    { kind: 'number', words: conflicting(quotes, (text) => countIn(asked, text), differInAmount) },
    { kind: 'date', words: conflicting(quotes, (text) => dayIn(asked, text), differInDay) },
    { kind: 'name', words: conflicting(quotes, (text) => doerIn(asked, text), differInName(index)) },
  ];
  return conflicts.filter(({ words }) => words.some((one) => one !== null));
}

/** By quote: the words that state what another quote, of what may be the same event, states otherwise. */
function conflicting<T extends Span>(
  quotes: readonly Quote[],
  statedIn: (text: string) => T | null,
  differ: (one: T, other: T) => boolean,
): (Span | null)[] {
  const stated = quotes.map(({ text }) => (text.endsWith('?') ? null : statedIn(text)));
  return stated.map((own, at) => {
    if (!own) return null;
    const isContradicted = stated.some(
      (other, i) => other && canBeOneEvent(quotes[at]!, own, quotes[i]!, other) && differ(own, other),
    );
    return isContradicted ? { start: own.start, end: own.end } : null;
  });
}
