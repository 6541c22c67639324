/**
 * Synonyms of general English, written by hand (`tables/synonyms.txt`): in which other words a text may say what is
 * asked. Of single words in both directions, of phrases ("shut down") by the phrase alone.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fold, isStopWord, stem } from '../../index/terms.js';
import { SEPARATOR, SortedLines, sortLines } from './sorted-lines.js';
import { once, PHRASES_FILE, SYNONYMS_FILE, TABLES_DIR } from './tables.js';

/** Between a head and its synonyms in the lines that people write. */
const HEAD_END = ':';
/** Words of the longest phrase. */
const LONGEST = 4;

const synonymLines = once(() => new SortedLines(readFileSync(path.join(TABLES_DIR, SYNONYMS_FILE))));

/** The synonyms of each phrase. Few enough to be read at once. */
const phrases = once(() => {
  const lines = readFileSync(path.join(TABLES_DIR, PHRASES_FILE), 'utf8').trimEnd().split('\n');
  return new Map(
    lines.map((line) => {
      const [phrase, ...synonyms] = line.split(SEPARATOR);
      return [phrase!, synonyms] as const;
    }),
  );
});

/** The terms that can stand for a term, or for a phrase that `phrasesIn` found. */
export function synonymsOf(term: string): string[] {
  return phrases().get(term) ?? synonymLines().get(term)?.split(SEPARATOR) ?? [];
}

/** For each of a question's terms the longest phrase with synonyms that it stands in, or null. */
export function phrasesIn(terms: string[]): (string | null)[] {
  const found: (string | null)[] = terms.map(() => null);
  for (let words = LONGEST; words > 1; words--) {
    for (let at = 0; at + words <= terms.length; at++) {
      const phrase = terms.slice(at, at + words).join(' ');
      if (!phrases().has(phrase)) continue;
      for (let word = at; word < at + words; word++) found[word] ??= phrase;
    }
  }
  return found;
}

/**
 * The two tables of lines `head: synonym synonym …`. Words stand for each other; a phrase is looked for in questions
 * alone, since a text is read word by word. Function words have no synonyms and are none.
 */
export function packSynonyms(lines: string[]): { synonyms: Buffer; phrases: Buffer } {
  const ofWords = new Map<string, Set<string>>();
  const ofPhrases = new Map<string, Set<string>>();
  const add = (asked: string, said: string) => {
    if (isPhrase(said)) return;
    const table = isPhrase(asked) ? ofPhrases : ofWords;
    const known = table.get(asked);
    if (known) known.add(said);
    else table.set(asked, new Set([said]));
  };
  for (const line of lines) {
    const [head, said] = line.split(HEAD_END) as [string, string];
    const term = toTerm(head);
    for (const word of said.trim().split(' ')) {
      const synonym = toTerm(word);
      if (synonym === term || isStopWord(word) || isStopWord(head)) continue;
      add(term, synonym);
      add(synonym, term);
    }
  }
  return { synonyms: toLines(ofWords), phrases: toLines(ofPhrases) };
}

/** The terms of a word or a phrase. A hyphen parts words, as it does in a text. */
const toTerm = (words: string) =>
  words
    .split(/[ -]/)
    .map((word) => stem(fold(word)))
    .join(' ');

const isPhrase = (term: string) => term.includes(' ');

const toLines = (table: Map<string, Set<string>>) =>
  sortLines([...table].map(([term, synonyms]) => [term, ...[...synonyms].sort()].join(SEPARATOR)));
