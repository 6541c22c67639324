/** Other ways of writing a person's name: by the surname, with a title, with a middle initial. */
import { groupBy } from '../group-by.js';
import { type NameEntry, writtenMost } from '../name-entries.js';
import { keyOf } from '../name-runs.js';
import type { StatedAlias } from '../stated-aliases.js';
import { isPlace, type RuleContext, together } from './rule.js';

/** Titles that a name may begin with. */
const HONORIFIC =
  /^(?:mr|mrs|ms|dr|miss|sir|lady|lord|dame|president|king|queen|prince|princess|pope|saint|st|senator|sen|representative|rep|governor|gov|mayor|sheriff|judge|chief|general|gen|captain|capt|lieutenant|lt|sergeant|sgt|colonel|col|professor|prof|rev) /;
/** Titles before a surname alone; `General Motors` is nobody's. */
const ADDRESSED =
  /^(?:mr|mrs|ms|miss|dr|president|senator|sen|representative|rep|governor|gov|mayor|sheriff|judge|captain|capt|lieutenant|lt|sergeant|sgt|colonel|col|professor|prof|rev) /;
/** What begins the name of a place rather than of a person. */
const NO_FIRST_NAME = /^(?:north|south|east|west|new|old|great|central|upper|lower|united|saint|st|san|los) /;

/** Words of a person's name, titles aside. */
const MAX_WORDS = 3;
/** Shorter surnames are words of too many names. */
const MIN_SURNAME_LETTERS = 4;
/** A word of a name is written with a capital more often than this, in per cent. */
const NAME_CAPITAL = 90;

/**
 * `Rogen`, `Mr. Rogen` and `Seth A. Rogen` where exactly one person of the corpus is called so: by first name and
 * surname. The bare surname stands in most of its articles beside the whole name, or in no other name at all, and
 * begins no name: with `Acme Motors`, `Acme` is not Karl Acme.
 */
export function surnames(context: RuleContext): StatedAlias[] {
  const people = [...context.entries.values()].filter((entry) => isPerson(entry, context));
  const words = countWords(context);
  return [...groupBy(people, surnameOf)].flatMap(([surname, named]) =>
    aliasesOf(context, words, surname, named),
  );
}

/** Of the words in all names: in how many names each stands, and which begin one of several words. */
interface NameWords {
  namesWith: Map<string, number>;
  first: Set<string>;
}

function countWords({ entries }: RuleContext): NameWords {
  const counted: NameWords = { namesWith: new Map(), first: new Set() };
  for (const key of entries.keys()) {
    const words = key.split(' ');
    if (words.length > 1) counted.first.add(words[0]!);
    for (const word of new Set(words)) counted.namesWith.set(word, (counted.namesWith.get(word) ?? 0) + 1);
  }
  return counted;
}

/** The aliases of the one person whom the names with a surname mean; none where they mean several. */
function aliasesOf(
  context: RuleContext,
  { namesWith, first }: NameWords,
  surname: string,
  named: NameEntry[],
): StatedAlias[] {
  const whole = named.filter(({ key }) => untitled(key) !== surname);
  const person = onePerson(whole);
  if (!person) return [];
  const alone = context.entries.get(surname);
  const isOwn = namesWith.get(surname) === named.length + (alone ? 1 : 0);
  const titled = named.filter(
    (entry) =>
      ADDRESSED.test(entry.key) && !whole.includes(entry) && (isOwn || together(context, entry, person)),
  );
  const aliases = [...whole.filter((entry) => entry !== person), ...titled];
  if (alone && !isPlace(alone) && !first.has(surname)) {
    const shared = sharedArticles(context, alone, person);
    if (shared * 2 > context.articlesOf(alone).size || (isOwn && shared > 0)) aliases.push(alone);
  }
  return aliases.map(({ key }) => ({ alias: key, name: person.key }));
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

/** The best way of writing one person, without a title and the commonest, or null where the first names are of several. */
function onePerson(whole: NameEntry[]): NameEntry | null {
  const firstNames = new Set(whole.map(({ key }) => untitled(key).split(' ')[0]));
  if (firstNames.size !== 1) return null;
  const isBetter = (one: NameEntry, other: NameEntry) => {
    const [titled, otherTitled] = [HONORIFIC.test(one.key), HONORIFIC.test(other.key)];
    return titled === otherTitled ? one.sentences.length > other.sentences.length : otherTitled;
  };
  return whole.reduce((best, next) => (isBetter(next, best) ? next : best));
}

/** In how many articles both names stand. */
function sharedArticles({ articlesOf }: RuleContext, a: NameEntry, b: NameEntry): number {
  const articles = articlesOf(b);
  return [...articlesOf(a)].filter((article) => articles.has(article)).length;
}

/** Whether a name is written like a title or first name, and a surname. */
function isPerson(entry: NameEntry, { capitalShare }: RuleContext): boolean {
  const words = writtenMost(entry).split(' ');
  const surname = words.at(-1)!;
  const isTitled = HONORIFIC.test(entry.key);
  const most = isTitled ? MAX_WORDS + 1 : MAX_WORDS;
  if (words.length < 2 || words.length > most || surname.length < MIN_SURNAME_LETTERS) return false;
  if (NO_FIRST_NAME.test(entry.key) || words.some((word) => /^\p{Ll}/u.test(word))) return false;
  return (isTitled || capitalShare(words[0]!) > NAME_CAPITAL) && capitalShare(surname) > NAME_CAPITAL;
}
