/** What speaks for and against the best candidate answering the question: the inputs of the decision. */
import { gapEvidence } from './evidence/gaps.js';
import { missingEvidence } from './evidence/missing.js';
import { EVIDENCE, EVIDENCE_AT, OF_THE_BEST, type SetEvidence } from './evidence/names.js';
import { questionEvidence } from './evidence/question.js';
import { FEATURE_AT } from './features/names.js';
import type { QuestionMatches } from './questions.js';
import type { Ranked } from './ranked.js';
import type { Scanner } from './scan.js';

/** Features that tell whether a filler of the asked kind is there: above 0 yes, below 0 no. */
const FILLERS = ['who', 'when', 'where', 'count', 'why', 'howlong', 'quoted', 'listed'] as const;

/** Features that tell that it is of the part that is asked about, or by whom is asked about. */
const PARTS_ASKED = ['commentAsked', 'bioAsked', 'speaker', 'author', 'authored'] as const;

/** By how much the best candidate leads where it is the only one (log odds of the ranking model). */
const LEAD_ALONE = 5;

/** The evidence for answering with the first of `ranked`; all zero but the gaps' where nothing was found. */
export function weighEvidence(
  scanner: Scanner,
  ranked: Ranked[],
  matches: QuestionMatches | null,
): Float64Array {
  const row = new Float64Array(EVIDENCE.length);
  const set: SetEvidence = (name, value) => {
    row[EVIDENCE_AT[name]] = value;
  };
  const { analysis, index } = scanner;
  const best = ranked[0];
  if (best) {
    rankEvidence(ranked, set);
    for (const name of OF_THE_BEST) set(name, best.row[FEATURE_AT[name]]!);
    missingEvidence(scanner, best.sentence, matches, set);
    fillerEvidence(best, set);
    set('partAsked', PARTS_ASKED.some((name) => best.row[FEATURE_AT[name]]! > 0) ? 1 : 0);
  }
  if (matches) gapEvidence(index, best, matches, set);
  questionEvidence(analysis, matches !== null, set);
  return row;
}

/** How clearly the best candidate is the best. */
function rankEvidence(ranked: Ranked[], set: SetEvidence): void {
  const best = ranked[0]!;
  set('score', best.score);
  set('margin', best.score - (ranked[1]?.score ?? best.score - LEAD_ALONE));
  let sum = 0;
  for (const one of ranked) sum += Math.exp(one.score - best.score);
  set('certainty', 1 / sum);
}

/** Whether the best candidate holds what is asked for, and whether it lacks it. */
function fillerEvidence(best: Ranked, set: SetEvidence): void {
  const fillers = FILLERS.map((name) => best.row[FEATURE_AT[name]]!);
  set('filler', fillers.some((value) => value > 0.5) ? 1 : 0);
  set('noFiller', fillers.some((value) => value < 0) ? 1 : 0);
}
