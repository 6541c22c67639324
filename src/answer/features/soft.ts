/** Words of the question that do not stand in the sentence, where words that go with them do. */
import type { Scanner } from '../scan.js';
import type { Candidate } from './candidate.js';
import { FEATURE_AT, type SetFeature } from './names.js';

/** A focus noun that stands in the sentence itself is no sign of its filler; an alike word counts half. */
const FOCUS_REPEATED = 0.3;
const FOCUS_ALIKE = 0.5;

/** Translation (Model 1) and cosine of missing words, in the sentence and in the rest of its passage; synonyms in it. */
export function soft(scanner: Scanner, { scan, passage }: Candidate, set: SetFeature): void {
  const { cosine, translation, synonym } = scanner;
  const { slots, total, focus } = scanner.analysis;
  const sums = { translation: 0, cosine: 0, synonym: 0, paraTranslation: 0, paraCosine: 0 };
  for (let slot = 0; slot < slots.length; slot++) {
    if (scan.mask & (1 << slot)) continue;
    const { weight } = slots[slot]!;
    const own = { translation: translation[scan.row + slot]!, cosine: cosine[scan.row + slot]! };
    sums.translation += weight * own.translation;
    sums.cosine += weight * own.cosine;
    sums.synonym += weight * synonym[scan.row + slot]!;
    if (passage.mask & (1 << slot)) continue;
    const best = { translation: 0, cosine: 0 };
    for (const { row } of passage.scans) {
      if (translation[row + slot]! > best.translation) best.translation = translation[row + slot]!;
      if (cosine[row + slot]! > best.cosine) best.cosine = cosine[row + slot]!;
    }
    sums.paraTranslation += weight * (best.translation - own.translation);
    sums.paraCosine += weight * (best.cosine - own.cosine);
  }
  set(FEATURE_AT.m1soft, sums.translation / (total || 1));
  set(FEATURE_AT.vec, sums.cosine / (total || 1));
  set(FEATURE_AT.synonym, sums.synonym / (total || 1));
  set(FEATURE_AT.m1para, sums.paraTranslation / (total || 1));
  set(FEATURE_AT.vecPara, sums.paraCosine / (total || 1));
  if (focus < 0) return;
  const near = Math.max(translation[scan.row + focus]!, cosine[scan.row + focus]! * FOCUS_ALIKE);
  set(FEATURE_AT.focus, scan.mask & (1 << focus) ? FOCUS_REPEATED : near);
}
