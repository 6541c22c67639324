/**
 * The words of a quote that answer: only where a number, a date, a name or quoted words are asked for, or whether something
 * is so.
 */
import { findWrittenDates } from '../../index/date-words.js';
import type { LoadedIndex } from '../../index/load.js';
import { overlap } from '../../index/spans.js';
import { fold, stem, tokenize } from '../../index/terms.js';
import type { Span } from '../../index/types.js';
import type { Analysis } from './analyse.js';
import { introduction } from './introduction.js';
import { findWhere, findWho } from './name-answers.js';
import { settlingWords } from './settled.js';

/** What may answer "when": looser than a written date, since only the words are shown and nothing is reckoned with. */
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)';
const DAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const DATE = new RegExp(
  `${MONTH}(?:\\s+\\d{1,2}(?:st|nd|rd|th)?)?(?:,?\\s+(?:19|20)\\d\\d)?|\\b(?:this past|last|next|on|Black|this)?\\s*${DAY}|\\b(?:over the|this past|last|this)\\s+(?:holiday\\s+)?(?:weekend|week|month|year)|\\b(?:this\\s+)?Christmas(?:\\s+[Dd]ay)?|\\b(?:yesterday|today|tomorrow)\\b|\\ba (?:week|month|year) ago|\\b(?:19|20)\\d\\d\\b`,
  'gu',
);
/** What may answer "how many", with the words that qualify it and what it is a number of. */
const NUMBER =
  /(?:\b(?:over|around|about|nearly|almost|more than|less than|at least|up to|some|an estimated|estimated|surpassed)\s+)?[$€£]?(?:\b\d[\d,.]*\d|\b\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|twenty-five|hundreds|thousands|millions)\b)(?:\s+(?:million|billion|thousand|hundred|dozen|times|days?|weeks?|months?|years?|hours?|gigabytes|percent|downloads|people)\b)?/gu;
/** What may answer "what did they say". */
const QUOTED = /“[^”]{3,}”|"[^"]{3,}"/gu;

/** By so many UTF-16 units a word of the question may stand off without counting much less. */
const NEAR_UNITS = 20;
/** Of spans equally near the first one holds: so little is taken off for each unit before it. */
const TIE_BREAK = 1e-6;

/** The span of the words that answer, in offsets of `text`, or null where none stands out. */
export function findAnswerWords(text: string, analysis: Analysis, index: LoadedIndex): Span | null {
  const { kind } = analysis;
  if (kind === 'when') return nearest(text, analysis, newSpans(text, analysis, DATE));
  if (kind === 'how-many' || kind === 'how-much' || kind === 'how-long')
    return nearest(text, analysis, countsIn(text, analysis));
  if (kind === 'quote') return nearest(text, analysis, newSpans(text, analysis, QUOTED));
  if (kind === 'yes-no') return nearest(text, analysis, settlingWords(text));
  const names = namesAskedFor(analysis);
  if (names.length > 0) return introduction(text, names);
  if (kind === 'where') return findWhere(text, analysis, index);
  return kind === 'who' && analysis.slots.length > 1 ? findWho(text, analysis, index) : null;
}

/** The numbers that are no part of a date: "September 11" counts nothing. */
function countsIn(text: string, analysis: Analysis): Span[] {
  const dates = findWrittenDates(text);
  return newSpans(text, analysis, NUMBER).filter((span) => !dates.some((date) => overlap(date, span)));
}

/** The ways to write the name where nothing but a name is asked for ("who is NAME"), else none. */
function namesAskedFor({ kind, question, slots }: Analysis): string[] {
  if (kind !== 'who') return [];
  const written = slots.map((slot) => slot.written).join(' ');
  if (!slots.every((slot) => slot.name) || !question.includes(written)) return [];
  return slots.length === 1 ? [slots[0]!.term, written] : [written];
}

/** The matches that say something new. */
function newSpans(text: string, analysis: Analysis, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const written = match[0].trim();
    const start = match.index + match[0].indexOf(written);
    const end = start + written.replace(/[.,’'-]+$/, '').length;
    return end > start && saysNew(text, { start, end }, analysis) ? [{ start, end }] : [];
  });
}

/** Of the spans the one nearest to the question's heaviest words. */
function nearest(text: string, analysis: Analysis, spans: Span[]): Span | null {
  const anchors = anchorsOf(text, analysis);
  let best: Span | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    const { start, end } = span;
    const nearness = anchors.reduce(
      (sum, { at, weight }) => sum + weight / (NEAR_UNITS + gap(at, start, end)),
      0,
    );
    const score = nearness - start * TIE_BREAK;
    if (score > bestScore) {
      bestScore = score;
      best = span;
    }
  }
  return best;
}

/** Units between a place and a span; 0 inside it. */
function gap(at: number, start: number, end: number): number {
  return at < start ? start - at : Math.max(0, at - end);
}

/** Where the question's words stand in a text, with what each weighs. */
function anchorsOf(text: string, analysis: Analysis): { at: number; weight: number }[] {
  const weights = new Map(analysis.slots.map((slot) => [slot.term, slot.weight]));
  return tokenize(text).flatMap((token) => {
    const weight = weights.get(token.term);
    return weight === undefined ? [] : [{ at: token.start, weight }];
  });
}

/** A word that only begins a sentence. */
const OPENING =
  /^(?:the|a|an|in|on|at|it|he|she|they|this|that|as|with|according|among|over|when|besides|indeed|previously|some|all|both)$/i;

/** Whether a span holds a word that the question does not, and is no mere sentence beginning. */
function saysNew(text: string, span: Span, analysis: Analysis): boolean {
  const words = tokenize(text.slice(span.start, span.end));
  const fresh = words.some((word) => !analysis.present.has(stem(fold(word.surface))));
  const opens = span.start === 0 && words.length === 1 && OPENING.test(words[0]!.surface);
  return fresh && !opens;
}
