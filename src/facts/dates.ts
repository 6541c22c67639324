/** The date expressions of a whole corpus, resolved: found once and kept beside the index. */
import { readBeside, writeBeside } from '../../index/beside.js';
import type { LoadedIndex } from '../../index/load.js';
import { textOf } from '../../index/sentence-text.js';
import type { Span } from '../../index/types.js';
import { daysOf } from './calendar.js';
import { loadChrono } from './chrono.js';
import { findDateExpressions, type WrittenDateParser } from './date-expressions.js';
import type { DateExpression, Precision } from './resolved-dates.js';
import { tenseAt } from './tense.js';

/** Words of a sentence that date it; the span is in offsets of the sentence. */
export interface SentenceDate extends Span {
  sentence: number;
  /** ISO, as precise as `precision` says; null where the source's words cannot be resolved. */
  date: string | null;
  /** The last day of a range. */
  last: string | null;
  precision: Precision;
  basis: 'stated' | 'relative' | 'unresolved';
  /** Told of as still to come. */
  planned: boolean;
}

const FILE = 'dates.bin';
/** Raise it whenever dates are found or resolved otherwise. */
const VERSION = 2;

const cache = new WeakMap<LoadedIndex, SentenceDate[]>();

/** Every date of headlines, bodies and comments, in the order of the sentences. Where it has to look, it loads the date parser. */
export async function sentenceDates(index: LoadedIndex): Promise<SentenceDate[]> {
  const known = cache.get(index);
  if (known) return known;
  const key = `${VERSION} ${index.corpus.hash}`;
  const values = readBeside(index, FILE, key);
  const dates = values
    ? (JSON.parse(values.dates as string) as SentenceDate[])
    : findAll(index, await loadChrono());
  if (!values) writeBeside(index, FILE, key, { dates: JSON.stringify(dates) });
  cache.set(index, dates);
  return dates;
}

function findAll(index: LoadedIndex, written: WrittenDateParser): SentenceDate[] {
  const { sentences, corpus } = index;
  const dates: SentenceDate[] = [];
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const { parts, published } = corpus.articles[sentences.article[sentence]!]!;
    if (parts[sentences.part[sentence]!]!.kind === 'bio') continue;
    const text = textOf(index, sentence);
    const found = findDateExpressions(text, published, written);
    dates.push(...found.map((expression) => resolved(sentence, text, published, expression)));
  }
  return dates;
}

function resolved(
  sentence: number,
  text: string,
  published: string | null,
  { start, end, basis, resolve }: DateExpression,
): SentenceDate {
  const isUpdate = UPDATE.test(text.slice(0, start));
  const tense = isUpdate ? 'unknown' : tenseAt(text, { start, end });
  const found = resolve(published, tense);
  const { date, end: last, precision } = found ?? { date: null, end: null, precision: 'none' as const };
  return {
    ...{ sentence, start, end, date, last, precision },
    basis: found ? basis : 'unresolved',
    planned: !isUpdate && isPlanned(date, published, tense),
  };
}

/** Before the day of what was added to an article later. */
const UPDATE = /^\P{L}*(?:updated?|correct(?:ion|ed)|clarification|editor['’]s note)\P{L}*(?:on )?$/iu;

/** Behind the day of publication; where one of the two is unknown, by the tense. */
function isPlanned(date: string | null, published: string | null, tense: string): boolean {
  return date !== null && published !== null ? daysOf(date).first > published : tense === 'future';
}
