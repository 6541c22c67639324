/** Whether the sentence holds a filler of the asked kind. */
import type { Scanner } from '../scan.js';
import { textOf } from '../text.js';
import type { SetFeature } from './names.js';

const QUOTED = /“[^”]{3,}”|"[^"]{3,}"|(?<=\s)['‘][^'’]{3,}['’]/;
const PLACE = /\b(?:in|at|near|from|to|of)\s+(?:the\s+)?\p{Lu}|\b\p{Lu}\p{L}+[- ]based\b/u;
const REASON =
  /\b(?:because|due to|in order to|led to|leading to|result|caus|so that|since|prompt|in response|reason|motive|provok|after)\b/i;
const DURATION =
  /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|nearly|about|a couple of|many|few)[\w -]{0,12}\b(?:days?|weeks?|months?|years?|hours?|minutes?|decades?|while)\b/i;
const TIME =
  /\b(?:today|yesterday|tomorrow|tonight|weekend|week|month|year|morning|evening|christmas|holiday|friday|monday|tuesday|wednesday|thursday|saturday|sunday|day)\b/i;
const DEFINES =
  /\((?:[A-Z]{2,}|[^)]{1,40})\)|,\s(?:an?|the|which|who)\s|\b(?:is|was|are)\s(?:an?|the)\s|\b(?:group|site|called|named|firm|company|known as)\b/;

/** Whether the sentence holds a filler of the asked kind that the question does not hold. */
export function answerType(scanner: Scanner, sentence: number, set: SetFeature): void {
  const { index, analysis } = scanner;
  const { kind } = analysis;
  const scan = scanner.scan(sentence);
  const text = textOf(index, sentence);
  const sign = (found: boolean, partly = false) => (found ? 1 : partly ? 0.3 : -1);
  if (kind === 'who') set('who', sign(scan.newNames > 0));
  if (kind === 'when')
    set('when', sign(scan.newYears + scan.newMonths + scan.newWeekdays > 0, TIME.test(text)));
  if (kind === 'where') set('where', sign(scan.newNames > 0 && PLACE.test(text), scan.newNames > 0));
  if (kind === 'how-many' || kind === 'how-much')
    set(
      'count',
      sign(scan.newNumbers > 0, /\b(?:many|several|number of|few|most|millions|thousands)\b/i.test(text)),
    );
  if (kind === 'how-long') set('howlong', sign(DURATION.test(text), scan.newNumbers > 0));
  if (kind === 'quote') set('quoted', sign(QUOTED.test(text)));
  if (kind === 'list') set('listed', sign(scan.newNames >= 3, scan.newNames === 2));
  if (kind === 'why') set('why', REASON.test(text) ? 1 : -0.3);
  if (kind === 'definition' || (kind === 'who' && analysis.slots.length <= 2))
    set('definition', DEFINES.test(text) ? 1 : 0);
  set('isQuestion', /\?["”’')]*$/.test(text) ? 1 : 0);
}
