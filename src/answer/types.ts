/** The answer to a question, as `ask()` returns it and as every host shows it. */
import type { Quote } from '../../index/types.js';
import type { Understood } from './slots.js';

/** Why a question is declined: what the user is told. */
export type DeclineReason = 'off-topic' | 'not-in-corpus' | 'false-premise';

/** How a question is answered. */
export interface AskOptions {
  /** Return the N best ranked quotes, whether or not they clear the bar of an answer. */
  top?: number;
  /** ISO date: answer only from articles published by then. */
  asOf?: string;
  /** Leave curated expansions and gaps out (evaluation). */
  noExpansion?: boolean;
}

/** Quotes that answer the same question with different numbers, dates or names. */
export interface Difference {
  kind: 'number' | 'date' | 'name';
  quotes: Quote[];
}

/** One feature of a candidate: what it measured, what the model makes of it. */
export interface FeatureTrace {
  feature: string;
  value: number;
  weight: number;
  contribution: number;
}

/** One candidate of the ranking with what its score is made of. */
export interface CandidateTrace {
  quote: Quote;
  score: number;
  /** Content terms of the question that the sentence holds, as the user wrote them. */
  matched: string[];
  features: FeatureTrace[];
}

/** Why the answer is what it is: printed by `--explain`, shown by "Why this quote?". */
export interface Trace {
  /** The kind of answer that was asked for. */
  asked: string;
  terms: { term: string; weight: number }[];
  names: string[];
  candidates: CandidateTrace[];
  decision: FeatureTrace[];
  /** The name of the rule that decided. */
  rule: string;
  /** The probability from which on a question is answered. */
  threshold: number;
  /** Work done. */
  work: {
    /** Document frequencies summed over the looked-up terms. */
    postings: number;
    /** Sentences read. */
    scored: number;
    /** Search-only questions compared with the question. */
    compared: number;
  };
}

/** Quotes that answer, or why there are none. */
export interface Answer {
  question: string;
  status: 'answered' | 'declined';
  reason: DeclineReason | null;
  understood: Understood[];
  /** Calibrated probability that the first quote answers the question. */
  confidence: number;
  /** Best first, at most three unless `top` was given; empty where declined. */
  quotes: Quote[];
  /** Only where declined: the nearest passages, not an answer. */
  related: Quote[];
  /** Distinct articles that support the answer, the first quote's own included. */
  corroboration: { sources: number };
  differs: Difference[];
  /** Questions that the corpus does answer, from `seeds/`. */
  suggestions: string[];
  /** Articles left out because their date is unknown or later than `asOf`, by id. */
  leftOut: string[];
  /** Computed on demand: explaining costs more than answering. */
  explain(): Trace;
}
