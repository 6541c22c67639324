/** One question asked and judged against its gold, by the rules of the question files. */
import type { LoadedIndex } from '../../../index/load.js';
import type { Quote } from '../../../index/types.js';
import { ask } from '../../answer/ask.js';
import type { Answer } from '../../answer/types.js';
import type { GoldQuestion, GoldSpan } from '../gold.js';

/** Ranked quotes that are looked at; right ones further down count as not found. */
const DEPTH = 10;

/** A question with its answer, judged. */
export interface Scored {
  question: GoldQuestion;
  answer: Answer;
  answered: boolean;
  confidence: number;
  /** Place of the first right quote among those shown, from 0; -1 where none is right or nothing is shown. */
  shownAt: number;
  /** The same among the `DEPTH` best ranked quotes, whether or not the question is answered. */
  rankedAt: number;
}

/** Asks twice: once as a user does, once for the ranking. */
export function score(index: LoadedIndex, question: GoldQuestion, noExpansion: boolean): Scored {
  const answer = ask(index, question.question, { noExpansion });
  const ranking = ask(index, question.question, { noExpansion, top: DEPTH });
  const right = (quote: Quote) => question.gold.some((gold) => containsGold(index, quote, gold));
  return {
    question,
    answer,
    answered: answer.status === 'answered',
    confidence: answer.confidence,
    shownAt: answer.quotes.findIndex(right),
    rankedAt: [...ranking.quotes, ...ranking.related].findIndex(right),
  };
}

/** A quote is right where it lies in the file of a gold span and contains the span. */
export function containsGold({ corpus }: LoadedIndex, quote: Quote, gold: GoldSpan): boolean {
  const { file } = corpus.articles[gold.article]!;
  return quote.file === file && quote.start <= gold.start && gold.end <= quote.end;
}

/** Whether the outcome is the wanted one: the first quote right, or an unanswerable question declined. */
export function isRight({ question, answered, shownAt }: Scored): boolean {
  return question.answerable ? shownAt === 0 : !answered;
}
