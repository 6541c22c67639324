/** Words of the question that do not stand in the sentence, where words that go with them do. */
import type { Scanner } from '../scan.js';
import { maskAround, passageOf } from './lexical.js';
import type { SetFeature } from './names.js';

/** A focus noun that stands in the sentence itself is no sign of its filler; an alike word counts half. */
const FOCUS_REPEATED = 0.3;
const FOCUS_ALIKE = 0.5;

/** Translation (Model 1) and cosine of missing words, in the sentence and in the rest of its passage. */
export function soft(scanner: Scanner, sentence: number, set: SetFeature): void {
  const { slots, total, focus } = scanner.analysis;
  const scan = scanner.scan(sentence);
  const around = maskAround(scanner, sentence);
  const sums = { translation: 0, cosine: 0, paraTranslation: 0, paraCosine: 0 };
  for (let slot = 0; slot < slots.length; slot++) {
    const { weight } = slots[slot]!;
    if (scan.mask & (1 << slot)) continue;
    sums.translation += weight * scan.translation[slot]!;
    sums.cosine += weight * scan.cosine[slot]!;
    if (around & (1 << slot)) continue;
    const best = bestAround(scanner, sentence, slot);
    sums.paraTranslation += weight * (best.translation - scan.translation[slot]!);
    sums.paraCosine += weight * (best.cosine - scan.cosine[slot]!);
  }
  set('m1soft', sums.translation / (total || 1));
  set('vec', sums.cosine / (total || 1));
  set('m1para', sums.paraTranslation / (total || 1));
  set('vecPara', sums.paraCosine / (total || 1));
  if (focus < 0) return;
  const near = Math.max(scan.translation[focus]!, scan.cosine[focus]! * FOCUS_ALIKE);
  set('focus', scan.mask & (1 << focus) ? FOCUS_REPEATED : near);
}

/** The best relation of a slot to any word of the passage. */
function bestAround(
  scanner: Scanner,
  sentence: number,
  slot: number,
): { translation: number; cosine: number } {
  const { first, last } = passageOf(scanner.index, sentence);
  let translation = 0;
  let cosine = 0;
  for (let at = first; at <= last; at++) {
    const scan = scanner.scan(at);
    translation = Math.max(translation, scan.translation[slot]!);
    cosine = Math.max(cosine, scan.cosine[slot]!);
  }
  return { translation, cosine };
}
