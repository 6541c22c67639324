/** Which passages hold a term, and how often: what BM25 looks up, as columns. */
import type { PassageTable, PostingTable, SentenceTable } from './tables.js';
import { STOP, type Vocabulary } from './vocabulary.js';

/** The postings of all terms. Function words are left out: no question is answered by them alone. */
export function makePostings(
  sentences: SentenceTable,
  passages: PassageTable,
  { terms, termOf, classes }: Vocabulary,
): PostingTable {
  const last = new Int32Array(terms.length);
  /** Tells each token of each passage, and whether its term stands there for the first time. */
  const each = (visit: (term: number, passage: number, first: boolean) => void) => {
    last.fill(-1);
    for (let passage = 0; passage < passages.count; passage++) {
      const end = sentences.tokenFrom[passages.last[passage]! + 1]!;
      for (let at = sentences.tokenFrom[passages.first[passage]!]!; at < end; at++) {
        const surface = sentences.tokens[at]!;
        if (classes[surface]! & STOP) continue;
        const term = termOf[surface]!;
        visit(term, passage, last[term] !== passage);
        last[term] = passage;
      }
    }
  };
  const from = new Uint32Array(terms.length + 1);
  const length = new Uint32Array(passages.count);
  each((term, passage, first) => {
    if (!first) return;
    from[term + 1]!++;
    length[passage]!++;
  });
  for (let term = 0; term < terms.length; term++) from[term + 1]! += from[term]!;
  const passage = new Uint32Array(from[terms.length]!);
  const frequency = new Uint32Array(passage.length);
  const next = from.slice();
  each((term, at, first) => {
    if (first) passage[next[term]!++] = at;
    frequency[next[term]! - 1]!++;
  });
  return { from, passage, frequency, length };
}
