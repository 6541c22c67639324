/**
 * Which names are other names of the same: mined from the whole corpus by general rules, each of which adds
 * pairs of keys. Where two rules disagree about a name, the earlier rule holds.
 */
import { demonyms } from './alias-rules/demonyms.js';
import { initialsInArticle } from './alias-rules/initials.js';
import { misspelt } from './alias-rules/misspelt.js';
import type { Rule, RuleContext } from './alias-rules/rule.js';
import { stated } from './alias-rules/stated.js';
import { surnames } from './alias-rules/surnames.js';

/** The most certain rule comes first. */
const RULES: Rule[] = [stated, misspelt, initialsInArticle, demonyms, surnames];

/** A name that is written this many times as often as another is no mere alias of it. */
const MAX_TIMES_AS_OFTEN = 20;

/** The parent of each alias, both as keys. */
export function findParents(context: RuleContext): Map<string, string> {
  const parents = new Map<string, string>();
  const count = (key: string) => context.entries.get(key)!.sentences.length;
  for (const rule of RULES) {
    for (const { alias, name } of rule(context)) {
      if (parents.has(alias) || rootOf(parents, name) === alias) continue;
      if (count(alias) <= MAX_TIMES_AS_OFTEN * count(name)) parents.set(alias, name);
    }
  }
  return parents;
}

/** The name at the end of a chain of aliases. */
export function rootOf(parents: ReadonlyMap<string, string>, key: string): string {
  let root = key;
  for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
  return root;
}
