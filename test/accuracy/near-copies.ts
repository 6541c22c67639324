/** Whether two questions are near copies: for keeping what is learned from apart from what is measured on. */
import { isStopWord, tokenize } from '../../index/terms.js';

/** Tokens shared, of all tokens of both (Jaccard). */
const NEAR = 0.8;

interface Words {
  content: string;
  all: Set<string>;
}

function wordsOf(question: string): Words {
  const tokens = tokenize(question);
  const content = tokens.filter(({ surface }) => !isStopWord(surface)).map(({ term }) => term);
  return { content: [...new Set(content)].sort().join(' '), all: new Set(tokens.map(({ term }) => term)) };
}

/** The questions of `candidates` that have the content terms of one of `originals`, or most of its tokens. */
export function nearCopies(candidates: string[], originals: string[]): { copy: string; of: string }[] {
  const known = originals.map((of) => ({ of, words: wordsOf(of) }));
  return candidates.flatMap((copy) => {
    const words = wordsOf(copy);
    const original = known.find(({ words: other }) => isNear(words, other));
    return original ? [{ copy, of: original.of }] : [];
  });
}

function isNear(a: Words, b: Words): boolean {
  if (a.content !== '' && a.content === b.content) return true;
  const shared = [...a.all].filter((term) => b.all.has(term)).length;
  return shared / (a.all.size + b.all.size - shared) >= NEAR;
}
