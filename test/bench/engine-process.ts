/** One engine in a process of its own, so that its memory is its own: builds, or opens and answers in batches. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Job, readJob } from './corpora.js';
import { ENGINES, sizeOf } from './engines.js';

const [mode, name, json] = process.argv.slice(2) as ['build' | 'serve', string, string];
const job = JSON.parse(json) as Job;
const engine = ENGINES[name]!;
const dir = path.join(job.workDir, name.replace(/\W+/g, '-'));
mkdirSync(dir, { recursive: true });
const MEGABYTE = 1024 * 1024;
const tell = (message: object) => new Promise<void>((done) => process.send!(message, () => done()));

if (mode === 'build') {
  const { documents } = readJob(job);
  const started = performance.now();
  await engine.build(job, documents, dir);
  await tell({ buildMs: performance.now() - started, megabytes: sizeOf(dir) / MEGABYTE });
  process.exit();
}

const started = performance.now();
const { find, ranks } = await engine.open(job, dir);
const loadMs = performance.now() - started;
globalThis.gc?.();
await tell({ loadMs, rss: process.memoryUsage.rss() / MEGABYTE });

process.on('message', async (questions: string[]) => {
  const ms: number[] = [];
  const found: number[][] = [];
  for (const question of questions) {
    const from = performance.now();
    const hits = await find(question);
    ms.push(performance.now() - from);
    found.push(ranks ? await ranks(question) : hits);
  }
  await tell({ ms, found });
});
