/** Peoples and languages by the names of their places. */
import type { StatedAlias } from '../stated-aliases.js';
import { isPlace, type RuleContext } from './rule.js';

/** Endings of peoples and languages, and the endings of the places that they are made from. */
const DEMONYMS: { ending: RegExp; places: string[]; needsPlace: boolean }[] = [
  { ending: /(?<=a)ns?$/, places: [''], needsPlace: false },
  { ending: /ians?$/, places: ['', 'y', 'e'], needsPlace: true },
  { ending: /(?<=[^i])ans?$/, places: ['', 'o', 'any', 'e'], needsPlace: true },
  { ending: /ese$/, places: ['', 'a', 'al'], needsPlace: true },
  { ending: /(?<=[^aeiou])is?$/, places: [''], needsPlace: true },
];

/** A shorter place would be found in words that only end like one of its people. */
const MIN_PLACE_LETTERS = 4;

/** `North Korean` where the corpus has `North Korea`. */
export function demonyms({ entries }: RuleContext): StatedAlias[] {
  const found: StatedAlias[] = [];
  for (const { key } of entries.values()) {
    const place = DEMONYMS.filter(({ ending }) => ending.test(key))
      .flatMap(({ ending, places, needsPlace }) =>
        places.map((added) => ({ name: key.replace(ending, added), needsPlace })),
      )
      .find(({ name, needsPlace }) => {
        const entry = entries.get(name);
        return name.length >= MIN_PLACE_LETTERS && name !== key && entry && (!needsPlace || isPlace(entry));
      });
    if (place) found.push({ alias: key, name: place.name });
  }
  return found;
}
