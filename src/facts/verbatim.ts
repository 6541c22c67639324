/** The places where a quote stands word for word. */
import type { LoadedIndex } from '../../index/load.js';
import { highlighted, shareText } from '../../index/quote.js';
import { quoteSentences } from '../../index/sentence-text.js';
import type { Span } from '../../index/types.js';
import { findRow } from './anchors.js';
import { type FoldedText, foldText } from './fold-text.js';
import { isPartial, type QuoteMatch } from './quote-match.js';

/** Places that are shown. */
const MAX_VERBATIM = 5;

/** The places in order, at most five; `bare` is the quote without marks at its ends. */
export function findVerbatim(index: LoadedIndex, bare: string): QuoteMatch[] {
  const wanted = foldText(bare).text;
  const found: QuoteMatch[] = [];
  for (const { first, last } of findRow(index, bare)) {
    const quote = quoteSentences(index, first, last);
    const span = findSpan(foldText(quote.text), wanted);
    // Words that a sentence has twice are in it once.
    const isKnown = found.some((match) => shareText(match.quote, quote));
    if (!span || isKnown || found.length >= MAX_VERBATIM) continue;
    found.push({
      quote: highlighted(quote, span),
      partial: isPartial(quote.text, span),
      diff: [],
      warnings: [],
    });
  }
  return found;
}

/** Where the folded words stand as whole words, in offsets of the original. */
function findSpan({ text, at }: FoldedText, wanted: string): Span | null {
  const isWord = (unit: string | undefined) => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
  for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1)) {
    const to = from + wanted.length;
    const inWord =
      (isWord(text[from - 1]) && isWord(text[from])) || (isWord(text[to - 1]) && isWord(text[to]));
    if (!inWord) return { start: at[from]!, end: at[to]! };
  }
  return null;
}
