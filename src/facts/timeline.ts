/** What happened when: every date expression of the corpus with the sentence that it dates. */
import type { LoadedIndex } from '../../index/load.js';
import { keyOf } from '../../index/name-runs.js';
import { entityNames } from '../../index/names.js';
import { quoteSentence } from '../../index/sentence-text.js';
import { isStopWord, tokenize } from '../../index/terms.js';
import type { Quote } from '../../index/types.js';
import { leftOutBy } from '../answer/as-of.js';
import { daysOf } from './calendar.js';
import { type SentenceDate, sentenceDates } from './dates.js';
import type { Precision } from './resolved-dates.js';

/** A date with the sentence that it dates. */
export interface TimelineEvent {
  /** ISO, as precise as `precision` says; null where the source's words cannot be resolved. */
  date: string | null;
  /** The last day of a range. */
  end: string | null;
  precision: Precision;
  /** The source's own words for the date: the highlight of `quote`. */
  words: string;
  basis: 'stated' | 'relative' | 'unresolved';
  /** Told of as still to come. */
  planned: boolean;
  quote: Quote;
}

/** All days are ISO dates and count in. */
export interface TimelineOptions {
  from?: string;
  to?: string;
  /** Only sentences that hold these words or name whom they mean. */
  about?: string;
  /** Reader comments too. */
  comments?: boolean;
  /** Only articles published by then. */
  asOf?: string;
}

/** The events, and what was left out of them. */
export interface Timeline {
  /** By date; what has none comes last, in the order of the articles. */
  events: TimelineEvent[];
  /** Articles left out because their date is unknown or later than `asOf`, by id. */
  leftOut: string[];
}

/** The events of headlines and bodies. The first call on a corpus looks for its dates. */
export async function readTimeline(index: LoadedIndex, options: TimelineOptions = {}): Promise<Timeline> {
  const isAbout = aboutFilter(index, options.about);
  const leftOut = leftOutBy(index, options.asOf);
  const events = (await sentenceDates(index))
    .filter((date) => isWithin(date, options) && isAllowed(index, date, options, leftOut))
    .filter(({ sentence }) => isAbout(sentence))
    .map((date) => eventOf(index, date));
  return { events: sortEvents(events), leftOut };
}

/** Whether comments and articles of that day are wanted. */
function isAllowed(
  { corpus, sentences }: LoadedIndex,
  { sentence }: SentenceDate,
  { comments }: TimelineOptions,
  leftOut: string[],
): boolean {
  const { id, parts } = corpus.articles[sentences.article[sentence]!]!;
  const isComment = parts[sentences.part[sentence]!]!.kind === 'comment';
  return (!isComment || comments === true) && !leftOut.includes(id);
}

function eventOf(index: LoadedIndex, found: SentenceDate): TimelineEvent {
  const { sentence, start, end, date, last, precision, basis, planned } = found;
  const quote = quoteSentence(index, sentence);
  const words = quote.text.slice(start, end);
  const highlight = { start, end, text: words };
  return { date, end: last, precision, words, basis, planned, quote: { ...quote, highlight } };
}

function sortEvents(events: TimelineEvent[]): TimelineEvent[] {
  const dated = events.filter((event) => event.date !== null);
  dated.sort((a, b) => compare(a.date!, b.date!) || compare(a.end ?? '', b.end ?? ''));
  return [...dated, ...events.filter((event) => event.date === null)];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether any day of the event lies between `from` and `to`; without either, always. */
function isWithin({ date, last }: SentenceDate, { from, to }: TimelineOptions): boolean {
  if (from === undefined && to === undefined) return true;
  if (date === null) return false;
  const firstDay = daysOf(date).first;
  const lastDay = daysOf(last ?? date).last;
  return (from === undefined || lastDay >= from) && (to === undefined || firstDay <= to);
}

/** Whether a sentence names the entity that the words mean, or holds all of them that carry content. */
function aboutFilter(index: LoadedIndex, about: string | undefined): (sentence: number) => boolean {
  if (about === undefined) return () => true;
  const key = keyOf(about);
  const entity = entityNames(index).find(({ name, aliases, alsoAsked }) =>
    [name, ...aliases, ...alsoAsked].some((one) => keyOf(one) === key),
  );
  const named = new Set(entity?.sentences);
  const { vocabulary, sentences } = index;
  const wanted = tokenize(about).filter(({ surface }) => !isStopWord(surface));
  const terms = wanted.map(({ term }) => vocabulary.termIds.get(term) ?? -1);
  return (sentence) => {
    const tokens = sentences.tokens.subarray(
      sentences.tokenFrom[sentence],
      sentences.tokenFrom[sentence + 1],
    );
    const own = new Set(Array.from(tokens, (surface) => vocabulary.termOf[surface]!));
    return named.has(sentence) || (terms.length > 0 && terms.every((term) => own.has(term)));
  };
}
