/** Sorting a list by a field, and telling where its sources contradict each other. */
import { findWrittenDates, isoOf, type WrittenDate } from '../../index/date-words.js';
import { findNumbers } from '../../index/number-words.js';
import type { ListField } from '../../index/types.js';
import type { Fact, ListEntry } from './lists.js';

/** The number that a value states, or null. */
export function numberOf(value: string): number | null {
  return findNumbers(value)[0]?.value ?? null;
}

/** The facts of an entry in one field, each value once. */
export function factsOf({ facts }: ListEntry, field: string): Fact[] {
  const own = facts.filter((fact) => fact.field === field);
  return own.filter((fact, at) => own.findIndex((other) => other.value === fact.value) === at);
}

/**
 * The entries by a field: numbers from the largest, dates from the earliest, names and phrases by the alphabet.
 * Entries of which no source says it come last; equals keep their order.
 */
export function sortEntries(entries: ListEntry[], { field, kind }: ListField): ListEntry[] {
  const keyed = entries.map((entry) => ({ entry, key: sortKey(factsOf(entry, field), kind) }));
  keyed.sort((a, b) => compareKeys(a.key, b.key) * (kind === 'number' ? -1 : 1) || 0);
  return [...keyed.filter(({ key }) => key !== null), ...keyed.filter(({ key }) => key === null)].map(
    ({ entry }) => entry,
  );
}

function sortKey(facts: Fact[], kind: ListField['kind']): number | string | null {
  if (kind === 'number')
    return facts.map(({ value }) => numberOf(value)).find((value) => value !== null) ?? null;
  if (kind === 'date') return facts.flatMap(({ value }) => isoDates(value)).sort()[0] ?? null;
  return facts[0]?.value.toLowerCase() ?? null;
}

const isoDates = (value: string): string[] =>
  findWrittenDates(value)
    .map(isoOf)
    .filter((date) => date !== null);

function compareKeys(a: number | string | null, b: number | string | null): number {
  if (a === null || b === null || a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether sources contradict each other: other numbers, or dates that cannot both be right. */
export function contradict(facts: Fact[], kind: ListField['kind']): boolean {
  if (kind === 'number') return new Set(facts.map(({ value }) => numberOf(value))).size > 1;
  if (kind !== 'date') return false;
  const dates = facts.flatMap(({ value }) => findWrittenDates(value));
  return dates.some((one, at) => dates.slice(at + 1).some((other) => !agree(one, other)));
}

/** "October" and "October 17, 2014" agree: the one leaves open what the other says. */
function agree(a: WrittenDate, b: WrittenDate): boolean {
  const parts = ['year', 'month', 'day'] as const;
  return parts.every((part) => a[part] === null || b[part] === null || a[part] === b[part]);
}
