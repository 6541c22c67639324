/** From measurements to figures, and from figures to a table. */
import type { Question } from './corpora.js';
import type { Server, Told } from './server.js';

export interface Figures extends Told {
  name: string;
  /** Questions that were timed, and those that count for what is right. */
  timed: number;
  asked: number;
  medianMs: number;
  p99Ms: number;
  /** Shares of the questions, 0 to 1. */
  rightFirst: number;
  rightInTen: number;
  /** Mean reciprocal rank within ten. */
  mrr: number;
}

/** All engines on one corpus. */
export interface Measured {
  /** As it was asked for. */
  size: string;
  corpus: string;
  sentences: number;
  questions: number;
  engines: Figures[];
}

/** Of each question the median of its times counts. */
export function summarise({ name, told, ms, found }: Server, questions: Question[]): Figures {
  const times = ms.filter((rounds) => rounds.length > 0).map((rounds) => quantile(rounds, 0.5));
  const places = questions.flatMap(({ right }, at) =>
    found[at] ? [found[at].slice(0, 10).findIndex((one) => right.includes(one))] : [],
  );
  const share = (holds: (place: number) => boolean) => places.filter(holds).length / places.length;
  const { buildMs, megabytes, loadMs, rss } = told;
  return {
    ...{ name, buildMs, megabytes, loadMs, rss },
    timed: times.length,
    asked: places.length,
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

const COLUMNS: [string, (one: Figures) => string][] = [
  ['engine', ({ name }) => name],
  ['build ms', ({ buildMs }) => buildMs.toFixed(0)],
  ['index MB', ({ megabytes }) => megabytes.toFixed(1)],
  ['load ms', ({ loadMs }) => loadMs.toFixed(0)],
  ['RSS MB', ({ rss }) => rss.toFixed(0)],
  ['asked', ({ asked }) => String(asked)],
  ['timed', ({ timed }) => String(timed)],
  ['median ms', ({ medianMs }) => medianMs.toFixed(2)],
  ['p99 ms', ({ p99Ms }) => p99Ms.toFixed(1)],
  ['right first', ({ rightFirst }) => percent(rightFirst)],
  ['right in 10', ({ rightInTen }) => percent(rightInTen)],
  ['MRR', ({ mrr }) => mrr.toFixed(3)],
];

/** A Markdown table. */
export function markdown(all: Figures[]): string {
  const rows = all.map((one) => COLUMNS.map(([, cell]) => cell(one)));
  const lines = [COLUMNS.map(([head]) => head), COLUMNS.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
