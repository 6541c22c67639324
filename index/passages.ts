/** Passages: what is searched beside sentences, so that a sentence profits from what stands around it. */
import type { PassageTable, SentenceTable } from './tables.js';

/** A longer paragraph is cut into windows of this many sentences … */
const WINDOW = 8;
/** … that share this many with the window before. */
const OVERLAP = 2;

/** One passage a paragraph, overlapping windows where it is long. */
export function makePassages(sentences: Pick<SentenceTable, 'count' | 'paragraph'>): PassageTable {
  const first: number[] = [];
  const last: number[] = [];
  const ofSentence = new Uint32Array(sentences.count);
  for (let from = 0; from < sentences.count; ) {
    let end = from + 1;
    while (end < sentences.count && sentences.paragraph[end] === sentences.paragraph[from]) end++;
    for (let at = from; ; at += WINDOW - OVERLAP) {
      const stop = end - at <= WINDOW + OVERLAP ? end : at + WINDOW;
      ofSentence.fill(first.length, at === from ? from : at + OVERLAP, stop);
      first.push(at);
      last.push(stop - 1);
      if (stop === end) break;
    }
    from = end;
  }
  return { count: first.length, first: Uint32Array.from(first), last: Uint32Array.from(last), ofSentence };
}
