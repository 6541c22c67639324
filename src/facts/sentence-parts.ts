/** What the rules about lists see of a sentence. All offsets are those of the sentence. */
import type { Span } from '../../index/types.js';

/** An entry of a list where it is named. `entry` is its ordinal. */
export interface Mention extends Span {
  entry: number;
}

/** A stretch of a sentence with the entries that it is about. */
export interface Segment extends Span {
  /** Entries named in it. */
  mentions: Mention[];
  /** Entries that it is about though it does not name them: "both of which …", "the film was …". */
  carried: number[];
}

/** What the rules look at. */
export interface SentenceParts {
  text: string;
  /** In order. */
  mentions: Mention[];
  /** Other names: what stands between an entry and a "which" is what the "which" is about. */
  names: Span[];
  /** Dates and numbers: no segment ends inside one. */
  values: Span[];
  /** Words by which the text refers back to an entry: film, movie. */
  nouns: string[];
}
