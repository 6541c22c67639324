/**
 * `npm run bench -- [--corpus DIR] [--sizes shipped,10000,all] [--questions N] [--rounds N] [--patience S] [--out FILE]`:
 * every engine in a process of its own, asked in turns, so that what else the machine does falls on all alike. Writes one
 * table a corpus, as Markdown to standard output and as JSON to `FILE`, and goes on from a `FILE` that is there already:
 * a corpus that it holds is not measured again. The verdict is in the ratios, never in the times.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Job, jobOf, readJob } from './corpora.js';
import { ENGINES } from './engines.js';
import { Server } from './server.js';
import { type Measured, markdown, summarise } from './table.js';
import { growth, verdicts } from './verdict.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    sizes: { type: 'string' },
    questions: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '3' },
    patience: { type: 'string', default: '30' },
    out: { type: 'string' },
  },
});
const BATCH = 20;
const MS = 1000;
const rounds = Number(values.rounds);
/** How long one engine may take for one round, in ms. A slower one is asked a part of the questions. */
const patienceMs = Number(values.patience) * MS;
/** The round that warms up may take so many times as long: what it finds decides how often an engine is right. */
const WARM_UP_PATIENCE = 5;
const sizes = (values.sizes ?? (values.corpus ? 'shipped,10000,all' : 'shipped')).split(',');

const results = readResults();
for (const size of sizes) {
  const done = results.find((one) => one.size === size);
  if (done) process.stderr.write(`bench: ${size} is in ${values.out} already\n`);
  const measured = done ?? (await measureSize(size));
  if (!done) results.push(measured);
  if (values.out) writeFileSync(values.out, `${JSON.stringify(results, null, 2)}\n`);
  process.stdout.write(`\n### ${measured.corpus}, ${measured.questions} questions\n\n`);
  process.stdout.write(`${markdown(measured.engines)}\n\n${verdicts(measured).join('\n')}\n`);
}
process.stdout.write(`\n${growth(results)}\n`);

function readResults(): Measured[] {
  if (!values.out || !existsSync(values.out)) return [];
  return JSON.parse(readFileSync(values.out, 'utf8')) as Measured[];
}

async function measureSize(size: string): Promise<Measured> {
  const job = jobOf(
    size,
    values.corpus === undefined ? null : path.resolve(values.corpus),
    Number(values.questions),
  );
  try {
    return { size, ...(await measure(job)) };
  } finally {
    for (const dir of job.temporary) rmSync(dir, { recursive: true, force: true });
  }
}

async function measure(job: Job): Promise<Omit<Measured, 'size'>> {
  const { questions, sentences } = readJob(job);
  const texts = questions.map(({ text }) => text);
  const servers: Server[] = [];
  for (const name of Object.keys(ENGINES)) {
    process.stderr.write(`bench: ${job.name}: ${name} builds\n`);
    servers.push(await Server.start(name, job));
  }
  // The first round warms up: what it finds counts, its times do not.
  for (let round = 0; round <= rounds; round++) {
    process.stderr.write(`bench: ${job.name}: round ${round} of ${rounds}\n`);
    await askAll(servers, texts, round);
  }
  for (const server of servers) server.stop();
  const engines = servers.map((server) => summarise(server, questions));
  return { corpus: job.name, sentences, questions: questions.length, engines };
}

/** Asks every engine in turn, a batch each; a slow one every so many-th question only. */
async function askAll(servers: Server[], texts: string[], round: number): Promise<void> {
  const allowedMs = round === 0 ? patienceMs * WARM_UP_PATIENCE : patienceMs;
  for (let at = 0; at < texts.length; at += BATCH) {
    for (const server of servers) {
      const step = Math.max(1, Math.ceil((server.meanMs * texts.length) / allowedMs));
      const batch = [...texts.slice(at, at + BATCH).keys()].map((i) => at + i).filter((i) => i % step === 0);
      if (batch.length > 0) await server.ask(batch, texts, round > 0);
    }
  }
}
