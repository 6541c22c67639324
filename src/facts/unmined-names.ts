/** Names that were not mined: looked for in the texts where somebody asks for one. Names always have a capital. */
import type { LoadedIndex } from '../../index/load.js';
import { highlighted } from '../../index/quote.js';
import { quoteSentence } from '../../index/sentence-text.js';
import type { EntityName, Quote } from '../../index/types.js';
import { wholeWords } from '../../index/whole-words.js';

/** Comments that are shown. */
const MAX_COMMENTS = 3;

/** A name that only begins sentences, so that it was not mined, or null where no article has it with a capital. */
export function inText(index: LoadedIndex, asked: string): EntityName | null {
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

/** At most three quotes of readers' comments that have a name which no article has. */
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
