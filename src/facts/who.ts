/** Who somebody is, as the sources introduce them, and where they are named. */
import type { LoadedIndex } from '../../index/load.js';
import { entityNames } from '../../index/names.js';
import { highlighted } from '../../index/quote.js';
import { quoteSentence } from '../../index/sentence-text.js';
import type { ArticleMetadata, EntityName, Quote, Span } from '../../index/types.js';
import { wholeWords } from '../../index/whole-words.js';
import { definitionScorer } from './definitions.js';
import { begunName, type Keyed, keyNames, misspeltName, sameName, suggestNames } from './nearest-name.js';

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

/** Quotes that are shown. */
const MAX_QUOTES = 5;

const cache = new WeakMap<LoadedIndex, Keyed<EntityName>[]>();

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
    quotes: bestQuotes(index, entity),
  };
}

/** A name that was not mined, such as one that only begins sentences: written with a capital in the text. */
function inText(index: LoadedIndex, asked: string): EntityName | null {
  if (!isAlwaysCapital(index, asked)) return null;
  const wanted = new RegExp(wholeWords([asked.trim()]), 'iu');
  const has = index.corpus.articles.map(({ text }) => wanted.test(text));
  const sentences: number[] = [];
  let name: string | null = null;
  for (let at = 0; at < index.sentences.count; at++) {
    if (!has[index.sentences.article[at]!]) continue;
    const { role, text } = quoteSentence(index, at);
    const found = role === 'comment' ? null : wanted.exec(text);
    if (!found || !/^\p{Lu}/u.test(found[0])) continue;
    name ??= found[0];
    sentences.push(at);
  }
  if (name === null) return null;
  return { name, aliases: [], alsoAsked: [], mentions: sentences.length, sentences };
}

/** Comments that are shown. */
const MAX_COMMENTS = 3;

/** What readers' comments say of a name that no article has; always with a capital, as names are. */
export function inComments(index: LoadedIndex, asked: string): Quote[] {
  if (!isAlwaysCapital(index, asked)) return [];
  const wanted = new RegExp(wholeWords([asked.trim()]), 'iu');
  const quotes: Quote[] = [];
  for (let at = 0; at < index.sentences.count && quotes.length < MAX_COMMENTS; at++) {
    const { article, part } = index.sentences;
    if (index.corpus.articles[article[at]!]!.parts[part[at]!]!.kind !== 'comment') continue;
    const quote = quoteSentence(index, at);
    const found = wanted.exec(quote.text);
    if (!found) continue;
    quotes.push(highlighted(quote, { start: found.index, end: found.index + found[0].length }));
  }
  return quotes;
}

/** `Reuters` is a name even where it begins each sentence; `several` is none though it begins one. */
function isAlwaysCapital({ corpus }: LoadedIndex, asked: string): boolean {
  const small = new RegExp(wholeWords([asked.trim().toLowerCase()]), 'u');
  return !corpus.articles.some(({ text }) => small.test(text));
}

/** A sentence that holds a name exactly as it is written here, or null where none outside comments does. */
export function whereWritten(index: LoadedIndex, name: string): Quote | null {
  const sentences = sameName(keyedNames(index), name)?.sentences ?? [];
  const at = sentences.find((sentence) => quoteSentence(index, sentence).text.includes(name));
  return at === undefined ? null : quoteSentence(index, at);
}

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

interface Scored {
  quote: Quote;
  score: number;
}

function bestQuotes(index: LoadedIndex, entity: EntityName): Quote[] {
  const names = [entity.name, ...entity.aliases].sort((a, b) => b.length - a.length);
  const definition = definitionScorer(names);
  const bios = biosOf(index, entity);
  const scored = [...new Set([...entity.sentences, ...bios])].map((at): Scored => {
    const quote = quoteSentence(index, at);
    const asWriter = bios.includes(at) && isWhole(quote.text) ? BIO_SCORE : 0;
    const score = Math.max(definition(quote.text), asWriter) + bonus(quote, entity.name);
    return { quote: highlightName(quote, names), score };
  });
  scored.sort((a, b) => b.score - a.score);
  const [best, ...others] = scored;
  if (!best) return [];
  const seen = new Set([best.quote.file]);
  const fromOthers = others.filter(({ quote }) => !seen.has(quote.file) && seen.add(quote.file));
  const further = [...fromOthers, ...others.filter((one) => !fromOthers.includes(one))];
  return [best, ...further.slice(0, MAX_QUOTES - 1)].map(({ quote }) => quote);
}

/** What a sentence of a writer's own bio is worth, though it may call the writer "he". */
const BIO_SCORE = 5;

/** The sentences about the writer, where the name is an article's author. */
function biosOf({ corpus, sentences }: LoadedIndex, { name, aliases }: EntityName): number[] {
  const bios: number[] = [];
  for (let at = 0; at < sentences.count; at++) {
    const { author, parts } = corpus.articles[sentences.article[at]!]!;
    if (author === null || parts[sentences.part[at]!]!.kind !== 'bio') continue;
    const writers = author.split(/,\s+(?:and\s+|&\s+)?|\s+(?:and|&)\s+/);
    if ([author, ...writers].some((writer) => writer === name || aliases.includes(writer))) bios.push(at);
  }
  return bios;
}

const isWhole = (text: string): boolean => /[.!?…]["”’')]*$/.test(text);

/** UTF-16 units from which a sentence is hard to take in at a glance. */
const LONG_SENTENCE = 320;

/** Small weights that decide between sentences of one kind: the full name, and at the beginning, in few words. */
function bonus({ text, role }: Quote, name: string): number {
  const full = text.includes(name) ? 0.4 : 0;
  const early = text.indexOf(name) >= 0 && text.indexOf(name) < 5 ? 0.3 : 0;
  const long = text.length > LONG_SENTENCE ? -0.5 : 0;
  return full + early + long + (role === 'headline' ? -1 : 0);
}

/** The first place of the longest way of writing the name. */
function highlightName(quote: Quote, names: string[]): Quote {
  let span: Span | null = null;
  for (const name of names) {
    const match = new RegExp(wholeWords([name]), 'u').exec(quote.text);
    if (match && !span) span = { start: match.index, end: match.index + name.length };
  }
  return highlighted(quote, span);
}
