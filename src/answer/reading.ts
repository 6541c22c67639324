/** How a question is read: its words, without the polite ones around it, slips of the keyboard mended. */
import type { LoadedIndex } from '../../index/load.js';
import { fold, stem, type Token, tokenize } from '../../index/terms.js';
import { withoutOccasion } from './occasion.js';
import { withoutPadding } from './padding.js';
import { isChatter, spelledOut } from './slang.js';
import { repairTypo } from './typos.js';

/** A question as it is read. */
export interface Reading {
  /** As it was typed, on one line, with spaces in place of the polite words around it. */
  question: string;
  /** The same with slips mended, in lower case, with plain apostrophes: for patterns. */
  text: string;
  /** Its words; offsets are those of `question`, surfaces and terms are mended. */
  tokens: Token[];
}

/** Reads a question as one who knows the words of an index. Pure. */
export function readQuestion(index: LoadedIndex, typed: string): Reading {
  const question = withoutPadding(onOneLine(typed));
  const asNames = question !== question.toUpperCase();
  const words = tokenize(question).map((token, at) => {
    const asName = asNames && token.capital && at > 0;
    return /['’]/.test(question.slice(token.start, token.end)) ? token : mend(index, token, asName);
  });
  const tokens = withoutOccasion(index, question, words);
  let text = '';
  let from = tokens[0] === words[0] ? 0 : tokens[0]!.start;
  for (const token of tokens) {
    const { start, end, surface } = token;
    text += question.slice(from, start) + (isMended(question, token) ? surface : question.slice(start, end));
    from = end;
  }
  text += question.slice(words.at(-1)?.end ?? from);
  return { question, text: text.toLowerCase().replace(/’/g, "'"), tokens };
}

/** Whether a word of a question is read as another one than was typed. */
export function isMended(question: string, { start, end, surface }: Token): boolean {
  return fold(question.slice(start, end)) !== surface;
}

/** Without characters that nobody sees, as pasted text may have them, and every white space a single space. */
function onOneLine(typed: string): string {
  return typed
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function mend(index: LoadedIndex, token: Token, asName: boolean): Token {
  const { surface } = token;
  if (isChatter(surface) || spelledOut(surface) !== surface) return token;
  const meant = repairTypo(index, surface, asName);
  return meant === surface ? token : { ...token, surface: meant, term: stem(meant) };
}
