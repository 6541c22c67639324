/** Some articles of a corpus as a corpus of their own, with the questions about them. */
import type { LoadedIndex } from '../../../index/load.js';
import type { Article } from '../../../index/types.js';
import type { GoldQuestion } from '../gold.js';
import { indexOfArticles } from './examples.js';
import { hashNumber } from './split.js';

export interface Subset {
  index: LoadedIndex;
  /** Questions whose gold lies in these articles, in the order of their hashes. */
  own: GoldQuestion[];
  /** All others, as questions that these articles do not answer, in an order of their own. */
  foreign: GoldQuestion[];
}

/** `salt` makes subsets draw different foreign questions. */
export function subsetOf(
  index: LoadedIndex,
  articles: Article[],
  questions: GoldQuestion[],
  salt = '',
): Subset {
  const places = new Map(
    articles.map((article, at) => [index.corpus.articles.indexOf(article), at] as const),
  );
  const isOwn = ({ gold }: GoldQuestion) => gold.some(({ article }) => places.has(article));
  const own = questions.filter(isOwn).map((question) => ({
    ...question,
    gold: question.gold.flatMap((gold) => {
      const article = places.get(gold.article);
      return article === undefined ? [] : [{ ...gold, article }];
    }),
  }));
  const foreign = questions
    .filter((question) => !isOwn(question))
    .map((question) => ({ ...question, answerable: false, gold: [] }));
  return {
    index: indexOfArticles(index.corpus, articles),
    own: byHash(own, ''),
    foreign: byHash(foreign, salt),
  };
}

/** In an order that depends on the ids alone. */
function byHash(questions: GoldQuestion[], salt: string): GoldQuestion[] {
  const hashed = questions.map((question) => ({ question, hash: hashNumber(`${question.id}${salt}`) }));
  return hashed.sort((a, b) => a.hash - b.hash).map(({ question }) => question);
}
