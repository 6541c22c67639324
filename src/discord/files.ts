/** Attachments: texts that are too long for a card, exports, pictures. */
import { type APIFileComponent, ComponentType } from 'discord.js';
import type { LoadedIndex } from '../../index/load.js';
import { makeQuote } from '../../index/quote.js';
import type { Quote } from '../../index/types.js';

/** An attachment: its name with the ending, and what is in it. */
export interface CardFile {
  name: string;
  content: string | Uint8Array;
}

/** Where a quote stands, by the ordinal of its article in the corpus. */
export interface Place {
  article: number;
  start: number;
  end: number;
}

const QUOTE_FILE = /^quote-(\d{1,10})-(\d{1,10})-(\d{1,10})\.txt$/;

/** The component that shows an attached file. */
export function fileComponent({ name }: CardFile): APIFileComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

/** A whole quote as a file; its name says where it stands, so that it can be made again. */
export function quoteFile(index: LoadedIndex, quote: Quote): CardFile {
  const { article, start, end } = placeOf(index, quote);
  return { name: `quote-${article}-${start}-${end}.txt`, content: quote.text };
}

/** The file of that name, made again from the corpus; null where the name is none of a quote. */
export function remakeFile(index: LoadedIndex, name: string): CardFile | null {
  const match = QUOTE_FILE.exec(name);
  if (!match) return null;
  const [article, start, end] = match.slice(1).map(Number) as [number, number, number];
  const quote = quoteAt(index, { article, start, end });
  return quote && { name, content: quote.text };
}

/** The place of a quote; its article's ordinal is -1 where the corpus has it no more. */
export function placeOf(index: LoadedIndex, { file, start, end }: Quote): Place {
  return { article: index.corpus.articles.findIndex((article) => article.file === file), start, end };
}

/** The quote at a place, or null where nothing can be quoted there. */
export function quoteAt(index: LoadedIndex, { article, start, end }: Place): Quote | null {
  const found = index.corpus.articles[article];
  if (!found) return null;
  try {
    return makeQuote(found, { start, end });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
