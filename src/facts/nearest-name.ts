/** What a user meant by a name that was typed with a slip or only begun. */
import { editDistance, forgivenSlips } from '../../index/edit-distance.js';
import { keyOf } from '../../index/name-runs.js';

/**
 * The item of which one name is what was typed, else the only one that begins with it, else the nearest within the
 * slips forgiven for that length, else null. Case, accents and hyphens do not count.
 */
export function nearestByName<T>(
  items: readonly T[],
  namesOf: (item: T) => string[],
  typed: string,
): T | null {
  const wanted = keyOf(typed);
  const keyed = items.map((item) => ({ item, keys: namesOf(item).map(keyOf) }));
  const same = keyed.find(({ keys }) => keys.includes(wanted));
  if (same) return same.item;
  const begun = keyed.filter(({ keys }) => keys.some((key) => key.startsWith(wanted)));
  if (begun.length === 1) return begun[0]!.item;
  const limit = forgivenSlips(wanted.length);
  let best: T | null = null;
  let least = limit + 1;
  for (const { item, keys } of keyed) {
    for (const key of keys) {
      const distance =
        Math.abs(key.length - wanted.length) >= least ? least : editDistance(key, wanted, limit);
      if (distance < least) {
        least = distance;
        best = item;
      }
    }
  }
  return best;
}

/** Discord shows this many suggestions at most. */
export const MAX_CHOICES = 25;
/** UTF-16 units of a suggestion's name and value, Discord's limit. */
export const MAX_CHOICE_LENGTH = 100;

/** Names to suggest for what was typed so far: those that begin with it, have a word that does, or come near it. */
export function suggestNames<T>(items: readonly T[], namesOf: (item: T) => string[], typed: string): T[] {
  const wanted = keyOf(typed);
  const ranked = items.map((item, at) => ({ item, at, rank: rankOf(namesOf(item).map(keyOf), wanted) }));
  const offered = ranked.filter(({ rank }) => rank < 3).sort((a, b) => a.rank - b.rank || a.at - b.at);
  return offered.slice(0, MAX_CHOICES).map(({ item }) => item);
}

function rankOf(keys: string[], wanted: string): number {
  if (keys.some((key) => key.startsWith(wanted))) return 0;
  if (keys.some((key) => key.includes(` ${wanted}`))) return 1;
  const limit = forgivenSlips(wanted.length);
  const near = (key: string) =>
    limit > 0 && editDistance(key.slice(0, wanted.length), wanted, limit) <= limit;
  return keys.some(near) ? 2 : 3;
}
