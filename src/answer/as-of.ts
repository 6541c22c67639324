/** "As of" a day: which articles count as published by then. */
import type { LoadedIndex } from '../../index/load.js';
import type { Article } from '../../index/types.js';

/** Whether an article is known to be published by an ISO date; of an undated one nobody knows. */
export function isPublishedBy({ published }: Article, asOf: string): boolean {
  return published !== null && published <= asOf;
}

/** The articles that a date leaves out, by id: later ones and undated ones. None without a date. */
export function leftOutBy({ corpus }: LoadedIndex, asOf: string | undefined): string[] {
  if (asOf === undefined) return [];
  return corpus.articles.filter((article) => !isPublishedBy(article, asOf)).map(({ id }) => id);
}
