/** Reading the articles by sentence number. */
import type { LoadedIndex } from '../../index/load.js';

/** The text of a sentence. */
export function textOf(index: LoadedIndex, sentence: number): string {
  const { article, start, end } = index.sentences;
  return index.corpus.articles[article[sentence]!]!.text.slice(start[sentence]!, end[sentence]!);
}
