/** What is measured of each candidate. Every value is a share, so that it means the same in any corpus. */
import { answerType } from './features/answer-type.js';
import { lexical } from './features/lexical.js';
import { FEATURE_AT, FEATURES, type SetFeature } from './features/names.js';
import { mixedRelevance } from './features/relevance.js';
import { role } from './features/role.js';
import { soft } from './features/soft.js';
import type { Scanner } from './scan.js';
import { expanded, type Support } from './support.js';

/** Feature values by candidate: row i belongs to candidates[i]. */
export interface FeatureTable {
  candidates: number[];
  rows: Float64Array[];
}

/** Computes all features of the candidates. */
export function computeFeatures(
  scanner: Scanner,
  candidates: number[],
  support: Map<number, Support>,
): FeatureTable {
  const relevance = mixedRelevance(scanner, candidates);
  let row = new Float64Array(0);
  const set: SetFeature = (feature, value) => {
    row[FEATURE_AT[feature]] = value;
  };
  const rows = candidates.map((sentence, at) => {
    row = new Float64Array(FEATURES.length);
    set('mixrel', relevance[at]!);
    lexical(scanner, sentence, set);
    soft(scanner, sentence, set);
    answerType(scanner, sentence, set);
    role(scanner, sentence, set);
    const x = support.get(sentence);
    if (x) expanded(x, set);
    set('xnone', x ? 0 : 1);
    return row;
  });
  return { candidates, rows };
}
