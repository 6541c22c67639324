/** The best quote of each source for a question, side by side, and what differs between them. No verdict. */
import { sentenceAround } from '../../index/find-sentence.js';
import type { LoadedIndex } from '../../index/load.js';
import { entityNames } from '../../index/names.js';
import { overlap } from '../../index/spans.js';
import { isStopWord, tokenize } from '../../index/terms.js';
import type { ArticleMetadata, Quote, Span } from '../../index/types.js';
import { leftOutBy } from '../answer/as-of.js';
import { ask } from '../answer/ask.js';
import { findWrittenDates } from './date-words.js';
import { findNumbers } from './number-words.js';
import { byPublication } from './sources.js';

export interface ComparedSource {
  article: ArticleMetadata;
  /** The best one. */
  quotes: Quote[];
  /** Words of the quote, by kind, that another source has otherwise. */
  differs: { kind: DifferenceKind; words: string[] }[];
}

export type DifferenceKind = 'number' | 'date' | 'name';

export interface Comparison {
  question: string;
  /** In order of publication, undated last. */
  sources: ComparedSource[];
  /** Articles that say nothing to the question, by id. */
  silent: string[];
  /** Articles left out because their date is unknown or later than the day asked for, by id. */
  leftOut: string[];
}

/** Quotes that are ranked before the best of each source is taken. */
const RANKED = 60;
/** Share of the best quote's words of the question, weighted by rarity, that a source's quote has to have. */
const MIN_SHARE = 0.6;

/** Compares the sources on a question. `asOf` is an ISO date: only articles published by then. */
export function compareSources(index: LoadedIndex, question: string, asOf?: string): Comparison {
  const leftOut = leftOutBy(index, asOf);
  const options = asOf === undefined ? {} : { asOf };
  const answer = ask(index, question, options);
  const answered = answer.status === 'answered';
  const ranked = answered
    ? [...answer.quotes, ...ask(index, question, { ...options, top: RANKED }).quotes]
    : [];
  const reporting = ranked.filter(
    ({ role, article }) => (role === 'article' || role === 'headline') && !leftOut.includes(article.id),
  );
  const best = reporting.filter((quote, at) => reporting.findIndex(({ file }) => file === quote.file) === at);
  const direct = new Set(answer.quotes);
  const share = relevance(index, question, best);
  const quotes = best
    .filter((quote) => direct.has(quote) || share(quote) >= MIN_SHARE)
    .sort((a, b) => byPublication(a.article, b.article));
  const spoken = new Set(quotes.map(({ file }) => file));
  const silent = index.corpus.articles.filter(({ file, id }) => !spoken.has(file) && !leftOut.includes(id));
  const differences = differencesOf(index, question, quotes);
  const sources = quotes.map((quote, at) => ({
    article: quote.article,
    quotes: [quote],
    differs: differences[at]!,
  }));
  return { question, sources, silent: silent.map(({ id }) => id), leftOut };
}

/** How much of the question a quote has, as a share of what the best of them has: little means that it says nothing to it. */
function relevance(index: LoadedIndex, question: string, quotes: Quote[]): (quote: Quote) => number {
  const { vocabulary, sentences } = index;
  const weights = new Map<string, number>();
  for (const { surface, term } of tokenize(question)) {
    const id = vocabulary.termIds.get(term);
    if (id === undefined || isStopWord(surface)) continue;
    weights.set(term, Math.log(1 + sentences.count / (1 + vocabulary.sentenceFrequency[id]!)));
  }
  const weigh = ({ text }: Quote) => {
    const own = new Set(tokenize(text).map(({ term }) => term));
    return [...weights].reduce((sum, [term, weight]) => sum + (own.has(term) ? weight : 0), 0);
  };
  const most = Math.max(...quotes.map(weigh));
  return (quote) => (most > 0 ? weigh(quote) / most : 0);
}

/** What a quote states of a kind: the same key for the same thing. */
type Stated = { key: string; words: string }[];

const WHO = /^\W*(?:who|whom|whose|by whom)\b|\bwhich (?:group|company|country|hackers?|person)\b/i;

function differencesOf(index: LoadedIndex, question: string, quotes: Quote[]): ComparedSource['differs'][] {
  const kinds: DifferenceKind[] = WHO.test(question) ? ['number', 'date', 'name'] : ['number', 'date'];
  const differs: ComparedSource['differs'][] = quotes.map(() => []);
  for (const kind of kinds) {
    const stated = quotes.map((quote) => statedIn(index, kind, quote, question));
    for (const [at, own] of stated.entries()) {
      const others = stated.filter((other, i) => i !== at && other.length > 0);
      if (own.length === 0 || !others.some((other) => !haveCommon(own, other))) continue;
      differs[at]!.push({ kind, words: [...new Set(own.map(({ words }) => words))] });
    }
  }
  return differs;
}

function haveCommon(one: Stated, other: Stated): boolean {
  return one.some(({ key }) => other.some((another) => another.key === key));
}

function statedIn(index: LoadedIndex, kind: DifferenceKind, quote: Quote, question: string): Stated {
  const { text } = quote;
  if (kind === 'name') return namesIn(index, quote, question);
  const dates = findWrittenDates(text);
  if (kind === 'date')
    return dates.map((date) => ({ key: `${date.month}-${date.day}`, words: slice(text, date) }));
  const isFree = (one: Span) => !dates.some((date) => overlap(date, one));
  const numbers = findNumbers(text).filter(isFree);
  return numbers.map((number) => ({ key: `${number.value}`, words: slice(text, number) }));
}

const slice = (text: string, { start, end }: Span): string => text.slice(start, end);

/** Whom a quote names, under one name each; those in the question are what all speak of. */
function namesIn(index: LoadedIndex, quote: Quote, question: string): Stated {
  const { corpus, sentences } = index;
  const article = corpus.articles.findIndex(({ file }) => file === quote.file);
  const sentence = sentenceAround(sentences, article, quote.start, quote.start + 1);
  const asked = ` ${wordKey(question)} `;
  return entityNames(index).flatMap(({ name, aliases, sentences: named }) => {
    if (sentence === null || !named.includes(sentence)) return [];
    const forms = [name, ...aliases];
    if (forms.some((form) => asked.includes(` ${wordKey(form)} `))) return [];
    const words = forms.filter((form) => quote.text.includes(form)).sort((a, b) => b.length - a.length)[0];
    return words === undefined ? [] : [{ key: name, words }];
  });
}

const wordKey = (text: string): string =>
  tokenize(text)
    .map(({ surface }) => surface)
    .join(' ');
