/** The evidence of a decision, in the order of its columns. What each measures stands where it is computed. */
import type { Feature } from '../features/names.js';

/** Features of the best candidate that count as evidence as they are. */
export const OF_THE_BEST = [
  'cov',
  'covPara',
  'vec',
  'm1soft',
  'synonym',
  'xbest',
  'xcosine',
  'xvotes',
  'xkind',
  'xlike',
] as const satisfies Feature[];

/** How near the gaps are. */
const OF_GAPS = ['gapBest', 'gapCosine', 'gapKind', 'gapVotes'] as const;
/** How much nearer than the gaps what the best candidate answers is. */
const OVER_GAPS = ['overGap', 'overGapCosine'] as const;

/** What only gaps tell: that there is nothing of it says much where gaps are many, and nothing where they are few. */
export const ABOUT_GAPS = [...OF_GAPS, ...OVER_GAPS, 'told'] as const;

/** All evidence, in the order of the columns. */
export const EVIDENCE = [
  'score',
  'margin',
  'certainty',
  'covPassage',
  ...OF_THE_BEST,
  ...ABOUT_GAPS,
  'partAsked',
  'unseenName',
  'unseenWord',
  'unknown',
  'missing',
  'missingName',
  'filler',
  'noFiller',
  'constraint',
  'personal',
  'length',
  'yesNo',
  'why',
  'how',
  'who',
  'when',
  'count',
  'quote',
  'none',
] as const;
/** The name of one piece of evidence. */
export type Evidence = (typeof EVIDENCE)[number];

/** The column of each. */
export const EVIDENCE_AT = Object.fromEntries(EVIDENCE.map((name, at) => [name, at])) as Record<
  Evidence,
  number
>;

/** Evidence that can only speak for answering, whatever few examples say. */
export const SPEAKS_FOR: ReadonlySet<Evidence> = new Set<Evidence>([
  'score',
  'margin',
  'certainty',
  'covPassage',
  ...OF_THE_BEST,
  ...OVER_GAPS,
  'told',
  'partAsked',
  'filler',
]);
/** Evidence that can only speak against answering. */
export const SPEAKS_AGAINST: ReadonlySet<Evidence> = new Set<Evidence>([
  ...OF_GAPS,
  'unseenName',
  'unknown',
  'missing',
  'missingName',
  'noFiller',
  'constraint',
]);

/** Writes one piece of evidence. */
export type SetEvidence = (name: Evidence, value: number) => void;

/** The weight of a rare word, by which sums that grow with the question are scaled. */
export const USUAL_WEIGHT = 8;
