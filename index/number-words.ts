/** Numbers in running text, each with the words that qualify it: "over 1.2 million", "an estimated 11,000". */
import type { Span } from './types.js';

/** `value` is what it comes to; a qualifier does not change it. */
export interface FoundNumber extends Span {
  value: number;
}

const SCALES: Record<string, number> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORDS = new Map([
  ...SMALL.map((word, at) => [word, at] as const),
  ...TENS.map((word, at) => [word, 20 + 10 * at] as const),
  ['a', 1] as const,
  ['an', 1] as const,
  ['several', 3] as const,
]);

/** Words that stand before a number and qualify it, by what they say of it, as sources of patterns. */
export const QUALIFIERS = {
  atLeast: 'over|more than|at least|surpass(?:ed|es)|exceed(?:ed|s)|topped|reached|well over',
  atMost: 'less than|fewer than|under|nearly|almost|up to|as many as|at most',
  about: 'around|about|approximately|roughly|some|(?:an?|the) estimated|estimated',
  exactly: 'exactly|only|just',
} as const;
const QUALIFIER = `(?:(?:${Object.values(QUALIFIERS).join('|')})\\s+)`;
const SCALE = '(?:dozen|hundred|thousand|million|billion|trillion)s?';
const DIGITS = '[$€£]?\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const WORD = `(?:${[...TENS].map((ten) => `${ten}(?:-(?:${SMALL.slice(1, 10).join('|')}))?`).join('|')}|${SMALL.join('|')})`;
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}.,/:-])(?:${QUALIFIER})?(?:(${DIGITS})(?:[\\s-]+(${SCALE}))?|(${WORD}|an?|several)[\\s-]+(${SCALE})|(${WORD}))(?![\\p{L}\\p{N}/]|[.,:]\\d|-\\d)`,
  'giu',
);

/** The numbers of a text in order. Times of day and parts of words are none; dates are the caller's to tell. */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const end = match.index + match[0].length;
    if (/^\s?[ap]\.?m\b/i.test(text.slice(end, end + 5))) continue;
    found.push({ start: match.index, end, value: numberOf(match) });
  }
  return found;
}

function numberOf([, digits, scale, word, wordScale, small]: RegExpExecArray): number {
  const base = digits === undefined ? wordValue(word ?? small!) : Number(digits.replace(/[$€£,]/g, ''));
  const factor = scale ?? wordScale;
  return base * (factor === undefined ? 1 : SCALES[factor.toLowerCase().replace(/s$/, '')]!);
}

function wordValue(word: string): number {
  return word
    .toLowerCase()
    .split('-')
    .reduce((sum, part) => sum + WORDS.get(part)!, 0);
}
