/** The articles of a corpus: what is known of each, what it is made of, and its pages. */
import type { LoadedIndex } from '../../index/load.js';
import { highlighted } from '../../index/quote.js';
import { quoteSentences } from '../../index/sentence-text.js';
import type { Article, Quote, Span } from '../../index/types.js';
import { UserError } from '../errors.js';
import { keyNames, nearestByName, suggestNames } from './nearest-name.js';

export interface SourceCounts {
  /** Of headline, body and bio. */
  sentences: number;
  words: number;
  /** Reader comments, not their sentences. */
  comments: number;
}

export interface Source extends SourceCounts {
  article: Article;
}

/** The articles in order of publication, undated ones last. */
export function readSources(index: LoadedIndex): Source[] {
  const counts = countAll(index);
  return index.corpus.articles
    .map((article, at) => ({ article, ...counts[at]! }))
    .sort((a, b) => byPublication(a.article, b.article));
}

/** In order of publication, undated ones last, else by id. */
export function byPublication(
  a: Pick<Article, 'published' | 'id'>,
  b: Pick<Article, 'published' | 'id'>,
): number {
  const key = ({ published, id }: Pick<Article, 'published' | 'id'>) => `${published ?? '9999'} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}

function countAll({ corpus, sentences }: LoadedIndex): SourceCounts[] {
  const counts = corpus.articles.map(({ parts }) => ({
    sentences: 0,
    words: 0,
    comments: parts.filter(({ kind, start, end }) => kind === 'comment' && end > start).length,
  }));
  for (let at = 0; at < sentences.count; at++) {
    const article = sentences.article[at]!;
    if (corpus.articles[article]!.parts[sentences.part[at]!]!.kind === 'comment') continue;
    counts[article]!.sentences++;
    counts[article]!.words += sentences.tokenFrom[at + 1]! - sentences.tokenFrom[at]!;
  }
  return counts;
}

const namesOf = ({ id, title, file }: Article): string[] => [id, title, file];

/**
 * The article that an id, a title or the beginning of one names, or null where none comes near; an id also without the
 * zeros before it. Throws `UserError` where it begins several.
 */
export function findArticle({ corpus }: LoadedIndex, asked: string): Article | null {
  const wanted = asked.toLowerCase();
  const begun = corpus.articles.filter((one) =>
    namesOf(one).some((name) => name.toLowerCase().startsWith(wanted)),
  );
  const exact =
    begun.find((one) => namesOf(one).some((name) => name.toLowerCase() === wanted)) ??
    corpus.articles.find(({ id }) => /^\d+$/.test(asked) && /^\d+$/.test(id) && Number(id) === Number(asked));
  const only = begun.length === 1 ? begun[0] : undefined;
  if (!exact && begun.length > 1)
    throw new UserError('source.several', { count: begun.length, id: { from: 'echo', text: asked } });
  return exact ?? only ?? nearestByName(keyNames(corpus.articles, namesOf), asked);
}

/** Articles to suggest for what was typed so far. */
export function suggestArticles({ corpus }: LoadedIndex, typed: string): Article[] {
  return suggestNames(keyNames(corpus.articles, namesOf), typed);
}

/** UTF-16 units of text on a page; a paragraph that is longer is turned over at the end of a sentence. */
const PAGE_LENGTH = 1800;

export interface SourcePage {
  source: Source;
  /** From 1. */
  page: number;
  pages: number;
  /** Paragraphs, or the sentences of one that a page holds. */
  quotes: Quote[];
}

/**
 * A page of an article: all that may be quoted of it, comments with their writers. `mark` is a span of the article to
 * highlight; the page that holds its beginning is shown unless one is named. Throws `UserError` where the page does not exist.
 */
export function readPage(
  index: LoadedIndex,
  article: Article,
  asked: number | null,
  mark: Span | null,
): SourcePage {
  const filled = splitPages(paragraphsOf(index, article));
  // An article of nothing but menus has one page, an empty one.
  const pages = filled.length > 0 ? filled : [[]];
  const marked = mark ? pages.findIndex((quotes) => quotes.some((quote) => quote.end > mark.start)) + 1 : 0;
  const page = asked ?? Math.max(1, marked);
  const quotes = pages[page - 1];
  if (!quotes) throw new UserError('source.no-page', { page, pages: pages.length });
  const at = index.corpus.articles.indexOf(article);
  const source = { article, ...countAll(index)[at]! };
  return { source, page, pages: pages.length, quotes: quotes.map((quote) => markIn(quote, mark)) };
}

function markIn(quote: Quote, mark: Span | null): Quote {
  if (!mark) return quote;
  const start = Math.max(mark.start, quote.start) - quote.start;
  const end = Math.min(mark.end, quote.end) - quote.start;
  return start < end ? highlighted(quote, { start, end }) : quote;
}

/** The paragraphs of an article, a long one in several quotes. */
function paragraphsOf(index: LoadedIndex, article: Article): Quote[] {
  const { sentences, corpus } = index;
  const quotes: Quote[] = [];
  let first: number | null = null;
  for (let at = 0; at < sentences.count; at++) {
    if (corpus.articles[sentences.article[at]!] !== article) continue;
    first ??= at;
    const ends = sentences.paragraph[at + 1] !== sentences.paragraph[at];
    const long = sentences.end[at + 1]! - sentences.start[first]! > PAGE_LENGTH;
    if (!ends && !long) continue;
    quotes.push(quoteSentences(index, first, at));
    first = null;
  }
  return quotes;
}

function splitPages(quotes: Quote[]): Quote[][] {
  const pages: Quote[][] = [];
  let length = 0;
  for (const quote of quotes) {
    length += quote.text.length;
    const page = pages.at(-1);
    if (page && length <= PAGE_LENGTH) page.push(quote);
    else {
      pages.push([quote]);
      length = quote.text.length;
    }
  }
  return pages;
}
