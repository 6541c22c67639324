/** What one sentence holds of a question: read once from the index's columns, used by every feature. */
import type { LoadedIndex } from '../../index/load.js';
import { TermClass } from '../../index/terms.js';
import { STOP } from '../../index/vocabulary.js';
import type { Analysis } from './analyse.js';
import { type Related, relatedTo } from './relatedness.js';

export interface Scan {
  /** Bit i: slot i stands in the sentence. */
  mask: number;
  /** Bit i: slot i stands in it in the very form of the question. */
  surfaceMask: number;
  /** Slots in the order of the text, each as often as it stands there, with their token places. */
  order: number[];
  places: number[];
  /** Where the row of the sentence begins in the scanner's columns `cosine` and `translation`, a slot each. */
  row: number;
  /** Content tokens. */
  length: number;
  /** Fillers of an answer that the question does not hold itself. */
  newNames: number;
  newNumbers: number;
  newYears: number;
  newMonths: number;
  newWeekdays: number;
}

/** What a term means to a question: a slot itself, a word of it, or one that goes with some of its slots. */
interface Note {
  /** -1 where it is none. */
  slot: number;
  present: boolean;
  related: { slot: number; cosine: number; translation: number }[];
}

/** Rows that the columns begin with; they double where more sentences are read. */
const FIRST_ROWS = 256;

/** Scans sentences for one question, each at most once. */
export class Scanner {
  readonly index: LoadedIndex;
  readonly analysis: Analysis;
  readonly related: Related[];
  /** Best cosine and translation weight of each slot that does not stand in a sentence, by `Scan.row` + slot. */
  cosine: Float32Array;
  translation: Float32Array;
  private readonly scans = new Map<number, Scan>();
  private readonly surfaces: Set<number>;
  /** By term id the place of its note in `notes`, 0 for the many terms that mean nothing to the question. */
  private readonly noteOf: Uint16Array;
  private readonly notes: Note[] = [NO_NOTE];

  constructor(index: LoadedIndex, analysis: Analysis) {
    const { vocabulary } = index;
    this.index = index;
    this.analysis = analysis;
    this.related = analysis.slots.map((slot) => relatedTo(index, slot.term));
    this.surfaces = new Set(analysis.slots.map((slot) => vocabulary.surfaceIds.get(slot.surface) ?? -1));
    this.noteOf = new Uint16Array(vocabulary.terms.length);
    this.cosine = new Float32Array(FIRST_ROWS * analysis.slots.length);
    this.translation = new Float32Array(FIRST_ROWS * analysis.slots.length);
    this.takeNotes();
  }

  /** How many sentences were read. */
  get count(): number {
    return this.scans.size;
  }

  private takeNotes(): void {
    const { vocabulary } = this.index;
    for (const [at, slot] of this.analysis.slots.entries()) {
      for (const id of slot.ids) this.note(id).slot = at;
    }
    for (const term of this.analysis.present) {
      const id = vocabulary.termIds.get(term);
      if (id !== undefined) this.note(id).present = true;
    }
    for (const [slot, { alike, translation }] of this.related.entries()) {
      for (const [id, cosine] of alike) {
        this.note(id).related.push({ slot, cosine, translation: translation.get(id) ?? 0 });
      }
      for (const [id, weight] of translation) {
        if (!alike.has(id)) this.note(id).related.push({ slot, cosine: 0, translation: weight });
      }
    }
  }

  private note(id: number): Note {
    if (this.noteOf[id] === 0) {
      this.noteOf[id] = this.notes.length;
      this.notes.push({ slot: -1, present: false, related: [] });
    }
    return this.notes[this.noteOf[id]!]!;
  }

  scan(sentence: number): Scan {
    let scan = this.scans.get(sentence);
    if (!scan) {
      scan = this.read(sentence);
      this.scans.set(sentence, scan);
    }
    return scan;
  }

  private read(sentence: number): Scan {
    const { sentences, vocabulary } = this.index;
    const scan = this.emptyScan();
    const from = sentences.tokenFrom[sentence]!;
    const to = sentences.tokenFrom[sentence + 1]!;
    for (let at = from; at < to; at++) {
      const surface = sentences.tokens[at]!;
      const id = vocabulary.termOf[surface]!;
      const classes = vocabulary.classes[surface]!;
      const note = this.notes[this.noteOf[id]!]!;
      if (!(classes & STOP)) scan.length++;
      if (note.slot >= 0) {
        this.addSlot(scan, note.slot, surface, at - from);
        continue;
      }
      if (!(classes & STOP)) this.relate(scan, note);
      if (!note.present) this.countFiller(scan, id, classes, sentences.capitals[at]!);
    }
    this.forgetHeld(scan);
    return scan;
  }

  private emptyScan(): Scan {
    const row = this.scans.size * this.analysis.slots.length;
    if (row + this.analysis.slots.length > this.cosine.length) {
      this.cosine = doubled(this.cosine);
      this.translation = doubled(this.translation);
    }
    const fillers = { newNames: 0, newNumbers: 0, newYears: 0, newMonths: 0, newWeekdays: 0 };
    return { mask: 0, surfaceMask: 0, order: NONE, places: NONE, row, length: 0, ...fillers };
  }

  private addSlot(scan: Scan, slot: number, surface: number, place: number): void {
    if (scan.mask === 0) {
      scan.order = [];
      scan.places = [];
    }
    scan.mask |= 1 << slot;
    if (this.surfaces.has(surface)) scan.surfaceMask |= 1 << slot;
    scan.order.push(slot);
    scan.places.push(place);
  }

  private relate({ row }: Scan, { related }: Note): void {
    for (const { slot, cosine, translation } of related) {
      if (cosine > this.cosine[row + slot]!) this.cosine[row + slot] = cosine;
      if (translation > this.translation[row + slot]!) this.translation[row + slot] = translation;
    }
  }

  /** What goes with a slot counts only where the slot itself does not stand. */
  private forgetHeld({ mask, row }: Scan): void {
    for (let left = mask; left !== 0; left &= left - 1) {
      this.cosine[row + lowestSlot(left)] = 0;
      this.translation[row + lowestSlot(left)] = 0;
    }
  }

  private countFiller(scan: Scan, id: number, classes: number, capital: number): void {
    if (classes & TermClass.Number) scan.newNumbers++;
    if (classes & TermClass.Year) scan.newYears++;
    if (classes & TermClass.Month) scan.newMonths++;
    if (classes & TermClass.Weekday) scan.newWeekdays++;
    const name = capital === 1 || (capital === 2 && this.index.vocabulary.capitalShare[id]! >= 60);
    if (name && !(classes & (TermClass.Month | TermClass.Weekday | STOP))) scan.newNames++;
  }
}

const NO_NOTE: Note = { slot: -1, present: false, related: [] };
const NONE: number[] = [];

function doubled(column: Float32Array): Float32Array {
  const larger = new Float32Array(2 * column.length);
  larger.set(column);
  return larger;
}

/** The lowest slot of a mask that has one. A mask is walked by `for (let left = mask; left; left &= left - 1)`. */
export function lowestSlot(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}

/** Summed weight of the slots in a mask. */
export function weightIn({ slots }: Analysis, mask: number): number {
  let sum = 0;
  for (let left = mask; left !== 0; left &= left - 1) sum += slots[lowestSlot(left)]!.weight;
  return sum;
}
