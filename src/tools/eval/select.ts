/** Which questions of a file are asked: those of a split, and of them a sample that depends on the ids alone. */
import type { LoadedIndex } from '../../../index/load.js';
import { SetupError } from '../../errors.js';
import type { GoldQuestion } from '../gold.js';
import { hashNumber, questionSplitOf, splitOf } from '../learn/split.js';

/** A corpus of this many articles is split by article, a smaller one by question. */
const SPLIT_BY_ARTICLE_FROM = 20;

/** Which questions are asked; all where neither is given. */
export interface Selection {
  split?: string | undefined;
  limit?: number | undefined;
}

/** The chosen questions in the order of the file. Throws `SetupError` where none is left. */
export function selectQuestions(
  index: LoadedIndex,
  questions: GoldQuestion[],
  { split, limit = questions.length }: Selection,
): GoldQuestion[] {
  const inSplit = questions.filter((question) => split === undefined || splitsOf(index, question) === split);
  if (inSplit.length === 0) throw new SetupError('No question of the file is in the split.');
  return sample(inSplit, limit);
}

function splitsOf({ corpus }: LoadedIndex, { id, gold }: GoldQuestion): string | null {
  if (corpus.articles.length < SPLIT_BY_ARTICLE_FROM) return questionSplitOf(id);
  return gold[0] ? splitOf(corpus.articles[gold[0].article]!.file) : null;
}

/** At most `limit` questions, chosen by the hash of their ids, in the order given. */
export function sample(questions: GoldQuestion[], limit: number): GoldQuestion[] {
  if (questions.length <= limit) return questions;
  const byHash = [...questions].sort((a, b) => hashNumber(a.id) - hashNumber(b.id) || (a.id < b.id ? -1 : 1));
  const chosen = new Set(byHash.slice(0, limit));
  return questions.filter((question) => chosen.has(question));
}
