/** What a rule for aliases is, and what several of them ask of a name. */
import type { NameEntry, NameTable } from '../name-entries.js';
import type { StatedAlias } from '../stated-aliases.js';

/** What the rules look at. */
export interface RuleContext extends NameTable {
  /** The articles that have a name, by ordinal. */
  articlesOf: (entry: NameEntry) => ReadonlySet<number>;
  /** Share, 0 to 100, of a word's occurrences that have a capital. */
  capitalShare: (word: string) => number;
}

/** A rule: the pairs that it finds, by keys. */
export type Rule = (context: RuleContext) => StatedAlias[];

/** A place stands behind "in" at least once in so many mentions. */
const MENTIONS_AN_IN = 50;

/** Whether a name stands behind "in" often enough to be a place. */
export function isPlace({ places, sentences }: NameEntry): boolean {
  return places * MENTIONS_AN_IN >= sentences.length;
}

/** Whether some article has both names. */
export function together({ articlesOf }: RuleContext, a: NameEntry, b: NameEntry): boolean {
  const articles = articlesOf(b);
  return [...articlesOf(a)].some((article) => articles.has(article));
}
