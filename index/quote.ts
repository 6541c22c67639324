/** The one place where quotes are made. */
import { findHedges } from './hedges.js';
import { overlap } from './spans.js';
import type { Article, ArticleMetadata, PartKind, Quote, Role, Span } from './types.js';

const ROLES: Partial<Record<PartKind, Role>> = {
  headline: 'headline',
  body: 'article',
  bio: 'bio',
  comment: 'comment',
};

/** The role under which a part's sentences are quoted, or null for parts that are never quoted. */
export function roleOf(kind: PartKind): Role | null {
  return ROLES[kind] ?? null;
}

/**
 * A verbatim slice of an article. `highlight` is in offsets of the article.
 * Throws a `RangeError` where the span is empty, lies outside the article or outside what may be quoted.
 */
export function makeQuote(article: Article, span: Span, highlight: Span | null = null): Quote {
  const { start, end } = span;
  const part = article.parts.find((candidate) => candidate.start <= start && end <= candidate.end);
  const role = part ? roleOf(part.kind) : null;
  if (!part || !role || start >= end)
    throw new RangeError(`no quotable text at ${start}-${end} of ${article.file}`);
  const text = article.text.slice(start, end);
  return {
    text,
    file: article.file,
    start,
    end,
    role,
    speaker: part.kind === 'comment' ? part.speaker : null,
    highlight: highlight && place(text, { start: highlight.start - start, end: highlight.end - start }),
    hedges: findHedges(text),
    article: metadataOf(article),
  };
}

/** The same quote with other words singled out, in offsets of `quote.text`. */
export function highlighted(quote: Quote, span: Span | null): Quote {
  return { ...quote, highlight: span && place(quote.text, span) };
}

/** What tells a quote from others: its file and offsets, as text. */
export function quoteKey({ file, start, end }: Quote): string {
  return `${start}-${end} ${file}`;
}

/** Whether two quotes share text of one article. */
export function shareText(a: Quote, b: Quote): boolean {
  return a.file === b.file && overlap(a, b);
}

function place(text: string, span: Span): Quote['highlight'] {
  if (span.start < 0 || span.end > text.length || span.start >= span.end) {
    throw new RangeError(`no words at ${span.start}-${span.end} of a quote of ${text.length} characters`);
  }
  return { ...span, text: text.slice(span.start, span.end) };
}

function metadataOf(article: Article): ArticleMetadata {
  const { id, title, author, outlet, published, url, status } = article;
  return { id, title, author, outlet, published, url, status };
}
