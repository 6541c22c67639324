/** What one sentence holds of a question: read once from the index's columns, used by every feature. */
import type { LoadedIndex } from '../../index/load.js';
import { TermClass } from '../../index/terms.js';
import { STOP } from '../../index/vocabulary.js';
import type { Analysis } from './analyse.js';
import type { CueFinder } from './features/cues.js';
import { fillerBits, NAME } from './fillers.js';
import { type Prepared, prepare } from './prepared.js';
import { type Related, type RelatedTerm, relatedTo } from './relatedness.js';

export interface Scan {
  /** Bit i: slot i stands in the sentence. */
  mask: number;
  /** Bit i: slot i stands in it in the very form of the question. */
  surfaceMask: number;
  /** Slots in the order of the text, each as often as it stands there, with their token places. */
  order: number[];
  places: number[];
  /** Where the row of the sentence begins in the scanner's columns `cosine`, `translation` and `synonym`, a slot each. */
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
  related: { slot: number; to: RelatedTerm }[];
}

/** Rows that the columns begin with; they double where more sentences are read. */
const FIRST_ROWS = 256;
/** Bytes of the hints; a question has notes on a few hundred surfaces. A power of two. */
const HINTS = 4096;

/** Scans sentences for one question, each at most once. */
export class Scanner {
  readonly index: LoadedIndex;
  readonly analysis: Analysis;
  readonly related: Related[];
  readonly cues: CueFinder;
  /** The slots that are names. */
  readonly names: number;
  /** The best of each slot that does not stand in a sentence, by `Scan.row` + slot: what `RelatedTerm` measures. */
  cosine: Float32Array;
  translation: Float32Array;
  synonym: Float32Array;
  private readonly scans = new Map<number, Scan>();
  private readonly prepared: Prepared;
  private readonly surfaces: Set<number>;
  /** By term. */
  private readonly notes = new Map<number, Note>();
  /** By the lowest bits of a surface: 0 where there is no note, which spares most tokens a look into the notes. */
  private readonly hints = new Uint8Array(HINTS);

  constructor(index: LoadedIndex, analysis: Analysis) {
    const { slots } = analysis;
    this.index = index;
    this.analysis = analysis;
    this.prepared = prepare(index);
    this.cues = this.prepared.cues;
    this.related = slots.map((slot) => relatedTo(index, slot.term));
    this.names = slots.reduce((mask, slot, at) => (slot.name ? mask | (1 << at) : mask), 0);
    this.surfaces = new Set(slots.map((slot) => index.vocabulary.surfaceIds.get(slot.surface) ?? -1));
    this.cosine = new Float32Array(FIRST_ROWS * slots.length);
    this.translation = new Float32Array(FIRST_ROWS * slots.length);
    this.synonym = new Float32Array(FIRST_ROWS * slots.length);
    this.takeNotes();
  }

  /** How many sentences were read. */
  get count(): number {
    return this.scans.size;
  }

  private takeNotes(): void {
    const { termIds } = this.index.vocabulary;
    for (const [at, slot] of this.analysis.slots.entries()) {
      for (const id of slot.ids) {
        this.noteOn(id).slot = at;
        this.hint(id, () => true);
      }
    }
    for (const term of this.analysis.present) {
      const id = termIds.get(term);
      if (id !== undefined) this.noteOn(id).present = true;
    }
    for (const [slot, { phrase }] of this.analysis.slots.entries()) {
      this.noteRelated(slot, this.related[slot]!);
      if (phrase !== null) this.noteRelated(slot, relatedTo(this.index, phrase));
    }
  }

  private noteRelated(slot: number, { alike, others }: Related): void {
    for (const to of alike) this.noteOn(to.id).related.push({ slot, to });
    for (const to of others) this.noteOn(to.id).related.push({ slot, to });
  }

  private noteOn(id: number): Note {
    const known = this.notes.get(id);
    if (known) return known;
    const note = { slot: -1, present: false, related: [] };
    this.notes.set(id, note);
    const { classes } = this.index.vocabulary;
    this.hint(id, (surface) => classes[surface] !== STOP);
    return note;
  }

  /** Sets the hints of a term's surfaces. Function words that are no slot and no filler need none. */
  private hint(id: number, needed: (surface: number) => boolean): void {
    const { from, ids } = this.prepared.surfaces;
    for (let at = from[id]!; at < from[id + 1]!; at++) if (needed(ids[at]!)) this.hints[ids[at]! % HINTS] = 1;
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
    const { tokenFrom, tokens } = this.index.sentences;
    const { termOf } = this.index.vocabulary;
    const { hints } = this;
    const scan = this.begin(sentence);
    const from = tokenFrom[sentence]!;
    const to = tokenFrom[sentence + 1]!;
    for (let at = from; at < to; at++) {
      if (hints[tokens[at]! % HINTS] === 0) continue;
      const note = this.notes.get(termOf[tokens[at]!]!);
      if (note) this.take(scan, note, at, at - from);
    }
    this.forgetHeld(scan);
    return scan;
  }

  /** A scan that has found nothing yet: all fillers are new. */
  private begin(sentence: number): Scan {
    const { fillers } = this.prepared;
    const row = this.scans.size * this.analysis.slots.length;
    if (row + this.analysis.slots.length > this.cosine.length) {
      this.cosine = doubled(this.cosine);
      this.translation = doubled(this.translation);
      this.synonym = doubled(this.synonym);
    }
    return {
      mask: 0,
      surfaceMask: 0,
      order: NONE,
      places: NONE,
      row,
      length: fillers.content[sentence]!,
      newNames: fillers.names[sentence]!,
      newNumbers: fillers.numbers[sentence]!,
      newYears: fillers.years[sentence]!,
      newMonths: fillers.months[sentence]!,
      newWeekdays: fillers.weekdays[sentence]!,
    };
  }

  /** Takes in a token that means something to the question. */
  private take(scan: Scan, note: Note, at: number, place: number): void {
    const bits = fillerBits(this.index, at);
    if (note.slot >= 0) this.addSlot(scan, note.slot, this.index.sentences.tokens[at]!, place);
    else if (!(bits & STOP)) this.relate(scan, note);
    if (note.slot >= 0 || note.present) uncount(scan, bits);
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
    for (const { slot, to } of related) {
      if (to.cosine > this.cosine[row + slot]!) this.cosine[row + slot] = to.cosine;
      if (to.translation > this.translation[row + slot]!) this.translation[row + slot] = to.translation;
      if (to.synonym > this.synonym[row + slot]!) this.synonym[row + slot] = to.synonym;
    }
  }

  /** What goes with a slot counts only where the slot itself does not stand. */
  private forgetHeld({ mask, row }: Scan): void {
    for (let left = mask; left !== 0; left &= left - 1) {
      this.cosine[row + lowestSlot(left)] = 0;
      this.translation[row + lowestSlot(left)] = 0;
      this.synonym[row + lowestSlot(left)] = 0;
    }
  }
}

const NONE: number[] = [];

/** Takes back the fillers of a token that the question holds itself. */
function uncount(scan: Scan, bits: number): void {
  if (bits & NAME) scan.newNames--;
  if (bits & TermClass.Number) scan.newNumbers--;
  if (bits & TermClass.Year) scan.newYears--;
  if (bits & TermClass.Month) scan.newMonths--;
  if (bits & TermClass.Weekday) scan.newWeekdays--;
}

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
