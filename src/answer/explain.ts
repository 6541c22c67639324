/** The trace of an answer: every feature with its weight, and the rule that decided. */
import type { LoadedIndex } from '../../index/load.js';
import { quoteOf } from './compose.js';
import type { Decision } from './decide.js';
import { EVIDENCE } from './evidence/names.js';
import { FEATURES } from './features/names.js';
import type { Ranked } from './ranked.js';
import type { Search } from './search.js';
import type { CandidateTrace, FeatureTrace, Trace } from './types.js';

/** Candidates that a trace tells of. */
const CANDIDATES = 3;

/** Explains a search and its decision. */
export function explain(index: LoadedIndex, found: Search, decision: Decision): Trace {
  const { analysis, weights } = found;
  return {
    asked: analysis.kind,
    terms: analysis.slots.map((slot) => ({ term: slot.written, weight: slot.weight })),
    names: analysis.slots.filter((slot) => slot.name).map((slot) => slot.written),
    candidates: found.ranked.slice(0, CANDIDATES).map((one) => candidateTrace(index, found, one)),
    decision: featureTraces(
      [...EVIDENCE, 'bias'],
      Float64Array.of(...found.evidence, 1),
      Float64Array.of(...weights.decide, weights.bias),
    ),
    rule: decision.rule,
    threshold: weights.threshold,
    work: {
      postings: found.candidates.postings,
      scored: found.scanner.count,
      compared: found.matched?.compared ?? 0,
    },
  };
}

function candidateTrace(index: LoadedIndex, found: Search, { sentence, row, score }: Ranked): CandidateTrace {
  const { mask } = found.scanner.scan(sentence);
  return {
    quote: quoteOf(index, sentence),
    score,
    matched: found.analysis.slots.filter((_, at) => mask & (1 << at)).map((slot) => slot.written),
    features: featureTraces(FEATURES, row, found.weights.rank),
  };
}

/** Features that count, the weightiest contribution first. */
function featureTraces(names: readonly string[], row: Float64Array, weights: Float64Array): FeatureTrace[] {
  return names
    .map((feature, at) => ({
      feature,
      value: row[at]!,
      weight: weights[at]!,
      contribution: row[at]! * weights[at]!,
    }))
    .filter(({ contribution }) => contribution !== 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
}
