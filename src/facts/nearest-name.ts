/** What a user meant by a name that was typed with a slip or only begun, and what to suggest meanwhile. */
import { editDistance, forgivenSlips } from '../../index/edit-distance.js';
import { keyOf } from '../../index/name-runs.js';
import { MAX_CHOICES } from './choices.js';

/** Something with names, under the keys by which they are compared. */
export interface Keyed<T> {
  item: T;
  keys: string[];
}

/** Prepares items for look-ups: case, accents, hyphens and a leading "The" do not count. */
export function keyNames<T>(items: readonly T[], namesOf: (item: T) => string[]): Keyed<T>[] {
  return items.map((item) => ({ item, keys: [...new Set(namesOf(item).map(keyOf))] }));
}

/** The item of which one name is exactly what was typed, or null. */
export function sameName<T>(keyed: readonly Keyed<T>[], typed: string): T | null {
  const wanted = keyOf(typed);
  return keyed.find(({ keys }) => keys.includes(wanted))?.item ?? null;
}

/** The only item of which a name goes on behind what was typed, by whole words, or null: `Angelina`. */
export function begunName<T>(keyed: readonly Keyed<T>[], typed: string): T | null {
  const wanted = keyOf(typed);
  const begun =
    wanted === '' ? [] : keyed.filter(({ keys }) => keys.some((key) => key.startsWith(`${wanted} `)));
  return begun.length === 1 ? begun[0]!.item : null;
}

/** The item of which a name is nearest to what was typed, within the slips forgiven for that length, or null. */
export function misspeltName<T>(keyed: readonly Keyed<T>[], typed: string): T | null {
  const wanted = keyOf(typed);
  let best: T | null = null;
  let least = forgivenSlips(wanted.length) + 1;
  for (const { item, keys } of keyed) {
    for (const key of keys) {
      const distance = editDistance(key, wanted, least - 1);
      if (distance < least) {
        least = distance;
        best = item;
      }
    }
  }
  return best;
}

/** The item that was meant: named so, else begun, else misspelt; null where none comes near. */
export function nearestByName<T>(keyed: readonly Keyed<T>[], typed: string): T | null {
  return sameName(keyed, typed) ?? begunName(keyed, typed) ?? misspeltName(keyed, typed);
}

/** Items that are compared letter by letter, the first ones: suggestions must be there in under 50 ms. */
const MAX_COMPARED = 3000;

/** What to suggest for what was typed so far: names that begin with it, have a word that does, or come near it. */
export function suggestNames<T>(keyed: readonly Keyed<T>[], typed: string): T[] {
  const wanted = keyOf(typed);
  const found = new Set<T>();
  const add = (fits: (key: string) => boolean, among: readonly Keyed<T>[]) => {
    for (const { item, keys } of among) {
      if (found.size >= MAX_CHOICES) return;
      if (keys.some(fits)) found.add(item);
    }
  };
  add((key) => key.startsWith(wanted), keyed);
  add((key) => key.includes(` ${wanted}`), keyed);
  const limit = forgivenSlips(wanted.length);
  if (limit > 0) {
    add(
      (key) => editDistance(key.slice(0, wanted.length), wanted, limit) <= limit,
      keyed.slice(0, MAX_COMPARED),
    );
  }
  return [...found];
}
