/** Short ways to make pieces and to join lines. */
import type { Quote } from '../../index/types.js';
import { say, type WordingKey } from '../wording.js';
import type { Line, Piece } from './types.js';

/** A title, author, outlet, date, file name or URL of an article, or a comment's writer. */
export const metadata = (text: string): Piece => ({ from: 'metadata', text });
/** A name, title or suggested question from `seeds/`. */
export const curated = (text: string): Piece => ({ from: 'curated', text });
/** The user's own words. */
export const echo = (text: string): Piece => ({ from: 'echo', text });
/** A count, a score or a date of ours. */
export const computed = (value: number | string): Piece => ({ from: 'computed', text: `${value}` });
/** What the program itself calls a feature, a rule, a command or an option. */
export const named = (text: string): Piece => ({ from: 'name', text });

/** Words singled out of a quote. Throws a `RangeError` where the quote does not hold them. */
export function words(quote: Quote, text: string): Piece {
  if (!quote.text.includes(text)) throw new RangeError(`a quote of ${quote.file} does not hold these words`);
  return { from: 'words', text, quote };
}

/** Lines as one, with a separator of the catalogue between them. */
export function joined(items: (Line | Piece)[], separator: WordingKey = 'list.next'): Line {
  return items.flatMap((item, at) => [
    ...(at > 0 ? say(separator) : []),
    ...(Array.isArray(item) ? item : [item]),
  ]);
}
