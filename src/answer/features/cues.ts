/** Fillers of answers that a sentence's text shows by its form. Each is looked for once a sentence and corpus. */
import type { LoadedIndex } from '../../../index/load.js';
import { textOf } from '../../../index/sentence-text.js';

const CUES = {
  quoted: /“[^”]{3,}”|"[^"]{3,}"|(?<=\s)['‘][^'’]{3,}['’]/,
  place: /\b(?:in|at|near|from|to|of)\s+(?:the\s+)?\p{Lu}|\b\p{Lu}\p{L}+[- ]based\b/u,
  reason:
    /\b(?:because|due to|in order to|led to|leading to|result|caus|so that|since|prompt|in response|reason|motive|provok|after)\b/i,
  duration:
    /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|nearly|about|a couple of|many|few)[\w -]{0,12}\b(?:days?|weeks?|months?|years?|hours?|minutes?|decades?|while)\b/i,
  time: /\b(?:today|yesterday|tomorrow|tonight|weekend|week|month|year|morning|evening|christmas|holiday|friday|monday|tuesday|wednesday|thursday|saturday|sunday|day)\b/i,
  amount: /\b(?:many|several|number of|few|most|millions|thousands)\b/i,
  definition:
    /\((?:[A-Z]{2,}|[^)]{1,40})\)|,\s(?:an?|the|which|who)\s|\b(?:is|was|are)\s(?:an?|the)\s|\b(?:group|site|called|named|firm|company|known as)\b/,
  question: /\?["”’')]*$/,
};
export type Cue = keyof typeof CUES;

const BIT = Object.fromEntries(Object.keys(CUES).map((cue, at) => [cue, 1 << at])) as Record<Cue, number>;

/** The cues of one corpus. */
export class CueFinder {
  private readonly index: LoadedIndex;
  /** By sentence a bit a cue: whether it was looked for, and whether it is there. */
  private readonly looked: Uint8Array;
  private readonly there: Uint8Array;

  constructor(index: LoadedIndex) {
    this.index = index;
    this.looked = new Uint8Array(index.sentences.count);
    this.there = new Uint8Array(index.sentences.count);
  }

  /** Whether a sentence shows a cue. */
  has(sentence: number, cue: Cue): boolean {
    const bit = BIT[cue];
    if (!(this.looked[sentence]! & bit)) {
      this.looked[sentence]! |= bit;
      if (CUES[cue].test(textOf(this.index, sentence))) this.there[sentence]! |= bit;
    }
    return (this.there[sentence]! & bit) !== 0;
  }
}
