/** Which words of the question stand in the sentence and around it, how near to each other and in what order. */
import type { LoadedIndex } from '../../../index/load.js';
import type { Analysis, Slot } from '../analyse.js';
import { prepare } from '../prepared.js';
import { type Scan, type Scanner, weightIn } from '../scan.js';
import type { SetFeature } from './names.js';

/** Shares of the question's weight: in the sentence, in its surroundings alone, in order, close together. */
export function lexical(scanner: Scanner, sentence: number, set: SetFeature): void {
  const { index, analysis } = scanner;
  const scan = scanner.scan(sentence);
  const around = maskAround(scanner, sentence);
  const title = maskOf(analysis, titleHolds(index, sentence));
  const names = maskOf(analysis, (slot) => slot.name);
  const share = (mask: number) => weightIn(analysis, mask) / (analysis.total || 1);
  set('cov', share(scan.mask));
  set('surf', share(scan.surfaceMask));
  set('covPara', share(around & ~scan.mask));
  set('covPrev', share(neighbourMask(scanner, sentence, sentence - 1) & ~scan.mask));
  set('covNext', share(neighbourMask(scanner, sentence, sentence + 1) & ~scan.mask));
  set('covTitle', share(title & ~scan.mask));
  set('pcov', withinPassage(scanner, sentence, scan));
  const pairs = neighbouringPairs(analysis, scan);
  set('big2', pairs.inOrder);
  set('big5', pairs.near);
  set('lcs', subsequence(analysis, scan));
  const nameWeight = weightIn(analysis, names) || 1;
  set('entcov', weightIn(analysis, names & scan.mask) / nameWeight);
  set('entpar', weightIn(analysis, names & (around | title)) / nameWeight);
  set('length', Math.log(1 + scan.length));
  set('short', scan.length < 4 ? 1 : 0);
}

/** The slots that stand anywhere in the sentence's passage. */
export function maskAround(scanner: Scanner, sentence: number): number {
  const { first, last } = passageOf(scanner.index, sentence);
  let mask = 0;
  for (let at = first; at <= last; at++) mask |= scanner.scan(at).mask;
  return mask;
}

/** The first and last sentence of a sentence's passage. */
export function passageOf({ passages }: LoadedIndex, sentence: number): { first: number; last: number } {
  const passage = passages.ofSentence[sentence]!;
  return { first: passages.first[passage]!, last: passages.last[passage]! };
}

function maskOf({ slots }: Analysis, holds: (slot: Slot) => boolean): number {
  return slots.reduce((mask, slot, at) => (holds(slot) ? mask | (1 << at) : mask), 0);
}

function titleHolds(index: LoadedIndex, sentence: number): (slot: Slot) => boolean {
  const { titles, authors } = prepare(index);
  const article = index.sentences.article[sentence]!;
  return ({ ids }) => ids.some((id) => titles[article]!.has(id) || authors[article]!.has(id));
}

function neighbourMask(scanner: Scanner, sentence: number, neighbour: number): number {
  const { article, count } = scanner.index.sentences;
  const there = neighbour >= 0 && neighbour < count && article[neighbour] === article[sentence];
  return there ? scanner.scan(neighbour).mask : 0;
}

/** Terms weighted by how few sentences of the passage hold them: which sentence of this paragraph? */
function withinPassage(scanner: Scanner, sentence: number, scan: Scan): number {
  const { slots, total } = scanner.analysis;
  const { first, last } = passageOf(scanner.index, sentence);
  let sum = 0;
  for (let slot = 0; slot < slots.length; slot++) {
    if (!(scan.mask & (1 << slot))) continue;
    let holding = 0;
    for (let at = first; at <= last; at++) if (scanner.scan(at).mask & (1 << slot)) holding++;
    sum += slots[slot]!.weight * Math.log(1 + (last - first + 1) / holding);
  }
  return sum / (total || 1);
}

/** Neighbouring question terms that stand at most two apart in order, and at most five apart. */
function neighbouringPairs({ slots, total }: Analysis, scan: Scan): { inOrder: number; near: number } {
  let inOrder = 0;
  let near = 0;
  for (let slot = 0; slot + 1 < slots.length; slot++) {
    const gaps = gapsBetween(scan, slot, slot + 1);
    const weight = (slots[slot]!.weight + slots[slot + 1]!.weight) / 2;
    if (gaps.some((gap) => gap > 0 && gap <= 2)) inOrder += weight;
    if (gaps.some((gap) => Math.abs(gap) <= 5)) near += weight;
  }
  return { inOrder: inOrder / (total || 1), near: near / (total || 1) };
}

/** Distances in tokens from each place of one slot to each of another, negative where the other comes first. */
function gapsBetween({ mask, order, places }: Scan, slot: number, other: number): number[] {
  if (!(mask & (1 << slot)) || !(mask & (1 << other))) return [];
  const of = (wanted: number) => places.filter((_, at) => order[at] === wanted);
  const others = of(other);
  return of(slot).flatMap((place) => others.map((end) => end - place));
}

/** The heaviest common subsequence of question and sentence, by weight. */
function subsequence({ slots, total }: Analysis, scan: Scan): number {
  const best = new Float64Array(slots.length + 1);
  for (const slot of scan.order) {
    let before = 0;
    for (let at = 0; at < slot; at++) before = Math.max(before, best[at]!);
    best[slot] = Math.max(best[slot]!, before + slots[slot]!.weight);
  }
  return Math.max(...best) / (total || 1);
}
