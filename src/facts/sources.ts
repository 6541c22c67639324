/** The articles of a corpus: what is known of each, how much of it there is, and which one is meant. */
import type { LoadedIndex } from '../../index/load.js';
import type { Article } from '../../index/types.js';
import { UserError } from '../errors.js';
import { keyNames, nearestByName, suggestNames } from './nearest-name.js';

/** How much there is of an article. */
export interface SourceCounts {
  /** Of headline, body and bio. */
  sentences: number;
  words: number;
  /** Reader comments, not their sentences. */
  comments: number;
}

/** An article and how much of it there is. */
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

/** What is known of one article. */
export function readSource(index: LoadedIndex, article: Article): Source {
  return { article, ...countAll(index)[index.corpus.articles.indexOf(article)]! };
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
