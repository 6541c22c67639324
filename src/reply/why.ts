/** Why the answer is what it is: the trace of the answer in tables. */
import type { Answer, CandidateTrace, FeatureTrace, Trace } from '../answer/types.js';
import { say } from '../wording.js';
import { computed, echo, joined, named } from './pieces.js';
import { quoteBlock } from './quote-block.js';
import type { Block, Line, Reply } from './types.js';

/** The best candidate and the runner-up are told in full. */
const CANDIDATES_SHOWN = 2;

/** The trace as a reply: what was understood, the two best candidates with their features, the decision. */
export function why(answer: Answer): Reply {
  return { tone: 'list', private: true, blocks: whyBlocks(answer), actions: [] };
}

/** The blocks of `why`, for hosts that add them to the answer itself. */
export function whyBlocks(answer: Answer): Block[] {
  const trace = answer.explain();
  const heading = answer.status === 'answered' ? 'why.heading' : 'why.heading.declined';
  return [
    { kind: 'heading', line: say(heading) },
    ...understoodBlocks(trace),
    ...trace.candidates.slice(0, CANDIDATES_SHOWN).flatMap(candidateBlocks),
    ...decisionBlocks(answer, trace),
  ];
}

function understoodBlocks(trace: Trace): Block[] {
  const terms = trace.terms.map(({ term, weight }) =>
    say('why.term', { term: echo(term), weight: number(weight) }),
  );
  const items: Line[] = [
    say('why.asked', { kind: named(trace.asked) }),
    say('why.terms', { terms: orNone(terms) }),
    say('why.names', { names: orNone(trace.names.map(echo)) }),
  ];
  return [{ kind: 'bullets', items }];
}

function candidateBlocks(candidate: CandidateTrace, at: number): Block[] {
  const place = { rank: at + 1, score: number(candidate.score) };
  return [
    { kind: 'text', line: say(at === 0 ? 'why.rank' : 'why.runner-up', place) },
    quoteBlock(candidate.quote, at + 1),
    { kind: 'note', line: say('why.matched', { words: orNone(candidate.matched.map(echo)) }) },
    ...featureTable(candidate.features),
  ];
}

function decisionBlocks(answer: Answer, trace: Trace): Block[] {
  const { rule, threshold, work } = trace;
  const decided = {
    confidence: number(answer.confidence),
    threshold: number(threshold),
    rule: named(rule),
  };
  return [
    { kind: 'text', line: say('why.decision', decided) },
    ...featureTable(trace.decision),
    { kind: 'note', line: say('why.work', work) },
  ];
}

/** Features by the size of their contribution; none where there are none. */
function featureTable(features: FeatureTrace[]): Block[] {
  if (features.length === 0) return [];
  const sorted = [...features].sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  const columns = [
    say('why.column.feature'),
    say('why.column.value'),
    say('why.column.weight'),
    say('why.column.contribution'),
  ];
  const rows = sorted.map(({ feature, value, weight, contribution }) => [
    [named(feature)],
    [computed(number(value))],
    [computed(number(weight))],
    [computed(number(contribution))],
  ]);
  return [{ kind: 'table', columns, rows }];
}

function orNone(items: (Line | Line[number])[]): Line {
  return items.length > 0 ? joined(items) : say('why.none');
}

/** At most three decimals, without trailing zeros. */
function number(value: number): string {
  return `${Math.round(value * 1000) / 1000}`;
}
