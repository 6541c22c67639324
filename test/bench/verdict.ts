/** What the tables come to: each figure as a ratio beside what it should be. */
import { OURS } from './engines.js';
import type { Figures, Measured } from './table.js';

/** From this many sentences on a corpus is held to what a large one should do. */
const LARGE = 50_000;
/** Up to this many it is held to what the shipped one should do. */
const SMALL = 1_000;

const AS_IT_COMES = 'MiniSearch as it comes';
const WITHOUT_STOP_WORDS = 'MiniSearch without stop words';

/** Lines of Markdown: the ratios to the peers, and for what there is a target, whether it is met. */
export function verdicts({ engines, sentences }: Measured): string[] {
  const own = engines.find(({ name }) => name === OURS)!;
  const peers = engines.filter(({ name }) => name !== OURS);
  const ratio = ({ medianMs }: Figures) => own.medianMs / medianMs;
  const ratioTo = (wanted: string) => ratio(peers.find(({ name }) => name === wanted)!);
  const best = Math.max(...peers.map(({ rightFirst }) => rightFirst));
  const others = peers.filter(({ name }) => name !== WITHOUT_STOP_WORDS);
  const large = [
    target('median ÷ that of MiniSearch without stop words', ratioTo(WITHOUT_STOP_WORDS), '≤', 1),
    target('median ÷ that of the fastest other peer', Math.max(...others.map(ratio)), '<', 1),
    target('right first, points above the best peer', 100 * (own.rightFirst - best), '≥', 8),
    target('p99 ÷ median', own.p99Ms / own.medianMs, '≤', 10),
    target('build time ÷ load time', own.buildMs / own.loadMs, '≥', 3),
    target('RSS in MB', own.rss, '<', 700),
  ];
  const small = [target('median ÷ that of a bare MiniSearch search', ratioTo(AS_IT_COMES), '≤', 6)];
  return [
    `Median of ours ÷ that of: ${peers.map((one) => `${one.name} ${ratio(one).toFixed(2)}`).join(', ')}.`,
    '',
    ...(sentences >= LARGE ? large : []),
    ...(sentences <= SMALL ? small : []),
  ];
}

/** How the median grows with the corpus, where two sizes were measured. */
export function growth(results: Measured[]): string {
  const sizes = results
    .filter(({ sentences }) => sentences > SMALL)
    .sort((a, b) => a.sentences - b.sentences);
  const [least, most] = [sizes[0], sizes.at(-1)];
  if (!least || !most || least === most) return '';
  const median = ({ engines }: Measured) => engines.find(({ name }) => name === OURS)!.medianMs;
  return target(
    `median at ${most.sentences} ÷ at ${least.sentences} sentences`,
    median(most) / median(least),
    '≤',
    4,
  );
}

const HOLDS = {
  '≤': (value: number, limit: number) => value <= limit,
  '<': (value: number, limit: number) => value < limit,
  '≥': (value: number, limit: number) => value >= limit,
};

function target(what: string, value: number, relation: keyof typeof HOLDS, limit: number): string {
  const verdict = HOLDS[relation](value, limit) ? 'met' : '**not met**';
  return `- ${what}: ${value.toFixed(2)} (${relation} ${limit}: ${verdict})`;
}
