/** Collecting the names of a corpus: how each is written and in which sentences it stands. */
import { type CuratedFinder, curatedFinder, mergeRuns } from './curated-names.js';
import { addMention, type NameTable } from './name-entries.js';
import { findRuns, isAcronym, isNoName, keyOf, type NameRun } from './name-runs.js';
import { withoutOffice } from './person-runs.js';
import { textOf } from './sentence-text.js';
import { overlap } from './spans.js';
import { findSpelledOut } from './spelled-out.js';
import { statedAliases } from './stated-aliases.js';
import type { IndexTables, SentenceTable } from './tables.js';
import { fold, isStopWord, stem } from './terms.js';
import type { Corpus } from './types.js';
import { STOP, type Vocabulary } from './vocabulary.js';

/** A name at the beginning of a sentence waits until all others are known. */
interface Pending {
  run: NameRun;
  sentence: number;
}

/**
 * Collects the names of headlines, bodies and bios. Comments are left out: they tell of their writers' opinions.
 * Headlines name nothing new, since every word of theirs may have a capital.
 */
export function collectNames(index: IndexTables & { corpus: Corpus }): NameTable {
  const { sentences, vocabulary, corpus } = index;
  const table: NameTable = { entries: new Map(), stated: [] };
  const pending: Pending[] = [];
  const titles: number[] = [];
  const curated = curatedFinder(corpus.incident);
  for (let at = 0; at < sentences.count; at++) {
    const kind = corpus.articles[sentences.article[at]!]!.parts[sentences.part[at]!]!.kind;
    if (kind === 'comment') continue;
    const text = textOf(index, at);
    if (kind === 'headline' || isTitleCase(sentences, vocabulary, at)) titles.push(at);
    else readSentence(table, pending, runsOf(curated, text), text, at);
  }
  for (const { run, sentence } of pending) addInitial(table, vocabulary, run, sentence);
  for (const at of titles) addTitle(table, curated, textOf(index, at), at);
  for (const entry of table.entries.values()) entry.sentences.sort((a, b) => a - b);
  return table;
}

/** What is declared, what is spelled out before its initials, and runs of capitals. */
function runsOf(curated: CuratedFinder, text: string): NameRun[] {
  const runs = mergeRuns(findSpelledOut(text), findRuns(text).map(withoutOffice));
  return mergeRuns(curated(text), runs);
}

/** In fewer words with content capitals tell nothing of a title. */
const MIN_TITLE_WORDS = 5;
/** Of the words with content in a title more than this share have a capital. */
const TITLE_CAPITALS = 0.8;

/** Whether nearly all words with content have a capital, as in a headline: then a capital marks no name. */
function isTitleCase(sentences: SentenceTable, vocabulary: Vocabulary, sentence: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let at = sentences.tokenFrom[sentence]!; at < sentences.tokenFrom[sentence + 1]!; at++) {
    if (vocabulary.classes[sentences.tokens[at]!]! & STOP) continue;
    words++;
    if (sentences.capitals[at]) capitals++;
  }
  return words >= MIN_TITLE_WORDS && capitals > TITLE_CAPITALS * words;
}

/** Takes up the names of a running sentence, and the aliases that it states; those that begin it wait. */
function readSentence(
  table: NameTable,
  pending: Pending[],
  runs: NameRun[],
  text: string,
  sentence: number,
): void {
  for (const run of runs) {
    if (run.initial) pending.push({ run, sentence });
    else {
      const entry = addMention(table, run.key, run.written, sentence);
      if (/\b[Ii]n\s$/.test(text.slice(Math.max(0, run.start - 4), run.start))) entry.places++;
    }
  }
  if (runs.length > 1) table.stated.push(...statedAliases(text, runs));
}

/** `Among Sony …` is Sony, `Torrent Freak added` both words, `Both films` nothing. */
function addInitial(table: NameTable, vocabulary: Vocabulary, run: NameRun, sentence: number): void {
  const { written, key } = run;
  const [first, rest] = splitFirst(written);
  const capital = rest !== null || isMostlyCapital(vocabulary, written);
  const known = capital ? table.entries.get(key) : undefined;
  const restKnown = rest !== null && table.entries.has(keyOf(rest));
  if (known) {
    const bare = rest && /^The\s/.test(written) && !known.written.has(written) ? rest : written;
    addMention(table, key, bare, sentence);
  } else if (rest !== null && (restKnown || isStopWord(fold(first)))) {
    if (!isNoName(rest)) addMention(table, keyOf(rest), rest, sentence);
  } else if (capital || isAcronym(written) || /.\p{Lu}/u.test(written)) {
    addMention(table, key, written, sentence);
  }
}

/** The first word of a name, and what a name may be of the rest; null where there is no other word. */
function splitFirst(written: string): [string, string | null] {
  const space = written.search(/\s/);
  if (space < 0) return [written, null];
  return [written.slice(0, space), written.slice(space).replace(/^[\s\p{Ll}]+/u, '')];
}

/** Of a capital share, in per cent. */
const MORE_OFTEN_THAN_NOT = 50;

/** Whether a word is a name where its capital means something: not `According` or `Several`. */
function isMostlyCapital({ termIds, capitalShare }: Vocabulary, written: string): boolean {
  const term = termIds.get(stem(fold(written)));
  return term === undefined || capitalShare[term]! > MORE_OFTEN_THAN_NOT;
}

/** Longer runs of words in a title are not looked up. */
const MAX_NAME_WORDS = 8;

/** Names that are known from elsewhere, the longest first. */
function addTitle(table: NameTable, curated: CuratedFinder, text: string, sentence: number): void {
  const declared = curated(text);
  for (const { key, written } of declared) addMention(table, key, written, sentence);
  for (const run of findRuns(text)) {
    if (declared.some((one) => overlap(one, run))) continue;
    const words = Array.from(run.written.matchAll(/\S+/g), (match) => match);
    for (let at = 0; at < words.length; at++) {
      for (let to = Math.min(words.length, at + MAX_NAME_WORDS); to > at; to--) {
        const last = words[to - 1]!;
        const written = run.written.slice(words[at]!.index, last.index + last[0].length);
        if (!table.entries.has(keyOf(written))) continue;
        addMention(table, keyOf(written), written, sentence);
        at = to - 1;
        break;
      }
    }
  }
}
