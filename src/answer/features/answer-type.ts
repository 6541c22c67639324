/** Whether the sentence holds a filler of the asked kind. */
import type { Scanner } from '../scan.js';
import type { Candidate } from './candidate.js';
import type { Cue } from './cues.js';
import { FEATURE_AT, type SetFeature } from './names.js';

const sign = (found: boolean, partly = false) => (found ? 1 : partly ? 0.3 : -1);

/** Whether the sentence holds a filler of the asked kind that the question does not hold. */
export function answerType(
  { analysis, cues }: Scanner,
  { sentence, scan }: Candidate,
  set: SetFeature,
): void {
  const { kind } = analysis;
  const has = (cue: Cue) => cues.has(sentence, cue);
  const names = scan.newNames;
  if (kind === 'who') set(FEATURE_AT.who, sign(names > 0));
  if (kind === 'when')
    set(FEATURE_AT.when, sign(scan.newYears + scan.newMonths + scan.newWeekdays > 0, has('time')));
  if (kind === 'where') set(FEATURE_AT.where, sign(names > 0 && has('place'), names > 0));
  if (kind === 'how-many' || kind === 'how-much')
    set(FEATURE_AT.count, sign(scan.newNumbers > 0, has('amount')));
  if (kind === 'how-long') set(FEATURE_AT.howlong, sign(has('duration'), scan.newNumbers > 0));
  if (kind === 'quote') set(FEATURE_AT.quoted, sign(has('quoted')));
  if (kind === 'list') set(FEATURE_AT.listed, sign(names >= 3, names === 2));
  if (kind === 'why') set(FEATURE_AT.why, has('reason') ? 1 : -0.3);
  if (kind === 'definition' || (kind === 'who' && analysis.slots.length <= 2))
    set(FEATURE_AT.definition, has('definition') ? 1 : 0);
  set(FEATURE_AT.isQuestion, has('question') ? 1 : 0);
}
