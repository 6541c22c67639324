/** Aliases that sentences state. */
import { editDistance } from '../edit-distance.js';
import type { StatedAlias } from '../stated-aliases.js';
import type { RuleContext } from './rule.js';

/** A sentence says so; where sentences say different things, two thirds of them have to agree. */
export function stated({ stated: pairs, entries }: RuleContext): StatedAlias[] {
  const votes = new Map<string, Map<string, number>>();
  for (const { alias, name } of pairs) {
    const names = votes.get(alias) ?? new Map<string, number>();
    votes.set(alias, names.set(name, (names.get(name) ?? 0) + 1));
  }
  const found: StatedAlias[] = [];
  for (const [alias, names] of votes) {
    const [name, most] = [...names].reduce((best, next) => (next[1] > best[1] ? next : best));
    const all = [...names.values()].reduce((sum, count) => sum + count);
    const known = entries.has(alias) && entries.has(name);
    if (known && (most * 3 >= all * 2 || differBySlip(names))) found.push({ alias, name });
  }
  return found;
}

/** The names that an alias stands for are one name, spelt differently. */
function differBySlip(names: ReadonlyMap<string, number>): boolean {
  const [first, ...others] = [...names.keys()];
  return others.every((other) => editDistance(first!, other, 1) <= 1);
}
