/** The JSON form of a quote, the same in every command. */
import type { Quote } from '../index/types.js';

/** Field names are a contract: more may be added, none renamed. */
export function quoteJson(quote: Quote): Record<string, unknown> {
  const { text, file, start, end, role, speaker, highlight, hedges, article } = quote;
  const { id, title, author, outlet, published, url, status } = article;
  return {
    text,
    file,
    start,
    end,
    role,
    speaker,
    highlight: highlight && { start: highlight.start, end: highlight.end },
    hedges,
    article: { id, title, author, outlet, published, url, status },
  };
}
