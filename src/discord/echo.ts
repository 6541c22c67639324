/** The user's own words, made harmless to show. Text of the sources never passes through here. */
import { escapeInline } from './escape.js';

/** Zero-width, bidirectional and other characters that show nothing: Unicode's Default_Ignorable_Code_Point. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Control characters, line and paragraph separators. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
/** Half of a character that is written in two UTF-16 units. */
const LONE_SURROGATE = /\p{Cs}/gu;
/** More marks on one letter than any language writes, which run into the lines above and below. */
const STACKED_MARKS = /(\p{M}{3})\p{M}+/gu;

/** What a user typed, as it is searched, shown and read back: one line without anything invisible. */
export function cleanInput(text: string): string {
  return text
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(CONTROL, ' ')
    .replace(INVISIBLE, '')
    .replace(STACKED_MARKS, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The user's words escaped for Discord. */
export function echo(text: string): string {
  return escapeInline(cleanInput(text));
}

const ESCAPED = /\\([^0-9A-Za-z\s])/g;

/** What `echo` was made from, up to what `cleanInput` changes. */
export function readEcho(markdown: string): string {
  return markdown.replace(ESCAPED, '$1');
}
