/** What the questions that the corpus is known not to answer say of this one. */
import type { LoadedIndex } from '../../../index/load.js';
import { FEATURE_AT } from '../features/names.js';
import { prepare } from '../prepared.js';
import type { QuestionMatches } from '../questions.js';
import type { Ranked } from '../ranked.js';
import type { SetEvidence } from './names.js';

/** How near the question is to those that are not answered, and how much likelier it is among those that are. */
export function gapEvidence(
  index: LoadedIndex,
  best: Ranked | undefined,
  { gap, votes, told }: QuestionMatches,
  set: SetEvidence,
): void {
  const gapVotes = [...votes]
    .filter(([fact]) => fact >= prepare(index).questions.firstGap)
    .map(([, share]) => share);
  set(
    'gapVotes',
    gapVotes.reduce((sum, share) => sum + share, 0),
  );
  set('told', told);
  set('gapBest', gap.similarity);
  set('gapCosine', gap.cosine);
  set('gapKind', gap.sameKind);
  set('overGap', (best?.row[FEATURE_AT.xbest] ?? 0) - gap.similarity);
  set('overGapCosine', (best?.row[FEATURE_AT.xcosine] ?? 0) - gap.cosine);
}
