/** Questions that the corpus is known not to answer. */
import type { LoadedIndex } from '../../../index/load.js';
import type { Ranked } from '../evidence.js';
import { FEATURE_AT } from '../features/names.js';
import { KINDS, type Kind } from '../kinds.js';
import { prepare } from '../prepared.js';
import type { QuestionMatches } from '../questions.js';
import type { SetEvidence } from './names.js';

/** How near the question is to those that the corpus is known not to answer. */
export function gapEvidence(
  index: LoadedIndex,
  asked: Kind,
  best: Ranked | undefined,
  matches: QuestionMatches,
  set: SetEvidence,
): void {
  const gaps = nearestGap(index, KINDS.indexOf(asked), matches);
  const gapVotes = [...matches.votes]
    .filter(([fact]) => fact >= prepare(index).questions.firstGap)
    .map(([, share]) => share);
  set(
    'gapVotes',
    gapVotes.reduce((sum, share) => sum + share, 0),
  );
  set('gapBest', gaps.similarity);
  set('gapCosine', gaps.cosine);
  set('gapKind', gaps.sameKind);
  set('gapUnion', gaps.union);
  set('gapSoft', gaps.soft);
  set('gapRare', gaps.rare);
  set('overGap', (best?.row[FEATURE_AT.xbest] ?? 0) - gaps.similarity);
  set('overGapCosine', (best?.row[FEATURE_AT.xcosine] ?? 0) - gaps.cosine);
  set('overGapRare', (best?.row[FEATURE_AT.xrare] ?? 0) - gaps.rare);
}

/** The highest of each measure over all gaps. */
function nearestGap(index: LoadedIndex, kind: number, { questions, facts }: QuestionMatches) {
  const { kinds } = prepare(index).questions;
  const nearest = { similarity: 0, cosine: 0, sameKind: 0, union: 0, soft: 0, rare: 0 };
  for (let at = questions.length - 1; at >= 0 && questions[at]!.question >= index.questions.gapsFrom; at--) {
    const { question, similarity, cosine } = questions[at]!;
    if (similarity > nearest.similarity) nearest.similarity = similarity;
    if (cosine > nearest.cosine) nearest.cosine = cosine;
    if (kinds[question] === kind && similarity > nearest.sameKind) nearest.sameKind = similarity;
  }
  for (let fact = prepare(index).questions.firstGap; fact < facts.soft.length; fact++) {
    if (facts.union[fact]! > nearest.union) nearest.union = facts.union[fact]!;
    if (facts.soft[fact]! > nearest.soft) nearest.soft = facts.soft[fact]!;
    if (facts.rare[fact]! > nearest.rare) nearest.rare = facts.rare[fact]!;
  }
  return nearest;
}
