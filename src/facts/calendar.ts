/** Days as ISO dates (`2014-12-01`), and what can be reckoned with them. No time zones: an article has a day. */

const DAY_MS = 86_400_000;

/** The day so many days later. */
export function addDays(date: string, days: number): string {
  return isoDay(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** The last day that is this weekday, on the given day or before it. */
export function weekdayBefore(date: string, weekday: number): string {
  return addDays(date, -((weekdayOf(date) - weekday + 7) % 7));
}

/** The first day that is this weekday, on the given day or after it. */
export function weekdayAfter(date: string, weekday: number): string {
  return addDays(date, (weekday - weekdayOf(date) + 7) % 7);
}

/** The nth such weekday of a month, counted from 1; from the end where negative. `month` counts from 1. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): string {
  if (nth > 0) return addDays(weekdayAfter(isoDay(Date.UTC(year, month - 1, 1)), weekday), 7 * (nth - 1));
  return addDays(weekdayBefore(isoDay(Date.UTC(year, month, 0)), weekday), 7 * (nth + 1));
}

/** A day of a year, or null where it does not exist. */
export function dayOf(year: number, month: number, day: number): string | null {
  const time = new Date(Date.UTC(year, month - 1, day));
  return time.getUTCMonth() === month - 1 ? isoDay(time.getTime()) : null;
}

/** First and last day of what an ISO date of any precision covers: `2015-03` is the whole of March. */
export function daysOf(date: string): { first: string; last: string } {
  const [year, month, day] = date.split('-').map(Number) as [number, number | undefined, number | undefined];
  if (day !== undefined) return { first: date, last: date };
  if (month === undefined) return { first: `${date}-01-01`, last: `${date}-12-31` };
  return { first: `${date}-01`, last: isoDay(Date.UTC(year, month, 0)) };
}

type Holiday = (year: number) => string;

const fixed =
  (month: number, day: number): Holiday =>
  (year) =>
    dayOf(year, month, day)!;
const thanksgiving: Holiday = (year) => nthWeekday(year, 11, 4, 4);

/** Days that texts call by a name, in the order in which they are looked for. */
export const HOLIDAYS: { pattern: string; day: Holiday }[] = [
  { pattern: 'Black Friday', day: (year) => addDays(thanksgiving(year), 1) },
  { pattern: 'Cyber Monday', day: (year) => addDays(thanksgiving(year), 4) },
  { pattern: 'Thanksgiving(?: [Dd]ay)?', day: thanksgiving },
  { pattern: 'Christmas [Ee]ve', day: fixed(12, 24) },
  { pattern: 'Christmas(?: [Dd]ay)?', day: fixed(12, 25) },
  { pattern: 'Boxing Day', day: fixed(12, 26) },
  { pattern: "New Year[’']?s [Ee]ve", day: fixed(12, 31) },
  { pattern: "New Year[’']?s [Dd]ay", day: fixed(1, 1) },
  { pattern: "Valentine[’']?s [Dd]ay", day: fixed(2, 14) },
  { pattern: 'Independence Day', day: fixed(7, 4) },
  { pattern: 'Memorial Day', day: (year) => nthWeekday(year, 5, 1, -1) },
  { pattern: 'Labou?r Day', day: (year) => nthWeekday(year, 9, 1, 1) },
  { pattern: 'Halloween', day: fixed(10, 31) },
];
