/** BM25 at three levels: the sentence, its passage, and the window of its neighbours. */
import { prepare } from '../prepared.js';
import type { Scanner } from '../scan.js';

const SENTENCE = { k: 0.6, b: 0.4 };
const PASSAGE = { k: 1.2, b: 0.5 };

/** BM25 of the sentence, plus .8 of its passage and .3 of its window, over the best candidate's. */
export function mixedRelevance(scanner: Scanner, candidates: number[]): Float64Array {
  const { index } = scanner;
  const { averageSentence, averagePassage } = prepare(index);
  const passages = new Map<number, number>();
  const values = Float64Array.from(candidates, (sentence) => {
    const passage = index.passages.ofSentence[sentence]!;
    const first = index.passages.first[passage]!;
    const last = index.passages.last[passage]!;
    let p = passages.get(passage);
    if (p === undefined) {
      p = bm25(scanner, first, last, averagePassage, PASSAGE);
      passages.set(passage, p);
    }
    const a = bm25(scanner, sentence, sentence, averageSentence, SENTENCE);
    const v = bm25(
      scanner,
      Math.max(first, sentence - 1),
      Math.min(last, sentence + 1),
      3 * averageSentence,
      PASSAGE,
    );
    return a + 0.8 * p + 0.3 * v;
  });
  const best = Math.max(1e-9, ...values);
  return values.map((value) => value / best);
}

function bm25(
  scanner: Scanner,
  first: number,
  last: number,
  average: number,
  parameters: { k: number; b: number },
): number {
  const { slots } = scanner.analysis;
  let sum = 0;
  const { tokenFrom } = scanner.index.sentences;
  const length = tokenFrom[last + 1]! - tokenFrom[first]!;
  for (let slot = 0; slot < slots.length; slot++) {
    let frequency = 0;
    for (let at = first; at <= last; at++) frequency += scanner.scan(at).frequency[slot]!;
    if (frequency > 0) sum += slots[slot]!.weight * saturate(frequency, length, average, parameters);
  }
  return sum;
}

function saturate(
  frequency: number,
  length: number,
  average: number,
  { k, b }: { k: number; b: number },
): number {
  return (frequency * (k + 1)) / (frequency + k * (1 - b + (b * length) / average));
}
