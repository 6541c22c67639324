/**
 * `npm run bench -- [--corpus DIR] [--questions N] [--rounds N] [--out FILE]`: every engine in a process of its own,
 * asked in turns, so that what else the machine does falls on all alike. Writes one table a corpus, as Markdown to
 * standard output and as JSON to `FILE`. The verdict is in the ratios, never in the times.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { folderJob, type Job, type Question, readJob, shippedJob } from './corpora.js';
import { ENGINES, OURS } from './engines.js';
import { type Figures, markdown, summarise, type Told } from './table.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    questions: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '3' },
    out: { type: 'string' },
  },
});
const BATCH = 20;
const limit = Number(values.questions);
const jobs = [() => shippedJob(limit)];
if (values.corpus) {
  const dir = path.resolve(values.corpus);
  jobs.push(
    () => folderJob(dir, 10_000, limit),
    () => folderJob(dir, Number.POSITIVE_INFINITY, limit),
  );
}

const results: { corpus: string; questions: number; engines: Figures[] }[] = [];
for (const makeJob of jobs) {
  const job = makeJob();
  const { questions } = readJob(job);
  const engines = await measure(job, questions, Number(values.rounds));
  results.push({ corpus: job.name, questions: questions.length, engines });
  process.stdout.write(`\n## ${job.name}, ${questions.length} questions\n\n${markdown(engines, OURS)}\n`);
}
if (values.out) writeFileSync(values.out, `${JSON.stringify(results, null, 2)}\n`);

interface Server {
  name: string;
  child: ChildProcess;
  told: Told;
  /** By question: its times, and what was found. */
  ms: number[][];
  found: number[][];
}

async function measure(job: Job, questions: Question[], rounds: number): Promise<Figures[]> {
  const servers: Server[] = [];
  for (const name of Object.keys(ENGINES)) servers.push(await serve(name, job, questions.length));
  // The round before the first warms up.
  for (let round = -1; round < rounds; round++) await askAll(servers, questions, round >= 0);
  for (const { child } of servers) child.kill();
  return servers.map(({ name, told, ms, found }) => {
    const answers = questions.map(({ right }, at) => ({ right, found: found[at]! }));
    return summarise(name, told, ms, answers);
  });
}

async function serve(name: string, job: Job, questions: number): Promise<Server> {
  const built = await message(start('build', name, job));
  const child = start('serve', name, job);
  const told = { ...built, ...(await message(child)) };
  return { name, child, told, ms: Array.from({ length: questions }, () => []), found: [] };
}

/** Asks every question of every engine, a batch in turn. */
async function askAll(servers: Server[], questions: Question[], counts: boolean): Promise<void> {
  for (let at = 0; at < questions.length; at += BATCH) {
    const batch = questions.slice(at, at + BATCH).map(({ text }) => text);
    for (const { child, ms, found } of servers) {
      child.send(batch);
      const answered = await message(child);
      for (const [i, one] of answered.ms.entries()) if (counts) ms[at + i]!.push(one);
      for (const [i, one] of answered.found.entries()) found[at + i] = one;
    }
  }
}

function start(mode: string, name: string, job: Job): ChildProcess {
  const args = [mode, name, JSON.stringify(job)];
  return fork(path.join(import.meta.dirname, 'engine-process.ts'), args, {
    execArgv: ['--import', 'tsx', '--expose-gc'],
    serialization: 'advanced',
  });
}

/** The next message of a child: `Told` once, then the times and the hits of each batch. */
async function message(child: ChildProcess): Promise<Told & { ms: number[]; found: number[][] }> {
  const [value] = await once(child, 'message');
  return value as Told & { ms: number[]; found: number[][] };
}
