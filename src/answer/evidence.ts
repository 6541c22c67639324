/** What speaks for and against the best candidate answering the question: the inputs of the decision. */
import type { LoadedIndex } from '../../index/load.js';
import type { Analysis } from './analyse.js';
import { maskAround } from './features/lexical.js';
import { FEATURE_AT, type Feature } from './features/names.js';
import { prepare } from './prepared.js';
import type { Postings } from './prepared-questions.js';
import type { QuestionMatches } from './questions.js';
import { type Scanner, weightIn } from './scan.js';

export const EVIDENCE = [
  'score',
  'margin',
  'certainty',
  'cov',
  'covPassage',
  'covPara',
  'vec',
  'm1soft',
  'xbest',
  'xsecond',
  'xcosine',
  'xunion',
  'xsoft',
  'xrare',
  'xvotes',
  'xkind',
  'gapBest',
  'gapCosine',
  'gapUnion',
  'gapSoft',
  'gapRare',
  'gapVotes',
  'gapMost',
  'overGap',
  'overGapCosine',
  'overGapRare',
  'unseenName',
  'unseenWord',
  'unknown',
  'maxMissing',
  'missing',
  'missingName',
  'filler',
  'noFiller',
  'constraint',
  'personal',
  'length',
  'few',
  'yesNo',
  'why',
  'how',
  'who',
  'when',
  'count',
  'quote',
  'none',
] as const;
export type Evidence = (typeof EVIDENCE)[number];
export const EVIDENCE_AT = Object.fromEntries(EVIDENCE.map((name, at) => [name, at])) as Record<
  Evidence,
  number
>;

/** A candidate with its features and score, the best first. */
export interface Ranked {
  sentence: number;
  row: Float64Array;
  score: number;
}

/** The evidence for answering with the first of `ranked`; all zero but the gaps' where nothing was found. */
export function weighEvidence(
  scanner: Scanner,
  ranked: Ranked[],
  matches: QuestionMatches | null,
): Float64Array {
  const row = new Float64Array(EVIDENCE.length);
  const set = (name: Evidence, value: number) => {
    row[EVIDENCE_AT[name]] = value;
  };
  const { analysis, index } = scanner;
  const best = ranked[0];
  if (best) {
    rankEvidence(ranked, set);
    for (const name of [
      'cov',
      'covPara',
      'vec',
      'm1soft',
      'xbest',
      'xsecond',
      'xcosine',
      'xunion',
      'xsoft',
      'xrare',
      'xvotes',
      'xkind',
    ] as const) {
      set(name, best.row[FEATURE_AT[name]]!);
    }
    missingEvidence(scanner, best.sentence, matches, set);
    fillerEvidence(best, set);
  }
  if (matches) gapEvidence(index, best, matches, set);
  questionEvidence(analysis, set);
  return row;
}

type Set_ = (name: Evidence, value: number) => void;

function rankEvidence(ranked: Ranked[], set: Set_): void {
  const best = ranked[0]!;
  set('score', best.score);
  set('margin', best.score - (ranked[1]?.score ?? best.score - 5));
  let sum = 0;
  for (const one of ranked) sum += Math.exp(one.score - best.score);
  set('certainty', 1 / sum);
}

/** What the question asks for that neither the sentence nor the phrasings of its facts speak of. */
function missingEvidence(
  scanner: Scanner,
  sentence: number,
  matches: QuestionMatches | null,
  set: Set_,
): void {
  const { analysis, index } = scanner;
  const scan = scanner.scan(sentence);
  const spoken = matches
    ? spokenOf(index, scanner, sentence, matches.facts.postings)
    : new Float64Array(analysis.slots.length);
  const total = analysis.total || 1;
  let missing = 0;
  let most = 0;
  let names = 0;
  for (const [at, slot] of analysis.slots.entries()) {
    const held =
      scan.mask & (1 << at) ? 1 : Math.max(spoken[at]!, 0.8 * scan.cosine[at]!, scan.translation[at]!);
    const lack = slot.weight * (1 - Math.min(1, held));
    missing += lack;
    if (lack > most) most = lack;
    if (slot.name) names += lack;
  }
  set('missing', missing / total);
  set('maxMissing', most / 8);
  set('missingName', names / 8);
  set('covPassage', weightIn(analysis, maskAround(scanner, sentence)) / total);
  const numbers = analysis.constraints.filter((surface) => !holds(index, sentence, surface));
  set('constraint', numbers.length > 0 ? 1 : 0);
}

function holds(index: LoadedIndex, sentence: number, surface: string): boolean {
  const id = index.vocabulary.surfaceIds.get(surface);
  if (id === undefined) return false;
  const { tokenFrom, tokens } = index.sentences;
  return tokens.subarray(tokenFrom[sentence], tokenFrom[sentence + 1]).includes(id);
}

/** By slot: how well the phrasings of the sentence's facts speak of it, 0 to 1. */
function spokenOf(index: LoadedIndex, scanner: Scanner, sentence: number, facts: Postings): Float64Array {
  const { answerFrom, answers } = index.questions;
  const own = new Set<number>();
  for (let fact = 0; fact + 1 < answerFrom.length; fact++) {
    for (let at = answerFrom[fact]!; at < answerFrom[fact + 1]!; at++)
      if (answers[at] === sentence) own.add(fact);
  }
  const holdsFact = (id: number) => {
    for (let at = facts.from[id]!; at < facts.from[id + 1]!; at++) if (own.has(facts.ids[at]!)) return true;
    return false;
  };
  return Float64Array.from(scanner.analysis.slots, (slot, at) => {
    if (own.size === 0) return 0;
    if (slot.ids.some(holdsFact)) return 1;
    let most = 0;
    for (const [id, cosine] of scanner.related[at]!.alike) if (cosine > most && holdsFact(id)) most = cosine;
    return 0.8 * most;
  });
}

function fillerEvidence(best: Ranked, set: Set_): void {
  const fillers = (
    ['who', 'when', 'where', 'count', 'why', 'howlong', 'quoted', 'listed'] as const satisfies Feature[]
  ).map((name) => best.row[FEATURE_AT[name]]!);
  set('filler', fillers.some((value) => value > 0.5) ? 1 : 0);
  set('noFiller', fillers.some((value) => value < 0) ? 1 : 0);
}

function gapEvidence(
  index: LoadedIndex,
  best: Ranked | undefined,
  matches: QuestionMatches,
  set: Set_,
): void {
  const gaps = nearestGap(index, matches);
  const gapVotes = [...matches.votes]
    .filter(([fact]) => fact >= prepare(index).questions.firstGap)
    .map(([, share]) => share);
  set(
    'gapVotes',
    gapVotes.reduce((sum, share) => sum + share, 0),
  );
  set('gapMost', Math.max(0, ...gapVotes));
  set('gapBest', gaps.similarity);
  set('gapCosine', gaps.cosine);
  set('gapUnion', gaps.union);
  set('gapSoft', gaps.soft);
  set('gapRare', gaps.rare);
  set('overGap', (best?.row[FEATURE_AT.xbest] ?? 0) - gaps.similarity);
  set('overGapCosine', (best?.row[FEATURE_AT.xcosine] ?? 0) - gaps.cosine);
  set('overGapRare', (best?.row[FEATURE_AT.xrare] ?? 0) - gaps.rare);
}

function nearestGap(index: LoadedIndex, { questions, facts }: QuestionMatches) {
  const nearest = { similarity: 0, cosine: 0, union: 0, soft: 0, rare: 0 };
  for (let at = questions.length - 1; at >= 0 && questions[at]!.question >= index.questions.gapsFrom; at--) {
    const { similarity, cosine } = questions[at]!;
    if (similarity > nearest.similarity) nearest.similarity = similarity;
    if (cosine > nearest.cosine) nearest.cosine = cosine;
  }
  for (let fact = prepare(index).questions.firstGap; fact < facts.soft.length; fact++) {
    if (facts.union[fact]! > nearest.union) nearest.union = facts.union[fact]!;
    if (facts.soft[fact]! > nearest.soft) nearest.soft = facts.soft[fact]!;
    if (facts.rare[fact]! > nearest.rare) nearest.rare = facts.rare[fact]!;
  }
  return nearest;
}

/** What the question itself tells: words that nobody wrote, talk about the chat, its length and kind. */
function questionEvidence(analysis: Analysis, set: Set_): void {
  const total = analysis.total || 1;
  let names = 0;
  let words = 0;
  let unknown = 0;
  for (const slot of analysis.slots) {
    if (slot.held) continue;
    if (slot.name) names += slot.weight;
    else words += slot.weight;
    if (slot.ids.length === 0) unknown += slot.weight;
  }
  set('unseenName', names / 8);
  set('unseenWord', words / total);
  set('unknown', unknown / total);
  set('personal', analysis.personal ? 1 : 0);
  set('length', Math.log(1 + analysis.slots.length));
  set('few', analysis.slots.length <= 1 ? 1 : 0);
  const { kind } = analysis;
  set('yesNo', kind === 'yes-no' ? 1 : 0);
  set('why', kind === 'why' ? 1 : 0);
  set('how', kind === 'how' ? 1 : 0);
  set('who', kind === 'who' ? 1 : 0);
  set('when', kind === 'when' ? 1 : 0);
  set('count', kind === 'how-many' || kind === 'how-much' ? 1 : 0);
  set('quote', kind === 'quote' ? 1 : 0);
  set('none', kind === 'none' ? 1 : 0);
}
