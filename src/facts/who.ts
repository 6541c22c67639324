/** Who somebody is, as the sources introduce them, where they are named, and what a reader of that name wrote. */
import type { LoadedIndex } from '../../index/load.js';
import { entityNames } from '../../index/names.js';
import { shareText } from '../../index/quote.js';
import { quoteSentence } from '../../index/sentence-text.js';
import type { ArticleMetadata, EntityName, Quote } from '../../index/types.js';
import { type Commenter, keyedCommenters, type Written, writtenBy } from './commenters.js';
import { begunName, type Keyed, keyNames, misspeltName, sameName, suggestNames } from './nearest-name.js';
import { inComments, inText } from './unmined-names.js';
import { quotesAbout } from './who-quotes.js';

/** What the articles and their readers tell of a name. */
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
  /** The comments under that name, or null where no reader has it. */
  written: Written | null;
  /** Comments of others that have the name, where no article has it. */
  comments: Quote[];
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

/** Names in articles to suggest for what was typed so far, at most 25, the most mentioned first. */
export function suggestEntities(index: LoadedIndex, typed: string): string[] {
  return suggestNames(keyedNames(index), typed).map(({ name }) => name);
}

/** The same with the names of readers behind those in articles. */
export function suggestWho(index: LoadedIndex, typed: string): string[] {
  const keyed: Keyed<{ name: string }>[] = [...keyedNames(index), ...keyedCommenters(index)];
  return [...new Set(suggestNames(keyed, typed).map(({ name }) => name))];
}

/** `who is GOP` is a call with `is GOP` for a name. */
const VERB = /^(?:is|are|was|were)\s+(?=\S)/i;

/** What is told of a name, or null where no article and no comment has it, not even with a slip or two. */
export function readWho(index: LoadedIndex, asked: string): WhoResult | null {
  const { entity, reader } = findWho(index, asked);
  if (!entity && !reader) return VERB.test(asked) ? readWho(index, asked.replace(VERB, '')) : null;
  const written = reader && writtenBy(index, reader);
  const told = entity ? toldOf(index, entity) : unnamed(reader!.name);
  const own = written?.comments.flat() ?? [];
  const comments = entity
    ? []
    : inComments(index, reader!.name).filter((one) => !own.some((quote) => shareText(quote, one)));
  return { asked, ...told, written, comments };
}

type Told = Omit<WhoResult, 'asked' | 'written' | 'comments'>;

function toldOf(index: LoadedIndex, entity: EntityName): Told {
  const { name, aliases, mentions } = entity;
  const articles = countByArticle(index, entity);
  return { name, aliases, mentions, articles, quotes: quotesAbout(index, entity) };
}

const unnamed = (name: string): Told => ({ name, aliases: [], mentions: 0, articles: [], quotes: [] });

/** Whom the articles name so, and the reader of that name; a slip is forgiven where nobody is called just so. */
function findWho(index: LoadedIndex, asked: string): { entity: EntityName | null; reader: Commenter | null } {
  const [names, readers] = [keyedNames(index), keyedCommenters(index)];
  const same = sameName(readers, asked);
  const named = sameName(names, asked) ?? begunName(names, asked) ?? inText(index, asked);
  const begun = same ?? (named ? null : begunName(readers, asked));
  const entity = named ?? (begun ? null : misspeltName(names, asked));
  if (!entity) return { entity, reader: begun ?? misspeltName(readers, asked) };
  return { entity, reader: same ?? sameName(readers, entity.name) };
}

/** A sentence that holds a name exactly as it is written here, or null where none outside comments does. */
export function whereWritten(index: LoadedIndex, name: string): Quote | null {
  const sentences = sameName(keyedNames(index), name)?.sentences ?? [];
  const at = sentences.find((sentence) => quoteSentence(index, sentence).text.includes(name));
  return at === undefined ? null : quoteSentence(index, at);
}

/** Whether a name is exactly that of a reader. */
export function isCommenter(index: LoadedIndex, name: string): boolean {
  return sameName(keyedCommenters(index), name)?.name === name;
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
