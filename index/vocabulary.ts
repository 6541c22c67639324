/** Words as numbers: every surface and every term of a corpus gets an id, so that tables are typed arrays. */
import { classOf, isStopWord, stem, type Token } from './terms.js';
import { orderOf, WordIds } from './word-ids.js';

/** The words of a corpus, with what is counted of each. */
export interface Vocabulary {
  surfaces: string[];
  terms: string[];
  /** Term id of a surface id. */
  termOf: Uint32Array;
  /** Bits of `TermClass` and `STOP` of a surface id. */
  classes: Uint8Array;
  /** Sentences that hold a term. */
  sentenceFrequency: Uint32Array;
  /** Passages that hold a term. */
  passageFrequency: Uint32Array;
  /** Share, 0 to 100, of a term's occurrences (not at the beginning of a sentence) that have a capital. */
  capitalShare: Uint8Array;
  /** Numbers of the surfaces and of the terms, in the order of the words. */
  surfaceOrder: Uint32Array;
  termOrder: Uint32Array;
  surfaceIds: WordIds;
  termIds: WordIds;
}

/** A word is a name, rather than at the beginning of a sentence, from this `capitalShare` on. */
export const MOSTLY_CAPITAL = 60;

/** Marks a surface as a function word in `Vocabulary.classes`. */
export const STOP = 128;

/** Collects surfaces and counts while a corpus is read; `finish` makes the typed arrays. */
export class VocabularyBuilder {
  readonly surfaceIds = new Map<string, number>();
  readonly termIds = new Map<string, number>();
  private readonly termOf: number[] = [];
  private readonly occurrences: number[] = [];
  private readonly capitals: number[] = [];

  /** The id of a surface, new or known. */
  add(surface: string): number {
    const known = this.surfaceIds.get(surface);
    if (known !== undefined) return known;
    const id = this.surfaceIds.size;
    this.surfaceIds.set(surface, id);
    this.termOf.push(this.addTerm(stem(surface)));
    return id;
  }

  private addTerm(term: string): number {
    const known = this.termIds.get(term);
    if (known !== undefined) return known;
    const id = this.termIds.size;
    this.termIds.set(term, id);
    this.occurrences.push(0);
    this.capitals.push(0);
    return id;
  }

  /** Term id of a surface id. */
  term(surface: number): number {
    return this.termOf[surface]!;
  }

  /** Counts whether a token inside a sentence has a capital: at the beginning of one it says nothing. */
  countCapital(surface: number, token: Token, first: boolean): void {
    if (first) return;
    const term = this.term(surface);
    this.occurrences[term]!++;
    if (token.capital) this.capitals[term]!++;
  }

  /** The vocabulary, given by term id how many sentences and how many passages hold each. */
  finish(sentenceFrequency: Uint32Array, passageFrequency: Uint32Array): Vocabulary {
    const surfaces = [...this.surfaceIds.keys()];
    const terms = [...this.termIds.keys()];
    const surfaceOrder = orderOf(surfaces);
    const termOrder = orderOf(terms);
    const share = (count: number, at: number) => Math.round((100 * this.capitals[at]!) / Math.max(1, count));
    return {
      surfaces,
      terms,
      termOf: Uint32Array.from(this.termOf),
      classes: Uint8Array.from(surfaces, (surface) => classOf(surface) | (isStopWord(surface) ? STOP : 0)),
      sentenceFrequency,
      passageFrequency,
      capitalShare: Uint8Array.from(this.occurrences, share),
      surfaceOrder,
      termOrder,
      surfaceIds: new WordIds(surfaces, surfaceOrder),
      termIds: new WordIds(terms, termOrder),
    };
  }
}
