/** What the question asks for that the best sentence does not speak of. */
import type { LoadedIndex } from '../../../index/load.js';
import { CandidateReader } from '../features/candidate.js';
import { prepare } from '../prepared.js';
import { type Language, rowsSpeakingOf } from '../questions/language.js';
import { ALIKE_SHARE } from '../questions/terms.js';
import type { QuestionMatches } from '../questions.js';
import { type Scanner, weightIn } from '../scan.js';
import { type SetEvidence, USUAL_WEIGHT } from './names.js';

/** What the question asks for that neither the sentence nor the questions that it answers speak of. */
export function missingEvidence(
  scanner: Scanner,
  sentence: number,
  matches: QuestionMatches | null,
  set: SetEvidence,
): void {
  const { analysis, index } = scanner;
  const { scan, passage } = new CandidateReader(scanner).read(sentence);
  const spoken = matches
    ? spokenOf(scanner, sentence, matches.language)
    : new Float64Array(analysis.slots.length);
  const total = analysis.total || 1;
  let missing = 0;
  let names = 0;
  for (const [at, slot] of analysis.slots.entries()) {
    const held =
      scan.mask & (1 << at)
        ? 1
        : Math.max(
            spoken[at]!,
            ALIKE_SHARE * scanner.cosine[scan.row + at]!,
            scanner.translation[scan.row + at]!,
            ALIKE_SHARE * scanner.synonym[scan.row + at]!,
          );
    const lack = slot.weight * (1 - Math.min(1, held));
    missing += lack;
    if (slot.name) names += lack;
  }
  set('missing', missing / total);
  set('missingName', names / USUAL_WEIGHT);
  set('covPassage', weightIn(analysis, passage.mask) / total);
  const numbers = analysis.constraints.filter((surface) => !holds(index, sentence, surface));
  set('constraint', numbers.length > 0 ? 1 : 0);
}

function holds(index: LoadedIndex, sentence: number, surface: string): boolean {
  const id = index.vocabulary.surfaceIds.get(surface);
  if (id === undefined) return false;
  const { tokenFrom, tokens } = index.sentences;
  return tokens.subarray(tokenFrom[sentence], tokenFrom[sentence + 1]).includes(id);
}

/** By slot: how well questions that the sentence answers speak of it, 0 to 1. */
function spokenOf({ index, analysis, related }: Scanner, sentence: number, language: Language): Float64Array {
  const spoken = new Float64Array(analysis.slots.length);
  const row = prepare(index).answerRow.get(sentence);
  if (row === undefined) return spoken;
  const isSpoken = (id: number) => rowsSpeakingOf(language, id).includes(row);
  for (const [slot, { ids }] of analysis.slots.entries()) {
    let most = 0;
    for (const { id, cosine } of related[slot]!.alike)
      if (ALIKE_SHARE * cosine > most && isSpoken(id)) most = ALIKE_SHARE * cosine;
    spoken[slot] = ids.some(isSpoken) ? 1 : most;
  }
  return spoken;
}
