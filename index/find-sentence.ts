/** Finding the sentence that a place or a piece of an article's text lies in. */
import type { SentenceTable } from './tables.js';
import type { Article } from './types.js';

/** The sentence that holds the whole of an anchor's text, or null. */
export function findAnchor(
  anchor: { article: string; text: string },
  articles: Article[],
  sentences: SentenceTable,
): number | null {
  const articleAt = articles.findIndex((article) => article.file === anchor.article);
  if (articleAt < 0) return null;
  const text = articles[articleAt]!.text;
  for (let at = text.indexOf(anchor.text); at >= 0; at = text.indexOf(anchor.text, at + 1)) {
    const sentence = sentenceAround(sentences, articleAt, at, at + anchor.text.length);
    if (sentence !== null) return sentence;
  }
  return null;
}

/** The sentence of an article that covers a span of its text, or null where none does. */
export function sentenceAround(
  sentences: SentenceTable,
  article: number,
  start: number,
  end: number,
): number | null {
  let low = 0;
  let high = sentences.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const before =
      sentences.article[middle]! < article ||
      (sentences.article[middle] === article && sentences.start[middle]! <= start);
    if (before) low = middle;
    else high = middle - 1;
  }
  const inside =
    sentences.article[low] === article && sentences.start[low]! <= start && end <= sentences.end[low]!;
  return inside ? low : null;
}
