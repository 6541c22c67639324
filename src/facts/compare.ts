/** The best quote of each source for a question, side by side, and what differs between them. No verdict. */
import type { LoadedIndex } from '../../index/load.js';
import { isStopWord, tokenize } from '../../index/terms.js';
import type { ArticleMetadata, Quote } from '../../index/types.js';
import { analyse } from '../answer/analyse.js';
import { leftOutBy } from '../answer/as-of.js';
import { ask } from '../answer/ask.js';
import { findConflicts } from '../answer/differences.js';
import type { Difference } from '../answer/types.js';
import { rarityOf } from './rarity.js';
import { byPublication } from './sources.js';

/** What one source says to the question. */
export interface ComparedSource {
  article: ArticleMetadata;
  /** The best one. */
  quotes: Quote[];
  /** Words of the quote, by kind, that another source contradicts. */
  differs: { kind: Difference['kind']; words: string[] }[];
}

/** The sources side by side. */
export interface Comparison {
  question: string;
  /** In order of publication, undated last. */
  sources: ComparedSource[];
  /** Articles that say nothing to the question, by id. */
  silent: string[];
  /** Articles left out because their date is unknown or later than the day asked for, by id. */
  leftOut: string[];
  /** Questions that the corpus does answer, where it does not answer this one. */
  suggestions: string[];
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
  const ranked =
    answer.status === 'answered'
      ? [...answer.quotes, ...ask(index, question, { ...options, top: RANKED }).quotes]
      : [];
  const best = bestOfEach(ranked.filter(({ article }) => !leftOut.includes(article.id)));
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
  return { question, sources, silent: silent.map(({ id }) => id), leftOut, suggestions: answer.suggestions };
}

/** Of ranked quotes the best one of each article's own reporting. */
function bestOfEach(ranked: Quote[]): Quote[] {
  const reporting = ranked.filter(({ role }) => role === 'article' || role === 'headline');
  return reporting.filter((quote, at) => reporting.findIndex(({ file }) => file === quote.file) === at);
}

/** How much of the question a quote has, as a share of what the best of them has: little means that it says nothing to it. */
function relevance(index: LoadedIndex, question: string, quotes: Quote[]): (quote: Quote) => number {
  const known = tokenize(question).filter(
    ({ surface, term }) => !isStopWord(surface) && index.vocabulary.termIds.get(term) !== undefined,
  );
  const weights = new Map(known.map(({ term }) => [term, rarityOf(index, term)]));
  const weigh = ({ text }: Quote) => {
    const own = new Set(tokenize(text).map(({ term }) => term));
    return [...weights].reduce((sum, [term, weight]) => sum + (own.has(term) ? weight : 0), 0);
  };
  const most = Math.max(...quotes.map(weigh));
  return (quote) => (most > 0 ? weigh(quote) / most : 0);
}

/** By quote: the words that another source contradicts. */
function differencesOf(index: LoadedIndex, question: string, quotes: Quote[]): ComparedSource['differs'][] {
  const conflicts = findConflicts(index, analyse(index, question), quotes);
  return quotes.map(({ text }, at) =>
    conflicts.flatMap(({ kind, words }) => {
      const span = words[at];
      return span ? [{ kind, words: [text.slice(span.start, span.end)] }] : [];
    }),
  );
}
