/** The stages from a question to ranked sentences and the evidence for answering, in this order. */
import type { LoadedIndex } from '../../index/load.js';
import { type Analysis, analyse } from './analyse.js';
import { type Candidates, findCandidates } from './candidates.js';
import { isDense, weightsFor } from './density.js';
import { weighEvidence } from './evidence.js';
import { computeFeatures } from './features.js';
import { dot, models, type Weights } from './model.js';
import type { Skip } from './questions/prepared.js';
import { matchQuestions, type QuestionMatches } from './questions.js';
import { byWords, type Ranked, RankedCandidate } from './ranked.js';
import { Scanner } from './scan.js';

/** What a search looks at, for evaluation and learning most of all. */
export interface SearchOptions {
  /** Only sentences of these articles; all where absent. */
  articles?: Set<number>;
  /** Leave search-only questions out: all of them, or those for which it holds. */
  skip?: Skip | 'all';
  /** Other weights than those that ship: to learn them and to cross-validate. */
  weights?: Weights;
}

/** All that is found out about a question before it is decided on. */
export interface Search {
  analysis: Analysis;
  scanner: Scanner;
  /** What search-only questions say; null where the corpus has none, or they are left out. */
  matched: QuestionMatches | null;
  /** The same where it is ranked and decided by; null also where expansions are few and none is near. */
  matches: QuestionMatches | null;
  candidates: Candidates;
  /** Best first. */
  ranked: Ranked[];
  /** In the columns of `EVIDENCE`. */
  evidence: Float64Array;
  weights: Weights;
  /** Probability that the first of `ranked` answers the question. */
  confidence: number;
}

/** Ranks the sentences of an index for a question. */
export function search(index: LoadedIndex, question: string, options: SearchOptions = {}): Search {
  const expanded = index.questions.count > 0 && options.skip !== 'all';
  const analysis = analyse(index, question);
  const scanner = new Scanner(index, analysis);
  const matched = expanded
    ? matchQuestions(index, analysis, scanner.related, options.skip as Skip | undefined)
    : null;
  const matches = matched && (matched.near || isDense(index)) ? matched : null;
  const weights = options.weights ?? (matches ? weightsFor(index) : models().text);
  const support = matches?.support ?? null;
  const allowed = (sentence: number) => options.articles?.has(index.sentences.article[sentence]!) ?? true;
  const candidates = findCandidates(index, analysis, support, allowed);
  const table = computeFeatures(scanner, candidates.sentences, support);
  const ranked = table.sentences.map((_, at) => new RankedCandidate(table, at, weights.rank));
  ranked.sort((a, b) => byWords(a, b) || b.score - a.score || byDateAndPlace(index, a, b));
  const evidence = weighEvidence(scanner, ranked, matches);
  const confidence =
    ranked.length === 0 ? 0 : 1 / (1 + Math.exp(-(dot(weights.decide, evidence) + weights.bias)));
  return { analysis, scanner, matched, matches, candidates, ranked, evidence, weights, confidence };
}

/** Ties: the earlier article first, undated ones last, then the place in the text. */
function byDateAndPlace(index: LoadedIndex, a: Ranked, b: Ranked): number {
  const date = ({ sentence }: Ranked) =>
    index.corpus.articles[index.sentences.article[sentence]!]!.published ?? '9999';
  const [first, second] = [date(a), date(b)];
  return first === second ? a.sentence - b.sentence : first < second ? -1 : 1;
}
