/** Whether two quotes can tell of one event, as far as the names and years in them say. */
import { isStopWord, tokenize } from '../../../index/terms.js';
import type { Quote, Span } from '../../../index/types.js';
import { nameCandidates } from '../name-candidates.js';

const YEAR = /\b(?:1[5-9]|20)\d\d\b/g;

/**
 * Whether two quotes of different sources can be about one event: beside what they state they share a name and a year,
 * where both have any.
 */
export function canBeOneEvent(one: Quote, stated: Span, other: Quote, otherStated: Span): boolean {
  if (one.file === other.file) return false;
  const rests = [without(one.text, stated), without(other.text, otherStated)] as const;
  const [names, otherNames] = rests.map(namesIn) as [Set<string>, Set<string>];
  const [years, otherYears] = rests.map((rest) => new Set(rest.match(YEAR))) as [Set<string>, Set<string>];
  return mayAgree(names, otherNames) && mayAgree(years, otherYears);
}

const without = (text: string, { start, end }: Span): string => `${text.slice(0, start)} ${text.slice(end)}`;

function mayAgree(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === 0 || other.size === 0 || [...one].some((item) => other.has(item));
}

/** The terms of all names of a text. */
function namesIn(text: string): Set<string> {
  const spans = nameCandidates(text, { present: new Set(), slots: [] });
  const tokens = spans.flatMap(({ start, end }) => tokenize(text.slice(start, end)));
  return new Set(tokens.filter(({ surface }) => !isStopWord(surface)).map(({ term }) => term));
}
