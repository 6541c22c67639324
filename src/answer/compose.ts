/** From ranked sentences to quotes: which sentences, alone or in pairs, and which words of them answer. */
import type { LoadedIndex } from '../../index/load.js';
import { highlighted, shareText } from '../../index/quote.js';
import { quoteSentences, textOf } from '../../index/sentence-text.js';
import type { Quote } from '../../index/types.js';
import { findAnswerWords } from './highlight.js';
import type { Ranked } from './ranked.js';
import type { Search } from './search.js';

/** A quote is never longer than this, unless a single sentence is. UTF-16 units. */
const MAX_QUOTE_LENGTH = 700;
/** Quotes of an answer, at most. */
const MAX_QUOTES = 3;
/** Of the best ranked sentences so many may be further quotes. */
const LOOKED_AT = 12;
/** A further quote scores at most this much less than the first (log odds of the ranking model). */
const MAX_SCORE_GAP = 4;

/** Sentences that lean on the one before: a pronoun or connective that nothing in them explains. */
const LEANS_BACK =
  /^["“‘']?(?:Because|Allegedly because|Which|It|It[’']s|He|She|They|This|That|These|Those|Such|Both)\b/;
/** A sentence that answers the question before it. */
const ANSWERS_WHY = /^(?:Because|Allegedly)\b/;
/** A bare question whose answer follows. */
const LEANS_FORWARD = /^.{0,12}\?$/s;
/** What a whole sentence ends in; headings and counters end otherwise. */
const ENDS_SENTENCE = /[.!?…]["”’')\]]*$/;

/** The sentence as a quote, with its neighbour where it needs one; nothing in it is singled out. */
export function quoteOf(index: LoadedIndex, sentence: number): Quote {
  const { first, last } = extend(index, sentence);
  return quoteSentences(index, first, last);
}

/** The quote with the words that answer singled out: only for quotes of an answer. */
export function withAnswer(index: LoadedIndex, { analysis }: Search, quote: Quote): Quote {
  return highlighted(quote, findAnswerWords(quote.text, analysis, index));
}

/** The sentence, or with it the one that it leans on or that answers it, where one quote can hold both. */
function extend(index: LoadedIndex, sentence: number): { first: number; last: number } {
  const { start, end, paragraph } = index.sentences;
  const text = textOf(index, sentence);
  const joins = (first: number, last: number) =>
    first >= 0 &&
    last < index.sentences.count &&
    paragraph[first] === paragraph[last] &&
    end[last]! - start[first]! <= MAX_QUOTE_LENGTH;
  if (LEANS_BACK.test(text) && joins(sentence - 1, sentence)) return { first: sentence - 1, last: sentence };
  if (LEANS_FORWARD.test(text) && joins(sentence, sentence + 1))
    return { first: sentence, last: sentence + 1 };
  if (text.endsWith('?') && joins(sentence, sentence + 1)) {
    if (ANSWERS_WHY.test(textOf(index, sentence + 1))) return { first: sentence, last: sentence + 1 };
  }
  if (headsBio(index, sentence)) return { first: sentence, last: sentence + 1 };
  return { first: sentence, last: sentence };
}

/** "About Jane Doe 512 Articles", "Jane Doe": a line of a bio that says nothing without the sentence below it. */
function headsBio(index: LoadedIndex, sentence: number): boolean {
  const { article, part, paragraph, start, end, count } = index.sentences;
  const next = sentence + 1;
  const { kind } = index.corpus.articles[article[sentence]!]!.parts[part[sentence]!]!;
  if (kind !== 'bio' || next >= count || article[next] !== article[sentence] || part[next] !== part[sentence])
    return false;
  return (
    paragraph[next] !== paragraph[sentence] &&
    end[next]! - start[sentence]! <= MAX_QUOTE_LENGTH &&
    !ENDS_SENTENCE.test(textOf(index, sentence)) &&
    ENDS_SENTENCE.test(textOf(index, next))
  );
}

/** The best quote, then others that also answer, other sources first. No two share text. */
export function composeQuotes(index: LoadedIndex, search: Search): Quote[] {
  const [best, ...rest] = search.ranked;
  if (!best) return [];
  const first = quoteOf(index, best.sentence);
  const near = rest.slice(0, LOOKED_AT).filter((one) => best.score - one.score <= MAX_SCORE_GAP);
  return [first, ...pickOthers(index, first, near)].map((quote) => withAnswer(index, search, quote));
}

/** Quotes that say something else than the first one, those of its own article last. */
function pickOthers(index: LoadedIndex, first: Quote, ranked: Ranked[]): Quote[] {
  const picked: Quote[] = [];
  const seen = [bareWords(first.text)];
  for (const { sentence } of ranked) {
    const quote = quoteOf(index, sentence);
    if ([first, ...picked].some((other) => shareText(other, quote))) continue;
    const own = bareWords(quote.text);
    if (seen.includes(own)) continue;
    picked.push(quote);
    seen.push(own);
    if (picked.length === MAX_QUOTES - 1) break;
  }
  return picked.sort((a, b) => Number(a.file === first.file) - Number(b.file === first.file));
}

/** The N best ranked sentences as quotes, each sentence once; nothing in them is singled out. */
export function topQuotes(index: LoadedIndex, search: Search, top: number): Quote[] {
  const quotes: Quote[] = [];
  for (const { sentence } of search.ranked) {
    if (quotes.length === top) break;
    const quote = quoteOf(index, sentence);
    if (!quotes.some((other) => shareText(other, quote))) quotes.push(quote);
  }
  return quotes;
}

/** A text without case and punctuation, by which agency copies and standfirsts repeated in the text are told. */
function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
