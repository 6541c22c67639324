/** How the model without search-only questions does on articles of the large corpus that nothing learned from. */
import type { LoadedIndex } from '../../../index/load.js';
import { figuresOf } from '../eval/figures.js';
import { type Rate, rateOf } from '../eval/metrics.js';
import { score } from '../eval/score.js';
import { sample, selectQuestions } from '../eval/select.js';
import type { GoldQuestion } from '../gold.js';
import { partOf } from './wiki.js';

/** Questions asked at most of a corpus. */
const QUESTIONS = 2000;
/** Articles that are a corpus of their own. */
const CORPUS_ARTICLES = 48;
/** As many as the corpus that ships has, and the questions about them and about others. */
const SMALL_ARTICLES = 5;
const SMALL_QUESTIONS = 100;

export interface WikiChecks {
  /** R@1 over all sentences of the large corpus. */
  whole: Rate;
  /** R@1 of articles of the check part as a corpus of their own. */
  alone: Rate;
  /** AUROC of five articles of it: their own questions against others'. */
  auroc: number | null;
}

/** Asks at most 2,000 questions of the check part, once over the whole corpus and once over some of its articles alone. */
export function checkWiki(index: LoadedIndex, questions: GoldQuestion[]): WikiChecks {
  const chosen = selectQuestions(index, questions, { split: 'check', limit: QUESTIONS });
  const alone = partOf(index, questions, 'check', { count: CORPUS_ARTICLES });
  const small = partOf(index, questions, 'check', { count: SMALL_ARTICLES });
  const asked = [...small.own.slice(0, SMALL_QUESTIONS), ...small.foreign.slice(0, SMALL_QUESTIONS)];
  return {
    whole: firstOf(index, chosen),
    alone: firstOf(alone.index, sample(alone.own, QUESTIONS)),
    auroc: figuresOf(asked.map((question) => score(small.index, question, true))).auroc,
  };
}

function firstOf(index: LoadedIndex, questions: GoldQuestion[]): Rate {
  const scored = questions.map((question) => score(index, question, true));
  return rateOf(scored, ({ rankedAt }) => rankedAt === 0);
}
