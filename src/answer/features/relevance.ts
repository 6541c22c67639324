/** BM25 at three levels: the sentence, its passage, and the window of its neighbours. */
import { prepare } from '../prepared.js';
import { lowestSlot, type Scanner } from '../scan.js';
import type { Candidate, Passage } from './candidate.js';

const SENTENCE = { k: 0.6, b: 0.4 };
const PASSAGE = { k: 1.2, b: 0.5 };

/** What tells one corpus and question of BM25 from another; the passage at hand is kept for its next sentence. */
export class Relevance {
  private readonly scanner: Scanner;
  private passage = -1;
  private ofPassage = 0;
  private readonly averageSentence: number;
  private readonly averagePassage: number;

  constructor(scanner: Scanner) {
    const { averageSentence, averagePassage } = prepare(scanner.index);
    this.scanner = scanner;
    this.averageSentence = averageSentence;
    this.averagePassage = averagePassage;
  }

  /** BM25 of the sentence, plus .8 of its passage and .3 of its window. */
  of({ sentence, passage }: Candidate): number {
    if (passage.mask === 0) return 0;
    const { averageSentence, averagePassage } = this;
    const { first, last } = passage;
    if (this.passage !== passage.number) {
      this.passage = passage.number;
      this.ofPassage = this.bm25(passage, first, last, averagePassage, PASSAGE);
    }
    const own = this.bm25(passage, sentence, sentence, averageSentence, SENTENCE);
    const from = Math.max(first, sentence - 1);
    const window = this.bm25(passage, from, Math.min(last, sentence + 1), 3 * averageSentence, PASSAGE);
    return own + 0.8 * this.ofPassage + 0.3 * window;
  }

  /** BM25 of the sentences from `from` to `to` of a passage as one text. */
  private bm25(
    { scans, mask, first }: Passage,
    from: number,
    to: number,
    average: number,
    { k, b }: { k: number; b: number },
  ): number {
    const { tokenFrom } = this.scanner.index.sentences;
    const length = tokenFrom[to + 1]! - tokenFrom[from]!;
    let sum = 0;
    for (let left = mask; left !== 0; left &= left - 1) {
      const slot = lowestSlot(left);
      let frequency = 0;
      for (let at = from; at <= to; at++) {
        for (const held of scans[at - first]!.order) if (held === slot) frequency++;
      }
      const saturated = (frequency * (k + 1)) / (frequency + k * (1 - b + (b * length) / average));
      sum += this.scanner.analysis.slots[slot]!.weight * saturated;
    }
    return sum;
  }
}
