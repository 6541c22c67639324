/** An evaluation in lines for people. */
import type { LoadedIndex } from '../../../index/load.js';
import type { FeatureTrace } from '../../answer/types.js';
import type { Curve, Figures } from './figures.js';
import type { Check } from './floors.js';
import type { Rate } from './metrics.js';
import type { Scored } from './score.js';

/** Characters of a column: of a measure's name, of a kind of row, of a feature. */
const NAME_WIDTH = 20;
const KIND_WIDTH = 9;
const FEATURE_WIDTH = 14;
/** Points of the curve that are printed. */
const CURVE_STEPS = 10;
/** A coverage that is reckoned in another order may be this much lower. */
const ROUNDING = 1e-9;
/** The heaviest features of a trace that are printed. */
const TRACED_FEATURES = 8;

/** A line a measure, each with its denominator. */
export function figureLines(figures: Figures): string[] {
  const { first, top3, answered, declined, recall, mrr } = figures;
  const rates: [string, Rate][] = [
    ['first quote right', first],
    ['top three', top3],
    ['answered', answered],
    ['declined', declined],
    ['R@1', recall[1]],
    ['R@3', recall[3]],
    ['R@10', recall[10]],
  ];
  return [
    ...rates.map(([name, one]) => `${name.padEnd(NAME_WIDTH)}${rateText(one)}`),
    `${'MRR of ten'.padEnd(NAME_WIDTH)}${decimal(mrr)} over ${recall[1].of}`,
    `${'AUROC'.padEnd(NAME_WIDTH)}${decimal(figures.auroc)} over ${first.of} against ${declined.of}`,
  ];
}

/** A line a group; what a group has no questions for is left out. */
export function groupLines(title: string, groups: Record<string, Figures>): string[] {
  const rows = Object.entries(groups).map(([name, { first, top3, answered, declined }]) => {
    const told = Object.entries({ first, top3, answered, declined }).filter(([, { of }]) => of > 0);
    return `  ${name.padEnd(NAME_WIDTH - 2)}${told.map(([measure, one]) => `${measure} ${rateText(one)}`).join('   ')}`;
  });
  return rows.length === 0 ? [] : ['', title, ...rows];
}

/** The risk at each tenth of coverage. */
export function curveLines({ points, area }: Curve): string[] {
  const rows = Array.from({ length: CURVE_STEPS }, (_, step) => {
    const point = points.find(({ coverage }) => coverage >= (step + 1) / CURVE_STEPS - ROUNDING);
    if (!point) return [];
    const { threshold, coverage, risk } = point;
    return [`  ${percent(coverage)} answered from ${decimal(threshold)} on: ${percent(risk)} wrong`];
  });
  return ['', `risk against coverage (area ${decimal(area)})`, ...rows.flat()];
}

/** A line a floor; none where nothing was held against one. */
export function checkLines(checks: Check[]): string[] {
  const lines = checks.map(
    ({ measure, least, is, ok }) =>
      `  ${ok ? 'OK  ' : 'FAIL'} ${measure.padEnd(NAME_WIDTH - 7)}${decimal(is)} of at least ${decimal(least)}`,
  );
  return lines.length === 0 ? [] : ['', 'floors', ...lines];
}

/** What was asked, what was wanted and what came, with the trace where asked for. */
export function missLines(
  index: LoadedIndex,
  { question, answer, rankedAt }: Scored,
  explained: boolean,
): string[] {
  const trace = answer.explain();
  const { text } = index.corpus.articles[question.gold[0]?.article ?? 0]!;
  const wanted = question.gold
    .map(({ start, end }) => `    wanted   ${oneLine(text.slice(start, end))}`)
    .slice(0, 1);
  const [got] = answer.quotes.length > 0 ? answer.quotes : answer.related;
  const kind = [question.type, question.why].filter((word) => word !== '').join(', ');
  const place = question.answerable
    ? `, right one ${rankedAt < 0 ? 'not in ten' : `at ${rankedAt + 1}`}`
    : '';
  return [
    `  ${question.id} ${question.question} (${kind})`,
    `    ${answer.status.padEnd(KIND_WIDTH)}${decimal(answer.confidence)} by ${trace.rule}${place}`,
    ...wanted,
    ...(got ? [`    best     ${oneLine(got.text)}`] : []),
    ...(explained ? traceLines(trace.candidates[0]?.features ?? [], trace.decision) : []),
  ];
}

function traceLines(features: FeatureTrace[], decision: FeatureTrace[]): string[] {
  const row = (kind: string) => (one: FeatureTrace) =>
    `    ${kind.padEnd(KIND_WIDTH)}${one.feature.padEnd(FEATURE_WIDTH)}${one.value.toFixed(2)} x ${one.weight.toFixed(2)} = ${one.contribution.toFixed(2)}`;
  return [
    ...features.slice(0, TRACED_FEATURES).map(row('rank')),
    ...decision.slice(0, TRACED_FEATURES).map(row('decide')),
  ];
}

function rateText({ count, of, share }: Rate): string {
  return `${percent(share)} (${count} of ${of})`;
}

const percent = (share: number | null) =>
  (share === null ? '-' : `${(100 * share).toFixed(1)} %`).padStart(7);
const decimal = (value: number | null) => (value === null ? '-' : value.toFixed(3));
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
