/** What the question itself tells. */
import type { Analysis } from '../analyse.js';
import type { Kind } from '../kinds.js';
import { type Evidence, type SetEvidence, USUAL_WEIGHT } from './names.js';

/** Some kinds are asked more often about what articles leave open. */
const KINDS_TOLD: [Evidence, Kind[]][] = [
  ['yesNo', ['yes-no']],
  ['why', ['why']],
  ['how', ['how']],
  ['who', ['who']],
  ['when', ['when']],
  ['count', ['how-many', 'how-much']],
  ['quote', ['quote']],
  ['none', ['none']],
];

/**
 * What the question itself tells: words that nobody wrote, talk about the chat, its length and kind. `byQuestions`: it is
 * decided by search-only questions, too, among which a word is unknown or not. Without them nothing tells a word of
 * somebody who asks in other words from one of another matter.
 */
export function questionEvidence(analysis: Analysis, byQuestions: boolean, set: SetEvidence): void {
  const total = analysis.total || 1;
  let names = 0;
  let words = 0;
  let unknown = 0;
  for (const slot of analysis.slots) {
    if (slot.held) continue;
    if (slot.name) names += slot.weight;
    else words += slot.weight;
    if (byQuestions && slot.ids.length === 0) unknown += slot.weight;
  }
  set('unseenName', names / USUAL_WEIGHT);
  set('unseenWord', words / total);
  set('unknown', unknown / total);
  set('personal', analysis.personal ? 1 : 0);
  set('length', Math.log(1 + analysis.slots.length));
  for (const [name, kinds] of KINDS_TOLD) set(name, kinds.includes(analysis.kind) ? 1 : 0);
}
