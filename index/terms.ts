/**
 * From text to search terms. Searched text is normalised, shown text never is: a token keeps its place in
 * the original. A term is a folded, stemmed form; the surface is the same without stemming.
 */
import { stemmer } from 'stemmer';
import { BASE_FORMS } from './base-forms.js';
import type { Span } from './types.js';

/** A word of a text: where it stands, and what is searched of it. */
export interface Token extends Span {
  /** Folded: lower case, no accents, no possessive, `1,000` as `1000`, `U.S.` as `us`, `Re/code` as `recode`. */
  surface: string;
  /** Porter stem of the surface, irregular forms taken to their base first. */
  term: string;
  /** Written with a capital. */
  capital: boolean;
}

const TOKEN =
  /\p{L}(?:\.\p{L}){1,}\.?(?!\p{L})|\p{N}+(?:[.,:/]\p{N}+)*\p{L}*|\p{L}{1,3}\/\p{L}+|(?<!\p{L}|['’])\p{L}-\p{L}[\p{L}\p{M}]*|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** Words before a stroke that parts two words, rather than names one thing: "he/she", not "Re/code". */
const CONJUNCTIONS = /^(?:and|or|he|she|him|her|his|is|was|in|on|to|at|by)\//i;

/** The tokens of a text in order, with their places in it. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const written = match[0];
    if (written.includes('/') && CONJUNCTIONS.test(written)) {
      const slash = written.indexOf('/');
      pushToken(tokens, written.slice(0, slash), match.index);
      pushToken(tokens, written.slice(slash + 1), match.index + slash + 1);
    } else {
      pushToken(tokens, written, match.index);
    }
  }
  return tokens;
}

function pushToken(tokens: Token[], written: string, start: number): void {
  const { surface, term, capital } = read(written);
  if (surface !== '') tokens.push({ surface, term, capital, start, end: start + written.length });
}

type Word = Pick<Token, 'surface' | 'term' | 'capital'>;

const words = new Map<string, Word>();
/** Words remembered, of texts and of stems each: more than a large corpus has. */
const MAX_CACHED = 500_000;

/** A written word as it is searched. Few different ones make up a text: each is read once. */
function read(written: string): Word {
  const known = words.get(written);
  if (known) return known;
  const first = written.charCodeAt(0);
  const capital = first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(written);
  const surface = fold(written);
  const word = { surface, term: stem(surface), capital };
  if (words.size >= MAX_CACHED) words.clear();
  words.set(written, word);
  return word;
}

/** The surface of a written word. */
export function fold(written: string): string {
  let word = written.toLowerCase();
  if (/[^ -~]/.test(word)) {
    word = word.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[’ʼ]/g, "'");
  }
  word = word.replace(/'s$/, '').replace(/'/g, '');
  if (/^\d/.test(word)) return foldNumber(word);
  return word.replace(/[./-]/g, '');
}

/** `11,000` to `11000`, `25th` to `25`; `9/11`, `10:45` and `1.2` stay. */
function foldNumber(word: string): string {
  return word.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '').replace(/^(\d+)(?:st|nd|rd|th)$/, '$1');
}

const stems = new Map<string, string>();

/** The search term of a surface. */
export function stem(surface: string): string {
  let term = stems.get(surface);
  if (term === undefined) {
    term = stemmer(BASE_FORMS.get(surface) ?? american(surface));
    if (stems.size >= MAX_CACHED) stems.clear();
    stems.set(surface, term);
  }
  return term;
}

/** Shorter words end so by chance: "dour". */
const MIN_BRITISH = 6;

/** British spellings by rule: `-isation`, `-our`, `-tre`, so that both spellings share a term. */
function american(word: string): string {
  if (word.length < MIN_BRITISH) return word;
  return word
    .replace(/isation(s?)$/, 'ization$1')
    .replace(/(?<=[bdlmnv])our(s|ed|ing|able)?$/, 'or$1')
    .replace(/(?<=[ae]n|ea|me)tre(s?)$/, 'ter$1');
}

/** Function words and chatter, as surfaces. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above all also am an and any anyone anything anybody are arent as at be because been being below between both but by can
  cannot cant could couldnt did didnt do does doesnt doing done dont during each either even every everyone everything for from
  further get gets got gotten had hadnt has hasnt have havent having he her here hers herself him himself his how however i id if ill
  im in into is isnt it its itself ive just lets like may me might much must my myself no nor not now of on one only onto or our ours
  own perhaps quite rather really s say shall she should shouldnt since so some somebody someone something still such t than that
  thats the their theirs them themselves then there theres these they theyre this those though through thru thus to too until up upon
  us very was wasnt we well were werent what whats when where which while who whom whose why will with within without wont would
  wouldnt yet you your yours yourself hows whos wheres whens whys didn doesn isn wasn weren don won ain aint actually exactly
  basically literally tell please know anybody many lot thing things stuff way per via vs ok okay`.split(
    /\s+/,
  ),
);

/** Function words and chatter: they carry grammar, not content. Takes a surface. */
export function isStopWord(surface: string): boolean {
  return STOP_WORDS.has(surface);
}

const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
const WEEKDAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));

/** Classes of surfaces that answer-type checks look for; a bit set. */
export const TermClass = { Number: 1, Year: 2, Month: 4, Weekday: 8 } as const;

const NUMBER_WORDS = new Set(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
  forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens couple several`.split(
    /\s+/,
  ),
);

/** The classes of a surface, as bits of `TermClass`. */
export function classOf(surface: string): number {
  let bits = 0;
  if (/^\d/.test(surface) || NUMBER_WORDS.has(surface)) bits |= TermClass.Number;
  if (/^(1[5-9]|20)\d\d$/.test(surface)) bits |= TermClass.Year;
  if (MONTHS.has(surface)) bits |= TermClass.Month;
  if (WEEKDAYS.has(surface)) bits |= TermClass.Weekday;
  return bits;
}
