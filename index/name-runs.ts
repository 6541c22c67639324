/** Runs of capitalised words: what a name looks like in running English text. */
import { isStopWord } from './terms.js';
import type { Span } from './types.js';

/** A capitalised run. Offsets are those of the text that was searched. */
export interface NameRun extends Span {
  /** As written: `Gardians Of Peace`, `#GOP`. */
  written: string;
  /** The same for all ways of writing it that differ in case, hyphens, accents or a leading `The`. */
  key: string;
  /** Begins the sentence or a quotation in it, where a capital says nothing. */
  initial: boolean;
}

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
const TITLE = '(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov|Col|Lt|Rev|Prof|Capt|Sgt)\\.';
const INITIALS = String.raw`\p{Lu}\.(?:[ \u00A0]?\p{Lu}\.)*(?=\s\p{Lu})|(?:\p{Lu}\.){2,}`;
const JOINED = String.raw`(?:['’]\p{Lu}${LETTER}*|[-–&]\p{Lu}${LETTER}*|-\p{N}+(?!${LETTER})|[-–]\p{Ll}{1,3}(?!${LETTER}))*`;
const WORD = String.raw`(?:${TITLE}|${INITIALS}|\p{Lu}\p{L}{0,2}\/\p{L}+|\p{Lu}${LETTER}*${JOINED})`;
/** Collectives whose possessive stands inside names: the Children's Defense Fund, the People's Republic. */
const COLLECTIVE = "(?:People|Children|Women|Men|Workers)['’]s";
const LINK = String.raw`(?:of|de|la|von|van|der|del|di|da|du|bin|al)(?:\s+the)?`;
const PIECE = `(?:${COLLECTIVE}|#?${WORD})`;
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}'’@/.-])${PIECE}(?:\\s+(?:${LINK}\\s+)?${PIECE}(?![\\p{L}\\p{N}]))*`,
  'gu',
);

/** Capitalised words that are no name when they stand alone. */
const NO_NAME =
  /^(?:I['’]\w+|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|Thanksgiving|Halloween)\.?$/;

/** The capitalised runs of one sentence, in order. */
export function findRuns(text: string): NameRun[] {
  const runs: NameRun[] = [];
  for (const match of text.matchAll(RUN)) {
    const written = match[0];
    if (isNoName(written)) continue;
    const start = match.index;
    const key = keyOf(written);
    runs.push({ written, key, start, end: start + written.length, initial: isInitial(text, start) });
  }
  return runs;
}

/** `He`, `The`, `Monday`; but `IT` and `US` are names. */
export function isNoName(written: string): boolean {
  if (written.length === 1 || NO_NAME.test(written)) return true;
  return isStopWord(written.toLowerCase()) && !isAcronym(written);
}

/** At the beginning of the sentence, of a quotation inside it or behind a colon. */
function isInitial(text: string, start: number): boolean {
  return start === 0 || /^[^\p{L}\p{N}#]*$|(?:["“‘]|: )$/u.test(text.slice(Math.max(0, start - 4), start));
}

const keys = new Map<string, string>();
/** Keys remembered: more than a large corpus has names. */
const MAX_CACHED_KEYS = 200_000;

/** What all ways of writing a name share. */
export function keyOf(written: string): string {
  let key = keys.get(written);
  if (key === undefined) {
    key = written
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’]s$/, '')
      .replace(/['’ʼ#.]/g, '')
      .replace(/[-–\s\u00A0]+/g, ' ')
      .trim()
      .replace(/^the (?=.)/, '');
    if (keys.size >= MAX_CACHED_KEYS) keys.clear();
    keys.set(written, key);
  }
  return key;
}

/** `FBI`, `DPRK`, `#GOP`: written in capitals only. */
export function isAcronym(written: string): boolean {
  return /^#?\p{Lu}{2,6}$/u.test(written);
}

/** The first letters of a name of several words in lower case: of all its words, and of the capitalised alone. */
export function initialsOf(name: string): string[] {
  let all = '';
  let capitals = '';
  for (const word of name.split(/[\s-]+/)) {
    const letter = word.charAt(0);
    const small = letter.toLowerCase();
    all += small;
    if (letter !== small) capitals += small;
  }
  if (all.length < 2) return [];
  return all === capitals ? [all] : [all, capitals];
}

/** Whether an acronym is made of the first letters of a name. */
export function isInitialsOf(acronym: string, name: string): boolean {
  return initialsOf(name).includes(acronym.replace(/^#/, '').toLowerCase());
}
