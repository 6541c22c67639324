/**
 * Which names are other names of the same: mined from the whole corpus by general rules, each of which adds
 * pairs of keys. Where two rules disagree about a name, the earlier rule holds.
 */
import { editDistance } from './edit-distance.js';
import { groupBy } from './group-by.js';
import { initialsOf, isAcronym, keyOf } from './name-runs.js';
import { type NameEntry, type NameTable, writtenMost } from './name-table.js';
import type { StatedAlias } from './stated-aliases.js';

/** What the rules look at. */
export interface RuleContext extends NameTable {
  /** The articles that have a name, by ordinal. */
  articlesOf: (entry: NameEntry) => ReadonlySet<number>;
  /** Share, 0 to 100, of a word's occurrences that have a capital. */
  capitalShare: (word: string) => number;
}

type Rule = (context: RuleContext) => StatedAlias[];

/** A name that is written this many times as often as another is no mere alias of it. */
const MAX_TIMES_AS_OFTEN = 20;

/** The parent of each alias. The most certain rule comes first. */
export function findParents(context: RuleContext): Map<string, string> {
  const parents = new Map<string, string>();
  const count = (key: string) => context.entries.get(key)!.sentences.length;
  for (const rule of [stated, misspelt, initialsInArticle, demonyms, surnames] satisfies Rule[]) {
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

/** A sentence says so; where sentences say different things, two thirds of them have to agree. */
function stated({ stated: pairs, entries }: RuleContext): StatedAlias[] {
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

/** Shorter words differ by one letter too often. */
const MIN_CHANGED_WORD = 5;

/**
 * A rare spelling of a name of several words: one slip in one word away from a spelling that is at least twice
 * as common. Who writes both in one article means two things.
 */
function misspelt(context: RuleContext): StatedAlias[] {
  const names = [...context.entries.values()].filter(({ key }) => key.includes(' ') && !/\d/.test(key));
  const spellings = names.flatMap(framesOf);
  const common = groupBy(
    spellings.filter(({ entry }) => entry.sentences.length > 1),
    ({ frame }) => frame,
  );
  return spellings.flatMap((rare) => {
    const right = common.get(rare.frame)?.find((other) => isSlip(context, rare, other));
    return right ? [{ alias: rare.entry.key, name: right.entry.key }] : [];
  });
}

interface Spelling {
  /** The name with one word taken out but for its first letter: spellings of one name share it. */
  frame: string;
  word: string;
  entry: NameEntry;
}

function framesOf(entry: NameEntry): Spelling[] {
  const words = entry.key.split(' ');
  const spellings: Spelling[] = [];
  for (const [at, word] of words.entries()) {
    if (word.length < MIN_CHANGED_WORD) continue;
    spellings.push({ frame: words.with(at, `${word[0]}*`).join(' '), word, entry });
  }
  return spellings;
}

function isSlip(context: RuleContext, rare: Spelling, common: Spelling): boolean {
  if (rare.word === common.word || common.entry.sentences.length < 2 * rare.entry.sentences.length)
    return false;
  if (rare.word.startsWith(common.word) || common.word.startsWith(rare.word)) return false;
  return editDistance(rare.word, common.word, 1) === 1 && !together(context, rare.entry, common.entry);
}

/** Whether some article has both names. */
function together({ articlesOf }: RuleContext, a: NameEntry, b: NameEntry): boolean {
  const articles = articlesOf(b);
  return [...articlesOf(a)].some((article) => articles.has(article));
}

/** `SPE` in an article that also has exactly one name with these first letters. */
function initialsInArticle(context: RuleContext): StatedAlias[] {
  const { entries } = context;
  const acronyms = [...entries.values()].filter(
    (entry) => entry.key.length > 2 && isAcronym(writtenMost(entry)),
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

/** Endings of peoples and languages, and the endings of the places that they are made from. */
const DEMONYMS: { ending: RegExp; places: string[]; needsPlace: boolean }[] = [
  { ending: /(?<=a)ns?$/, places: [''], needsPlace: false },
  { ending: /ians?$/, places: ['', 'y', 'e'], needsPlace: true },
  { ending: /(?<=[^i])ans?$/, places: ['', 'o', 'any', 'e'], needsPlace: true },
  { ending: /ese$/, places: ['', 'a', 'al'], needsPlace: true },
  { ending: /(?<=[^aeiou])is?$/, places: [''], needsPlace: true },
];

/** `North Korean` where the corpus has `North Korea`. */
function demonyms({ entries }: RuleContext): StatedAlias[] {
  const found: StatedAlias[] = [];
  for (const { key } of entries.values()) {
    const place = DEMONYMS.filter(({ ending }) => ending.test(key))
      .flatMap(({ ending, places, needsPlace }) =>
        places.map((added) => ({ name: key.replace(ending, added), needsPlace })),
      )
      .find(({ name, needsPlace }) => {
        const entry = entries.get(name);
        return name.length > 3 && name !== key && entry && (!needsPlace || isPlace(entry));
      });
    if (place) found.push({ alias: key, name: place.name });
  }
  return found;
}

function isPlace({ places, sentences }: NameEntry): boolean {
  return places * 50 >= sentences.length;
}

const HONORIFIC =
  /^(?:mr|mrs|ms|dr|miss|sir|lady|lord|dame|president|king|queen|prince|princess|pope|saint|st|senator|sen|representative|rep|governor|gov|mayor|sheriff|judge|chief|general|gen|captain|capt|lieutenant|lt|sergeant|sgt|colonel|col|professor|prof|rev) /;
/** Titles before a surname alone; `General Motors` is nobody's. */
const ADDRESSED =
  /^(?:mr|mrs|ms|miss|dr|president|senator|sen|representative|rep|governor|gov|mayor|sheriff|judge|captain|capt|lieutenant|lt|sergeant|sgt|colonel|col|professor|prof|rev) /;
const NO_FIRST_NAME = /^(?:north|south|east|west|new|old|great|central|upper|lower|united|saint|st|san|los) /;

/**
 * `Rogen`, `Mr. Rogen` and `Seth A. Rogen` where exactly one person of the corpus is called so: by first name and
 * surname. The bare surname stands in most of its articles beside the whole name, or in no other name at all, and
 * begins no name: with `Acme Motors`, `Acme` is not Karl Acme.
 */
function surnames(context: RuleContext): StatedAlias[] {
  const people = [...context.entries.values()].filter((entry) => isPerson(entry, context));
  const namesWith = countNamesWith(context);
  const firstWords = new Set(
    [...context.entries.keys()].flatMap((key) => (key.includes(' ') ? key.slice(0, key.indexOf(' ')) : [])),
  );
  const found: StatedAlias[] = [];
  for (const [surname, named] of groupBy(people, surnameOf)) {
    const whole = named.filter(({ key }) => untitled(key) !== surname);
    const person = onePerson(whole);
    if (!person) continue;
    const alone = context.entries.get(surname);
    const own = namesWith.get(surname) === named.length + (alone ? 1 : 0);
    const titled = named.filter(
      (entry) =>
        ADDRESSED.test(entry.key) &&
        !whole.includes(entry) &&
        (own || sharedArticles(context, entry, person) > 0),
    );
    const merged = [...whole.filter((entry) => entry !== person), ...titled];
    if (alone && !isPlace(alone) && !firstWords.has(surname)) {
      const shared = sharedArticles(context, alone, person);
      if (shared * 2 > context.articlesOf(alone).size || (own && shared > 0)) merged.push(alone);
    }
    for (const { key } of merged) found.push({ alias: key, name: person.key });
  }
  return found;
}

/** The key of the last word as written: `doyle reed` of Katherine Doyle-Reed. */
function surnameOf(entry: NameEntry): string {
  return keyOf(writtenMost(entry).split(' ').at(-1)!);
}

/** A name's key without the titles it begins with. */
function untitled(key: string): string {
  let rest = key;
  while (HONORIFIC.test(rest)) rest = rest.replace(HONORIFIC, '');
  return rest;
}

/** The best way of writing one person, or null where the first names are of several. */
function onePerson(whole: NameEntry[]): NameEntry | null {
  const firstNames = new Set(whole.map(({ key }) => untitled(key).split(' ')[0]));
  if (firstNames.size !== 1) return null;
  const rank = ({ key, sentences }: NameEntry) => (HONORIFIC.test(key) ? 0 : 1e6) + sentences.length;
  return whole.reduce((best, next) => (rank(next) > rank(best) ? next : best));
}

function sharedArticles({ articlesOf }: RuleContext, a: NameEntry, b: NameEntry): number {
  const articles = articlesOf(b);
  return [...articlesOf(a)].filter((article) => articles.has(article)).length;
}

/** By word: in how many names it stands. */
function countNamesWith({ entries }: RuleContext): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of entries.keys())
    for (const word of new Set(key.split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function isPerson(entry: NameEntry, { capitalShare }: RuleContext): boolean {
  const words = writtenMost(entry).split(' ');
  const surname = words.at(-1)!;
  const isTitled = HONORIFIC.test(entry.key);
  if (words.length < 2 || words.length > (isTitled ? 4 : 3) || surname.length < 4) return false;
  if (NO_FIRST_NAME.test(entry.key) || words.some((word) => /^\p{Ll}/u.test(word))) return false;
  return (isTitled || capitalShare(words[0]!) > 90) && capitalShare(surname) > 90;
}
