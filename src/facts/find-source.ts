/**
 * What the sources say of each sentence of a message: a quote that supports it, one that differs from it in a number,
 * date, name or negation, or nothing. No message is called true or false.
 */
import type { LoadedIndex } from '../../index/load.js';
import { quoteSentence } from '../../index/sentence-text.js';
import { splitSentences } from '../../index/sentences.js';
import { isStopWord, stem, tokenize } from '../../index/terms.js';
import type { Quote } from '../../index/types.js';
import { nearestSentences } from './anchors.js';
import { rarityOf } from './rarity.js';
import { isLongEnough, verifyQuote } from './verify.js';
import { type Change, changesOf, isNegation } from './warnings.js';
import { type Word, wordsOf } from './word-diff.js';

/** What the sources say of one sentence of a message. */
export interface SourceFinding {
  /** The sentence of the message. */
  said: string;
  verdict: 'supports' | 'differs' | 'nothing';
  quote: Quote | null;
  /** What differs. */
  changes: Change[];
}

/** What they say of a message. */
export interface SourceFindings {
  findings: SourceFinding[];
  /** Sentences of the message that were not looked up: beyond the first five, or too short to mean something. */
  skipped: number;
}

/** Sentences of a message that are looked up. */
export const MAX_SAID = 5;
/** Sentences of the corpus that each of them is compared with. */
const MAX_CANDIDATES = 12;
/** Share of the content words of a sentence, weighted by rarity, that a quote has to have. */
const MIN_SHARED = 0.6;
/** Content words that the two have in common at least. */
const MIN_SHARED_WORDS = 2;

/** Looks up the first five sentences of a message that are long enough. */
export function findSource(index: LoadedIndex, message: string): SourceFindings {
  const sentences = message
    .split(/\n+/)
    .flatMap((line) =>
      splitSentences(line, { start: 0, end: line.length }).map((span) => line.slice(span.start, span.end)),
    );
  const long = sentences.filter(isLongEnough);
  const findings = long.slice(0, MAX_SAID).map((said) => findOne(index, said));
  return { findings, skipped: sentences.length - findings.length };
}

function findOne(index: LoadedIndex, said: string): SourceFinding {
  return (
    findWordForWord(index, said) ??
    findBySense(index, said) ?? { said, verdict: 'nothing', quote: null, changes: [] }
  );
}

/** The message quotes a source, or nearly. */
function findWordForWord(index: LoadedIndex, said: string): SourceFinding | null {
  const { verdict, matches } = verifyQuote(index, said);
  const [best] = matches;
  if (!best || verdict === 'absent') return null;
  const words = (op: 'source' | 'given') =>
    best.diff.filter((part) => part.op === op).flatMap(({ text }) => wordsOf(` ${text}`));
  const changes = changesOf([...words('given'), ...words('source')], index.vocabulary);
  return { said, verdict: changes.length > 0 ? 'differs' : 'supports', quote: best.quote, changes };
}

/** The message says in other words what a source says: it shares most of its rare words. */
function findBySense(index: LoadedIndex, said: string): SourceFinding | null {
  const wanted = contentTerms(said);
  let best: { quote: Quote; shared: number } | null = null;
  for (const sentence of nearestSentences(index, said, MAX_CANDIDATES)) {
    const quote = quoteSentence(index, sentence);
    const own = contentTerms(quote.text);
    const common = [...wanted].filter((term) => own.has(term));
    const shared = weigh(index, common) / weigh(index, [...wanted]);
    if (common.length >= MIN_SHARED_WORDS && shared > (best?.shared ?? MIN_SHARED)) best = { quote, shared };
  }
  if (!best) return null;
  const changes = contradictions(index, wordsOf(said), wordsOf(best.quote.text));
  return { said, verdict: changes.length > 0 ? 'differs' : 'supports', quote: best.quote, changes };
}

/** Search terms that carry content; numbers are compared apart, since it is in them that claims go wrong. */
function contentTerms(text: string): Set<string> {
  const tokens = tokenize(text).filter(({ surface }) => !isStopWord(surface) && !/^\d/.test(surface));
  return new Set(tokens.map(({ term }) => term));
}

function weigh(index: LoadedIndex, terms: string[]): number {
  return terms.reduce((sum, term) => sum + rarityOf(index, term), 0);
}

/** What the message says that the quote does not, of the kinds that the quote speaks of too; and a negation more or less. */
function contradictions({ vocabulary }: LoadedIndex, said: Word[], quoted: Word[]): Change[] {
  const key = ({ written }: Word) => stem(tokenize(written)[0]?.surface ?? written);
  const inQuote = new Set(quoted.map(key));
  const extra = changesOf(
    said.filter((word) => !inQuote.has(key(word))),
    vocabulary,
  );
  const spokenOf = changesOf(quoted, vocabulary);
  const changes = extra.filter((kind) => kind !== 'negation' && spokenOf.includes(kind));
  const denies = (words: Word[]) => words.filter(({ written }) => isNegation(written)).length % 2;
  return denies(said) === denies(quoted) ? changes : ['negation', ...changes];
}
