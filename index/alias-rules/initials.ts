/** Acronyms whose name stands in the same article. */

import { type NameEntry, writtenMost } from '../name-entries.js';
import { initialsOf, isAcronym } from '../name-runs.js';
import type { StatedAlias } from '../stated-aliases.js';
import { type RuleContext, together } from './rule.js';

/** Shorter acronyms are the first letters of too many names. */
const MIN_LETTERS = 3;

/** `SPE` in an article that also has exactly one name with these first letters. */
export function initialsInArticle(context: RuleContext): StatedAlias[] {
  const { entries } = context;
  const acronyms = [...entries.values()].filter(
    (entry) => entry.key.length >= MIN_LETTERS && isAcronym(writtenMost(entry)),
  );
  const wanted = new Map(acronyms.map(({ key }) => [key, [] as NameEntry[]]));
  for (const entry of entries.values()) {
    if (!entry.key.includes(' ')) continue;
    for (const letters of initialsOf(writtenMost(entry))) wanted.get(letters)?.push(entry);
  }
  return acronyms.flatMap((acronym) => {
    const names = wanted.get(acronym.key)!.filter((entry) => together(context, acronym, entry));
    return names.length === 1 ? [{ alias: acronym.key, name: names[0]!.key }] : [];
  });
}
