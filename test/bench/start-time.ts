/** `npm --prefix test/bench run start-time`: one call of `ask` on the corpus that ships, against `node -e 0`, in turns. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './corpora.js';

const ROUNDS = 21;
const ASK = [path.join(ROOT, 'dist/src/main.js'), 'ask', 'who is GOP'];
const NOTHING = ['-e', '0'];

function run(args: string[]): number {
  const started = performance.now();
  spawnSync(process.execPath, args);
  return performance.now() - started;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

run(ASK);
const asked: number[] = [];
const nothing: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  nothing.push(run(NOTHING));
  asked.push(run(ASK));
}
const [one, other] = [median(asked), median(nothing)];
process.stdout.write(
  `ask ${one.toFixed(0)} ms, node ${other.toFixed(0)} ms: ${(one / other).toFixed(2)} times\n`,
);
