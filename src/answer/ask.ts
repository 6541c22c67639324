/** Question in, answer out. */
import { searchSentences } from '../../index/bm25.js';
import { type LoadedIndex, quoteSentence } from '../../index/load.js';
import { isStopWord, tokenize } from '../../index/terms.js';
import type { Answer, AskOptions } from './types.js';

/** Answers a question from the index. Pure: the same index and question give the same answer. */
export function ask(index: LoadedIndex, question: string, options: AskOptions = {}): Answer {
  const terms = tokenize(question)
    .filter((token) => !isStopWord(token.surface))
    .map((token) => token.term);
  const quotes = searchSentences(index.bm25, terms, options.top ?? 3).map((hit) =>
    quoteSentence(index, hit.id),
  );
  return {
    question,
    status: quotes.length > 0 ? 'answered' : 'declined',
    reason: quotes.length > 0 ? null : 'off-topic',
    understood: [],
    confidence: quotes.length > 0 ? 0.5 : 0,
    quotes,
    related: [],
    corroboration: { sources: new Set(quotes.map((quote) => quote.file)).size },
    differs: [],
    suggestions: index.corpus.incident.examples.slice(0, 3),
    leftOut: [],
    explain: () => ({
      asked: '',
      terms: [],
      names: [],
      candidates: [],
      decision: [],
      rule: '',
      threshold: 0,
      work: { postings: 0, scored: 0 },
    }),
  };
}
