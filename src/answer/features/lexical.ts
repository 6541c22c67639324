/** Which words of the question stand in the sentence and around it, how near to each other and in what order. */
import type { Analysis } from '../analyse.js';
import { lowestSlot, type Scan, type Scanner, weightIn } from '../scan.js';
import type { Candidate } from './candidate.js';
import { FEATURE_AT, type SetFeature } from './names.js';

/** Shares of the question's weight: in the sentence, in its surroundings alone, in order, close together. */
export function lexical({ analysis, names }: Scanner, candidate: Candidate, set: SetFeature): void {
  const { scan, passage, before, after } = candidate;
  const { title } = passage.headers;
  const share = (mask: number) => weightIn(analysis, mask) / (analysis.total || 1);
  const nameWeight = weightIn(analysis, names) || 1;
  set(FEATURE_AT.covPara, share(passage.mask & ~scan.mask));
  set(FEATURE_AT.covPrev, share(before & ~scan.mask));
  set(FEATURE_AT.covNext, share(after & ~scan.mask));
  set(FEATURE_AT.covTitle, share(title & ~scan.mask));
  set(FEATURE_AT.entpar, weightIn(analysis, names & (passage.mask | title)) / nameWeight);
  set(FEATURE_AT.length, Math.log(1 + scan.length));
  set(FEATURE_AT.short, scan.length < 4 ? 1 : 0);
  if (scan.mask === 0) return;
  set(FEATURE_AT.cov, share(scan.mask));
  set(FEATURE_AT.surf, share(scan.surfaceMask));
  set(FEATURE_AT.entcov, weightIn(analysis, names & scan.mask) / nameWeight);
  set(FEATURE_AT.pcov, withinPassage(analysis, candidate));
  set(FEATURE_AT.lcs, subsequence(analysis, scan));
  const pairs = neighbouringPairs(analysis, scan);
  set(FEATURE_AT.big2, pairs.inOrder);
  set(FEATURE_AT.big5, pairs.near);
}

/** Terms weighted by how few sentences of the passage hold them: which sentence of this paragraph? */
function withinPassage({ slots, total }: Analysis, { scan, passage }: Candidate): number {
  let sum = 0;
  for (let left = scan.mask; left !== 0; left &= left - 1) {
    const slot = lowestSlot(left);
    let holding = 0;
    for (const { mask } of passage.scans) if (mask & (1 << slot)) holding++;
    sum += slots[slot]!.weight * Math.log(1 + passage.scans.length / holding);
  }
  return sum / (total || 1);
}

/** Neighbouring question terms that stand at most two apart in order, and at most five apart. */
function neighbouringPairs({ slots, total }: Analysis, scan: Scan): { inOrder: number; near: number } {
  const sums = { inOrder: 0, near: 0 };
  const pairs = scan.mask & (scan.mask >> 1);
  for (let left = pairs; left !== 0; left &= left - 1) {
    const slot = lowestSlot(left);
    const { inOrder, near } = nearness(scan, slot, slot + 1);
    const weight = (slots[slot]!.weight + slots[slot + 1]!.weight) / 2;
    if (inOrder) sums.inOrder += weight;
    if (near) sums.near += weight;
  }
  return { inOrder: sums.inOrder / (total || 1), near: sums.near / (total || 1) };
}

/** Whether one slot stands at most two tokens before another somewhere, and whether at most five apart. */
function nearness({ order, places }: Scan, slot: number, other: number): { inOrder: boolean; near: boolean } {
  let [inOrder, near] = [false, false];
  for (let at = 0; at < order.length; at++) {
    if (order[at] !== slot) continue;
    for (let end = 0; end < order.length; end++) {
      if (order[end] !== other) continue;
      const gap = places[end]! - places[at]!;
      if (gap > 0 && gap <= 2) inOrder = true;
      if (Math.abs(gap) <= 5) near = true;
    }
  }
  return { inOrder, near };
}

/** The heaviest common subsequence of question and sentence, by weight. */
function subsequence({ slots, total }: Analysis, { order }: Scan): number {
  if (order.length < 2) return order.length === 0 ? 0 : slots[order[0]!]!.weight / (total || 1);
  const best = new Array<number>(slots.length).fill(0);
  let heaviest = 0;
  for (const slot of order) {
    let before = 0;
    for (let at = 0; at < slot; at++) before = Math.max(before, best[at]!);
    best[slot] = Math.max(best[slot]!, before + slots[slot]!.weight);
    heaviest = Math.max(heaviest, best[slot]!);
  }
  return heaviest / (total || 1);
}
