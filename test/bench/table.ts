/** From measurements to figures, and from figures to a table. */

/** What a child process tells of itself. */
export interface Told {
  buildMs: number;
  megabytes: number;
  loadMs: number;
  rss: number;
}

export interface Figures extends Told {
  name: string;
  medianMs: number;
  p99Ms: number;
  /** Shares of the questions, 0 to 1. */
  rightFirst: number;
  rightInTen: number;
  /** Mean reciprocal rank within ten. */
  mrr: number;
}

/** `ms`: of each question its times, a round each; the median of them counts. */
export function summarise(
  name: string,
  told: Told,
  ms: number[][],
  answers: { right: number[]; found: number[] }[],
): Figures {
  const times = ms.map((rounds) => quantile(rounds, 0.5));
  const places = answers.map(({ right, found }) =>
    found.slice(0, 10).findIndex((one) => right.includes(one)),
  );
  const share = (holds: (place: number) => boolean) => places.filter(holds).length / places.length;
  const { buildMs, megabytes, loadMs, rss } = told;
  return {
    ...{ name, buildMs, megabytes, loadMs, rss },
    medianMs: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    rightFirst: share((place) => place === 0),
    rightInTen: share((place) => place >= 0),
    mrr: places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / places.length,
  };
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

const HEAD = [
  'engine',
  'build ms',
  'index MB',
  'load ms',
  'RSS MB',
  'median ms',
  'p99 ms',
  'right first',
  'right in 10',
  'MRR',
];

/** A Markdown table, and a line with the ratios of one engine to the best of its peers. */
export function markdown(all: Figures[], ours: string): string {
  const rows = all.map((one) => [
    one.name,
    one.buildMs.toFixed(0),
    one.megabytes.toFixed(1),
    one.loadMs.toFixed(0),
    one.rss.toFixed(0),
    one.medianMs.toFixed(2),
    one.p99Ms.toFixed(1),
    percent(one.rightFirst),
    percent(one.rightInTen),
    one.mrr.toFixed(3),
  ]);
  const lines = [HEAD, HEAD.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n\n${ratios(all, ours)}`;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function ratios(all: Figures[], ours: string): string {
  const own = all.find(({ name }) => name === ours)!;
  const peers = all.filter(({ name }) => name !== ours);
  const medians = peers.map(({ name, medianMs }) => `${(own.medianMs / medianMs).toFixed(2)} × ${name}`);
  const best = Math.max(...peers.map(({ rightFirst }) => rightFirst));
  const points = (100 * (own.rightFirst - best)).toFixed(1);
  return [
    `Median of ${ours}: ${medians.join(', ')}.`,
    `Its p99 is ${(own.p99Ms / own.medianMs).toFixed(1)} × its median; it loads ${(own.buildMs / own.loadMs).toFixed(1)} × faster than it builds.`,
    `Right first: ${points} points above the best peer.`,
  ].join('\n');
}
