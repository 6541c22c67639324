/** Who somebody is, as the sources introduce them, and where they are named. */
import type { LoadedIndex } from '../../index/load.js';
import { entityNames } from '../../index/names.js';
import { quoteSentence } from '../../index/sentence-text.js';
import type { ArticleMetadata, EntityName, Quote } from '../../index/types.js';
import { begunName, type Keyed, keyNames, misspeltName, sameName, suggestNames } from './nearest-name.js';
import { inText } from './unmined-names.js';
import { quotesAbout } from './who-quotes.js';

/** What the articles tell of a name. */
export interface WhoResult {
  /** What was asked for. */
  asked: string;
  name: string;
  /** Other ways in which the articles write it. */
  aliases: string[];
  mentions: number;
  /** In how many sentences of each article it is named; those without are not listed. */
  articles: { article: ArticleMetadata; sentences: number }[];
  /** The sentence that best says who it is, then others, other articles first. The name is highlighted. */
  quotes: Quote[];
}

const cache = new WeakMap<LoadedIndex, Keyed<EntityName>[]>();

/** Every name that is mentioned, under the keys of all its forms; the most mentioned first. */
function keyedNames(index: LoadedIndex): Keyed<EntityName>[] {
  let keyed = cache.get(index);
  if (!keyed) {
    const named = entityNames(index).filter(({ mentions }) => mentions > 0);
    keyed = keyNames(named, ({ name, aliases, alsoAsked }) => [name, ...aliases, ...alsoAsked]);
    cache.set(index, keyed);
  }
  return keyed;
}

/** Names to suggest for what was typed so far, at most 25, the most mentioned first. */
export function suggestEntities(index: LoadedIndex, typed: string): string[] {
  return suggestNames(keyedNames(index), typed).map(({ name }) => name);
}

/** What the articles tell of a name, or null where none names it, not even with a slip or two. */
export function readWho(index: LoadedIndex, asked: string): WhoResult | null {
  const keyed = keyedNames(index);
  const entity =
    sameName(keyed, asked) ?? begunName(keyed, asked) ?? inText(index, asked) ?? misspeltName(keyed, asked);
  if (!entity) return null;
  const { name, aliases, mentions } = entity;
  return {
    asked,
    name,
    aliases,
    mentions,
    articles: countByArticle(index, entity),
    quotes: quotesAbout(index, entity),
  };
}

/** A sentence that holds a name exactly as it is written here, or null where none outside comments does. */
export function whereWritten(index: LoadedIndex, name: string): Quote | null {
  const sentences = sameName(keyedNames(index), name)?.sentences ?? [];
  const at = sentences.find((sentence) => quoteSentence(index, sentence).text.includes(name));
  return at === undefined ? null : quoteSentence(index, at);
}

/** In how many sentences of each article a name stands, most first. */
function countByArticle(index: LoadedIndex, { sentences }: EntityName): WhoResult['articles'] {
  const counts = new Map<number, number>();
  for (const at of sentences) {
    const article = index.sentences.article[at]!;
    counts.set(article, (counts.get(article) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([article, count]) => ({ article: index.corpus.articles[article]!, sentences: count }));
}
