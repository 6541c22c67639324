/** An article page by page: all of it that may be quoted. */
import type { LoadedIndex } from '../../index/load.js';
import { highlighted } from '../../index/quote.js';
import { quoteSentences } from '../../index/sentence-text.js';
import type { Article, Quote, Span } from '../../index/types.js';
import { UserError } from '../errors.js';
import { readSource, type Source } from './sources.js';

/** UTF-16 units of text on a page; a paragraph that is longer is turned over at the end of a sentence. */
const PAGE_LENGTH = 1800;

/** One page of an article. */
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
  const shown = quotes.map((quote) => markIn(quote, mark));
  return { source: readSource(index, article), page, pages: pages.length, quotes: shown };
}

/** The quote with as much of a marked span of its article as lies in it. */
function markIn(quote: Quote, mark: Span | null): Quote {
  if (!mark) return quote;
  const start = Math.max(mark.start, quote.start) - quote.start;
  const end = Math.min(mark.end, quote.end) - quote.start;
  return start < end ? highlighted(quote, { start, end }) : quote;
}

/** The paragraphs of an article that may be quoted, a long one in several quotes. */
export function paragraphsOf(index: LoadedIndex, article: Article): Quote[] {
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

/** Quotes in order on pages of at most `PAGE_LENGTH`, at least one a page. */
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
