/** Sentences by their number: as text to search in, and as quotes to show. */
import type { LoadedIndex } from './load.js';
import { makeQuote } from './quote.js';
import type { Quote, Span } from './types.js';

/** As much of an index as holds the text of its sentences. */
type Texts = Pick<LoadedIndex, 'corpus' | 'sentences'>;

/** The text of a sentence. */
export function textOf({ corpus, sentences }: Texts, sentence: number): string {
  const { article, start, end } = sentences;
  return corpus.articles[article[sentence]!]!.text.slice(start[sentence]!, end[sentence]!);
}

/** The text of a passage: its sentences and what stands between them. */
export function textOfPassage({ corpus, passages, sentences }: LoadedIndex, passage: number): string {
  const first = passages.first[passage]!;
  const { text } = corpus.articles[sentences.article[first]!]!;
  return text.slice(sentences.start[first], sentences.end[passages.last[passage]!]);
}

/** The sentence as a quote. `highlight` is in offsets of the article. */
export function quoteSentence(index: LoadedIndex, sentence: number, highlight: Span | null = null): Quote {
  return quoteSentences(index, sentence, sentence, highlight);
}

/** Consecutive sentences of one paragraph as one quote. */
export function quoteSentences(
  index: LoadedIndex,
  first: number,
  last: number,
  highlight: Span | null = null,
): Quote {
  const { article, start, end } = index.sentences;
  return makeQuote(
    index.corpus.articles[article[first]!]!,
    { start: start[first]!, end: end[last]! },
    highlight,
  );
}
