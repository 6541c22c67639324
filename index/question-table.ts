/** The search-only questions of a corpus as columns, and which sentences answer them. */
import { findAnchor } from './find-sentence.js';
import type { QuestionTable, SentenceTable } from './tables.js';
import { tokenize } from './terms.js';
import type { Article, Corpus } from './types.js';
import type { VocabularyBuilder } from './vocabulary.js';

/** The table of a corpus's expansions and gaps; their words join the vocabulary. */
export function makeQuestions(
  corpus: Corpus,
  sentences: SentenceTable,
  vocabulary: VocabularyBuilder,
): QuestionTable {
  const group: number[] = [];
  const tokenFrom: number[] = [0];
  const tokens: number[] = [];
  const add = (owner: { questions: string[] }, at: number) => {
    for (const question of owner.questions) {
      for (const token of tokenize(question)) tokens.push(vocabulary.add(token.surface));
      group.push(at);
      tokenFrom.push(tokens.length);
    }
  };
  corpus.expansions.forEach(add);
  const gapsFrom = group.length;
  corpus.gaps.forEach(add);
  const answers = corpus.expansions.map((expansion) =>
    findAnswers(expansion.answers, corpus.articles, sentences),
  );
  const answerFrom = [0];
  for (const found of answers) answerFrom.push(answerFrom.at(-1)! + found.length);
  return {
    count: group.length,
    group: Uint32Array.from(group),
    gapsFrom,
    tokenFrom: Uint32Array.from(tokenFrom),
    tokens: Uint32Array.from(tokens),
    answerFrom: Uint32Array.from(answerFrom),
    answers: Uint32Array.from(answers.flat()),
  };
}

/** The sentences in which the anchors of an expansion lie; an anchor that is in none is left to `lint`. */
function findAnswers(
  anchors: { article: string; text: string }[],
  articles: Article[],
  sentences: SentenceTable,
): number[] {
  const found = anchors.map((anchor) => findAnchor(anchor, articles, sentences));
  return [...new Set(found.filter((at) => at !== null))];
}
