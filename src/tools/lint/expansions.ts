/** `expansions/` and `gaps.json`: anchors that are verbatim sentences, questions that are not in both. */
import { findAnchor } from '../../../index/find-sentence.js';
import type { LoadedIndex } from '../../../index/load.js';
import { tokenize } from '../../../index/terms.js';
import type { Finding } from '../../../index/types.js';

/** Enough of a text to find it by. */
const EXCERPT_LENGTH = 60;

/** Anchors that no sentence holds, and questions that gaps contradict. */
export function lintExpansions(index: LoadedIndex): Finding[] {
  return [...looseAnchors(index), ...contradictions(index)];
}

function looseAnchors({ corpus, sentences }: LoadedIndex): Finding[] {
  return corpus.expansions.flatMap(({ answers, source }) =>
    answers.flatMap((anchor) => {
      if (findAnchor(anchor, corpus.articles, sentences) !== null) return [];
      const article = corpus.articles.find(({ file }) => file === anchor.article);
      if (!article) return [finding(source, `anchors to ${anchor.article}, which is not among the articles`)];
      const why = article.text.includes(anchor.text)
        ? 'lies in no one sentence that may be quoted'
        : 'is not in the article';
      return [finding(source, `anchors to "${excerpt(anchor.text)}", which ${why} (${anchor.article})`)];
    }),
  );
}

/** Questions that an expansion says are answered and a gap says are not. */
function contradictions({ corpus }: LoadedIndex): Finding[] {
  const gaps = new Set(corpus.gaps.flatMap(({ questions }) => questions.map(key)));
  return corpus.expansions.flatMap(({ questions, source }) =>
    questions
      .filter((question) => gaps.has(key(question)))
      .map((question) =>
        finding(source, `answers "${excerpt(question)}", which gaps.json says is not answered`),
      ),
  );
}

function key(question: string): string {
  return tokenize(question)
    .map((token) => token.term)
    .join(' ');
}

function excerpt(text: string): string {
  return text.length <= EXCERPT_LENGTH ? text : `${text.slice(0, EXCERPT_LENGTH)}…`;
}

function finding(source: string, message: string): Finding {
  return { file: `expansions/${source}`, message };
}
