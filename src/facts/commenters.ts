/** Readers who wrote comments, by the name that a page prints above them. */
import type { LoadedIndex } from '../../index/load.js';
import type { Article, Part, Quote } from '../../index/types.js';
import { type Keyed, keyNames } from './nearest-name.js';
import { paragraphsOf } from './source-pages.js';

/** The name of a reader, as it is first written, and the comments under it. */
export interface Commenter {
  name: string;
  comments: { article: Article; part: Part }[];
}

/** What was written under the name of a reader; nobody knows whether that was always the same one. */
export interface Written {
  name: string;
  /** The paragraphs of each comment, in the order of the articles. */
  comments: Quote[][];
}

const cache = new WeakMap<LoadedIndex, Keyed<Commenter>[]>();

/** Every name under which there is a comment, those with most comments first. */
export function keyedCommenters(index: LoadedIndex): Keyed<Commenter>[] {
  let keyed = cache.get(index);
  if (!keyed) {
    const commenters = commentersOf(index.corpus.articles);
    commenters.sort((a, b) => b.comments.length - a.comments.length);
    keyed = keyNames(commenters, ({ name }) => [name]);
    cache.set(index, keyed);
  }
  return keyed;
}

/** The comments of a reader, word for word. */
export function writtenBy(index: LoadedIndex, { name, comments }: Commenter): Written {
  const paragraphs = new Map<Article, Quote[]>();
  for (const { article } of comments) {
    if (!paragraphs.has(article)) paragraphs.set(article, paragraphsOf(index, article));
  }
  const quotes = comments.map(({ article, part }) =>
    paragraphs.get(article)!.filter(({ start, end }) => part.start <= start && end <= part.end),
  );
  return { name, comments: quotes.filter(({ length }) => length > 0) };
}

/** The commenters of all articles; names that differ in case alone are one. */
function commentersOf(articles: Article[]): Commenter[] {
  const byName = new Map<string, Commenter>();
  for (const article of articles) {
    for (const part of article.parts) {
      if (part.kind !== 'comment' || part.start === part.end || part.speaker === null) continue;
      const key = part.speaker.toLowerCase();
      const commenter = byName.get(key) ?? { name: part.speaker, comments: [] };
      commenter.comments.push({ article, part });
      byName.set(key, commenter);
    }
  }
  return [...byName.values()];
}
