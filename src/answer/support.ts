/** What the search-only questions say about the sentences that answer them. */
import type { LoadedIndex } from '../../index/load.js';
import type { Analysis } from './analyse.js';
import { FEATURE_AT, type SetFeature } from './features/names.js';
import { KINDS } from './kinds.js';
import { prepare } from './prepared.js';
import type { QuestionMatch, QuestionMatches } from './questions.js';

/** Of one sentence, over all search-only questions that it answers. */
export interface Support {
  best: number;
  second: number;
  covered: number;
  covering: number;
  kind: number;
  rank: number;
  cosine: number;
  cosine2: number;
  union: number;
  soft: number;
  rare: number;
  /** Share of the votes of the nearest search-only questions. */
  votes: number;
}

const NO_SUPPORT: Support = {
  best: 0,
  second: 0,
  covered: 0,
  covering: 0,
  kind: 0,
  rank: 0,
  cosine: 0,
  cosine2: 0,
  union: 0,
  soft: 0,
  rare: 0,
  votes: 0,
};

/** The support of every sentence that some search-only question near to this one is answered by. */
export function supportOf(
  index: LoadedIndex,
  analysis: Analysis,
  { questions, facts, votes }: QuestionMatches,
): Map<number, Support> {
  const { kinds } = prepare(index).questions;
  const kind = KINDS.indexOf(analysis.kind);
  const { group, gapsFrom, answerFrom, answers } = index.questions;
  const support = new Map<number, Support>();
  const rows: (Support | undefined)[] = new Array(answers.length);
  const of = (at: number) => {
    let known = rows[at];
    if (!known) {
      const sentence = answers[at]!;
      known = support.get(sentence) ?? { ...NO_SUPPORT };
      support.set(sentence, known);
      rows[at] = known;
    }
    return known;
  };
  for (const match of questions) {
    if (match.question >= gapsFrom) break;
    const fact = group[match.question]!;
    const sameKind = kinds[match.question] === kind;
    const from = answerFrom[fact]!;
    for (let at = from; at < answerFrom[fact + 1]!; at++) {
      addMatch(of(at), match, 1 + at - from, sameKind);
    }
  }
  for (let fact = 0; fact + 1 < answerFrom.length; fact++) {
    if (facts.soft[fact] === 0) continue;
    for (let at = answerFrom[fact]!; at < answerFrom[fact + 1]!; at++) {
      const x = of(at);
      x.union = Math.max(x.union, facts.union[fact]!);
      x.soft = Math.max(x.soft, facts.soft[fact]!);
      x.rare = Math.max(x.rare, facts.rare[fact]!);
      x.votes += votes.get(fact) ?? 0;
    }
  }
  return support;
}

/** `rank`: 1 where the sentence is the most direct answer of the matched question, 2 the next. */
function addMatch(x: Support, match: QuestionMatch, rank: number, sameKind: boolean): void {
  if (match.similarity > x.best) {
    x.second = x.best;
    x.best = match.similarity;
    x.covered = match.covered;
    x.covering = match.covering;
    x.rank = match.similarity / rank;
  } else {
    x.second = Math.max(x.second, match.similarity);
  }
  if (sameKind) x.kind = Math.max(x.kind, match.similarity);
  x.cosine2 = Math.max(x.cosine2, Math.min(x.cosine, match.cosine));
  x.cosine = Math.max(x.cosine, match.cosine);
}

/** The features of a sentence that some search-only question is answered by. */
export function expanded(x: Support, set: SetFeature): void {
  set(FEATURE_AT.xbest, x.best);
  set(FEATURE_AT.xsecond, x.second);
  set(FEATURE_AT.xcovered, x.covered);
  set(FEATURE_AT.xcovering, x.covering);
  set(FEATURE_AT.xkind, x.kind);
  set(FEATURE_AT.xrank, x.rank);
  set(FEATURE_AT.xcosine, x.cosine);
  set(FEATURE_AT.xcosine2, x.cosine2);
  set(FEATURE_AT.xunion, x.union);
  set(FEATURE_AT.xsoft, x.soft);
  set(FEATURE_AT.xrare, x.rare);
  set(FEATURE_AT.xvotes, x.votes);
}
