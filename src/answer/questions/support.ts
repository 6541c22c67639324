/** What the search-only questions say about the sentences that answer them. */
import type { LoadedIndex } from '../../../index/load.js';
import { FEATURE_AT, OF_QUESTIONS, type SetFeature } from '../features/names.js';
import { KINDS, type Kind } from '../kinds.js';
import { type Prepared, prepare } from '../prepared.js';
import type { Comparison } from './compare.js';
import type { Likelihood } from './likelihood.js';

/** A measure of one sentence over all search-only questions that it answers, which is a feature of the sentence. */
type Measure = (typeof OF_QUESTIONS)[number];
const AT = Object.fromEntries(OF_QUESTIONS.map((measure, at) => [measure, at])) as Record<Measure, number>;
const WIDTH = OF_QUESTIONS.length;
const COLUMNS = OF_QUESTIONS.map((measure) => FEATURE_AT[measure]);

/** A sentence is a candidate where what it gains is this share of what the likeliest gains. */
const LIKELY_SHARE = 0.6;

/** What the search-only questions say about each sentence that answers some of them, measure by measure. */
export class Support {
  private readonly index: LoadedIndex;
  private readonly prepared: Prepared;
  /** A row of measures for each sentence that some expansion is answered by. */
  private readonly values: Float64Array;
  /** By row: a search-only question near to this one is answered by it, or this one is likely among those that are. */
  private readonly supported: Uint8Array;

  constructor(index: LoadedIndex) {
    this.index = index;
    this.prepared = prepare(index);
    const { answered } = this.prepared.questions;
    this.values = new Float64Array(answered.length * WIDTH);
    this.supported = new Uint8Array(answered.length);
  }

  /** The sentences that are supported, ascending. */
  sentences(): number[] {
    const { answered } = this.prepared.questions;
    return [...answered].filter((_, row) => this.supported[row]);
  }

  /** Writes the features of a sentence. */
  write(sentence: number, set: SetFeature): void {
    const row = this.rowOf(sentence);
    set(FEATURE_AT.xnone, row < 0 ? 1 : 0);
    if (row < 0) return;
    for (let at = 0; at < WIDTH; at++) set(COLUMNS[at]!, this.values[row * WIDTH + at]!);
  }

  private rowOf(sentence: number): number {
    const row = this.prepared.answerRow.get(sentence) ?? -1;
    return row >= 0 && this.supported[row] ? row : -1;
  }

  /** Counts each near question for the sentences that answer it. */
  addQuestions(asked: Kind, comparison: Comparison): void {
    const { kinds, answerRows } = this.prepared.questions;
    const { group, gapsFrom, answerFrom } = this.index.questions;
    const kind = KINDS.indexOf(asked);
    const { count, question } = comparison;
    for (let at = 0; at < count && question[at]! < gapsFrom; at++) {
      const fact = group[question[at]!]!;
      const sameKind = kinds[question[at]!] === kind;
      for (let answer = answerFrom[fact]!; answer < answerFrom[fact + 1]!; answer++)
        this.add(answerRows[answer]!, comparison, at, sameKind);
    }
  }

  private add(row: number, near: Comparison, at: number, sameKind: boolean): void {
    const from = row * WIDTH;
    this.supported[row] = 1;
    this.raise(from + AT.xbest, near.similarity[at]!);
    if (sameKind) this.raise(from + AT.xkind, near.similarity[at]!);
    this.raise(from + AT.xcosine, near.cosine[at]!);
  }

  private raise(at: number, value: number): void {
    if (value > this.values[at]!) this.values[at] = value;
  }

  /** Counts the votes of the nearest questions for the sentences that answer them. */
  addVotes(votes: Map<number, number>): void {
    const { answerRows } = this.prepared.questions;
    const { answerFrom } = this.index.questions;
    for (const [fact, share] of votes) {
      for (let answer = answerFrom[fact]!; answer < (answerFrom[fact + 1] ?? 0); answer++)
        this.values[answerRows[answer]! * WIDTH + AT.xvotes]! += share;
    }
  }

  /** Counts how likely the question is among those that each sentence answers. */
  addLikelihood({ gains, best }: Likelihood): void {
    for (const [row, gain] of gains.entries()) {
      if (gain >= LIKELY_SHARE * best) this.supported[row] = 1;
      this.values[row * WIDTH + AT.xlike] = gain;
      this.values[row * WIDTH + AT.xlikeShare] = gain / best;
    }
  }
}
