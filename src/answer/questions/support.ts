/** What the search-only questions say about the sentences that answer them. */
import type { LoadedIndex } from '../../../index/load.js';
import { FEATURE_AT, OF_QUESTIONS, type SetFeature } from '../features/names.js';
import { KINDS, type Kind } from '../kinds.js';
import { type Prepared, prepare } from '../prepared.js';
import type { Comparison } from './compare.js';
import type { FactMatch } from './facts.js';

/** What is known of one sentence over all search-only questions that it answers: a column a measure. */
type Measure = (typeof OF_QUESTIONS)[number];
const AT = Object.fromEntries(OF_QUESTIONS.map((measure, at) => [measure, at])) as Record<Measure, number>;
const WIDTH = OF_QUESTIONS.length;
const COLUMNS = OF_QUESTIONS.map((measure) => FEATURE_AT[measure]);

export class Support {
  private readonly index: LoadedIndex;
  private readonly prepared: Prepared;
  /** A row of measures for each sentence that some expansion is answered by. */
  private readonly values: Float64Array;
  /** By row: some search-only question near to this one is answered by it. */
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
      const first = answerFrom[fact]!;
      for (let answer = first; answer < answerFrom[fact + 1]!; answer++) {
        this.add(answerRows[answer]!, comparison, at, 1 + answer - first, sameKind);
      }
    }
  }

  /** `rank`: 1 where the sentence is the most direct answer of the near question, 2 the next. */
  private add(row: number, near: Comparison, at: number, rank: number, sameKind: boolean): void {
    const { values } = this;
    const from = row * WIDTH;
    const similarity = near.similarity[at]!;
    const cosine = near.cosine[at]!;
    this.supported[row] = 1;
    if (similarity > values[from + AT.xbest]!) {
      values[from + AT.xsecond] = values[from + AT.xbest]!;
      values[from + AT.xbest] = similarity;
      values[from + AT.xcovered] = near.covered[at]!;
      values[from + AT.xcovering] = near.covering[at]!;
      values[from + AT.xrank] = similarity / rank;
    } else {
      this.raise(from + AT.xsecond, similarity);
    }
    if (sameKind) this.raise(from + AT.xkind, similarity);
    this.raise(from + AT.xcosine2, Math.min(values[from + AT.xcosine]!, cosine));
    this.raise(from + AT.xcosine, cosine);
  }

  private raise(at: number, value: number): void {
    if (value > this.values[at]!) this.values[at] = value;
  }

  /** Counts each fact that shares words for the sentences that answer it, and its votes. */
  addFacts({ count, touched, union, soft, rare }: FactMatch, votes: Map<number, number>): void {
    const { answerRows } = this.prepared.questions;
    const { answerFrom } = this.index.questions;
    for (let at = 0; at < count; at++) {
      const fact = touched[at]!;
      const end = answerFrom[fact + 1] ?? 0;
      for (let answer = answerFrom[fact]!; answer < end; answer++) {
        const row = answerRows[answer]!;
        this.supported[row] = 1;
        this.raise(row * WIDTH + AT.xunion, union[fact]!);
        this.raise(row * WIDTH + AT.xsoft, soft[fact]!);
        this.raise(row * WIDTH + AT.xrare, rare[fact]!);
      }
    }
    for (const [fact, share] of votes) {
      if (!(soft[fact]! > 0)) continue;
      for (let answer = answerFrom[fact]!; answer < (answerFrom[fact + 1] ?? 0); answer++)
        this.values[answerRows[answer]! * WIDTH + AT.xvotes]! += share;
    }
  }
}
