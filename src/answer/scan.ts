/** What one sentence holds of a question: read once from the index's columns, used by every feature. */
import type { LoadedIndex } from '../../index/load.js';
import { TermClass } from '../../index/terms.js';
import type { Analysis } from './analyse.js';
import { type Related, relatedTo } from './relatedness.js';

export interface Scan {
  /** Bit i: slot i stands in the sentence. */
  mask: number;
  /** Bit i: slot i stands in it in the very form of the question. */
  surfaceMask: number;
  /** How often each slot stands in it. */
  frequency: Uint8Array;
  /** Slots in the order of the text, with their token places. */
  order: number[];
  places: number[];
  /** Best cosine and translation weight of each slot that does not stand in it. */
  cosine: Float32Array;
  translation: Float32Array;
  /** Content tokens. */
  length: number;
  /** Fillers of an answer that the question does not hold itself. */
  newNames: number;
  newNumbers: number;
  newYears: number;
  newMonths: number;
  newWeekdays: number;
}

/** Scans sentences for one question, each at most once. */
export class Scanner {
  readonly index: LoadedIndex;
  readonly analysis: Analysis;
  readonly slotOf: Map<number, number>;
  readonly related: Related[];
  private readonly scans = new Map<number, Scan>();
  private readonly surfaces: Set<number>;
  private readonly present: Set<number>;

  constructor(index: LoadedIndex, analysis: Analysis) {
    const { vocabulary } = index;
    this.index = index;
    this.analysis = analysis;
    this.slotOf = new Map(analysis.slots.flatMap((slot, at) => slot.ids.map((id) => [id, at] as const)));
    this.related = analysis.slots.map((slot) => relatedTo(index, slot.term));
    this.surfaces = new Set(analysis.slots.map((slot) => vocabulary.surfaceIds.get(slot.written) ?? -1));
    this.present = new Set([...analysis.present].map((term) => vocabulary.termIds.get(term) ?? -1));
  }

  scan(sentence: number): Scan {
    let scan = this.scans.get(sentence);
    if (!scan) {
      scan = this.read(sentence);
      this.scans.set(sentence, scan);
    }
    return scan;
  }

  get count(): number {
    return this.scans.size;
  }

  private read(sentence: number): Scan {
    const { sentences, vocabulary } = this.index;
    const { slots } = this.analysis;
    const scan = emptyScan(slots.length);
    const from = sentences.tokenFrom[sentence]!;
    const to = sentences.tokenFrom[sentence + 1]!;
    const seen: number[] = [];
    for (let at = from; at < to; at++) {
      const surface = sentences.tokens[at]!;
      const id = vocabulary.termOf[surface]!;
      const classes = vocabulary.classes[surface]!;
      if (!(classes & 128)) scan.length++;
      const slot = this.slotOf.get(id);
      if (slot === undefined) {
        if (!(classes & 128)) seen.push(id);
        this.countFiller(scan, id, classes, sentences.capitals[at]!);
      } else {
        scan.mask |= 1 << slot;
        if (this.surfaces.has(surface)) scan.surfaceMask |= 1 << slot;
        scan.frequency[slot]!++;
        scan.order.push(slot);
        scan.places.push(at - from);
      }
    }
    this.relate(scan, seen);
    return scan;
  }

  private countFiller(scan: Scan, id: number, classes: number, capital: number): void {
    if (this.present.has(id)) return;
    if (classes & TermClass.Number) scan.newNumbers++;
    if (classes & TermClass.Year) scan.newYears++;
    if (classes & TermClass.Month) scan.newMonths++;
    if (classes & TermClass.Weekday) scan.newWeekdays++;
    const name = capital === 1 || (capital === 2 && this.index.vocabulary.capitalShare[id]! >= 60);
    if (name && !(classes & (TermClass.Month | TermClass.Weekday | 128))) scan.newNames++;
  }

  private relate(scan: Scan, ids: number[]): void {
    for (let slot = 0; slot < this.related.length; slot++) {
      if (scan.mask & (1 << slot)) continue;
      const { alike, translation } = this.related[slot]!;
      scan.cosine[slot] = largest(alike, ids);
      scan.translation[slot] = largest(translation, ids);
    }
  }
}

function largest(values: Map<number, number>, ids: number[]): number {
  let most = 0;
  if (values.size === 0) return most;
  for (const id of ids) {
    const value = values.get(id);
    if (value !== undefined && value > most) most = value;
  }
  return most;
}

function emptyScan(slots: number): Scan {
  return {
    mask: 0,
    surfaceMask: 0,
    frequency: new Uint8Array(slots),
    order: [],
    places: [],
    cosine: new Float32Array(slots),
    translation: new Float32Array(slots),
    length: 0,
    newNames: 0,
    newNumbers: 0,
    newYears: 0,
    newMonths: 0,
    newWeekdays: 0,
  };
}

/** Summed weight of the slots in a mask. */
export function weightIn(analysis: Analysis, mask: number): number {
  let sum = 0;
  for (let slot = 0; slot < analysis.slots.length; slot++)
    if (mask & (1 << slot)) sum += analysis.slots[slot]!.weight;
  return sum;
}
