/**
 * `npm run growth`: what one process with one and with four shards serves, and two processes with two shards each, on
 * a Discord of our own in a process beside them. Prints a table in Markdown. The set-ups take turns, the first round
 * warms up, and the round in the middle counts.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DiscordServer } from '../server.js';
import { askMany, type Crowd, crowdOf, percentile } from './load.js';
import { type BotProcess, startBot } from './process.js';

const INTERACTIONS = 1000;
const USERS = 50;
const IN_FLIGHT = 50;
const ROUNDS = 5;
/** Guilds a shard, so that each shard has its part of the interactions. */
const GUILDS = 4;
const MEGABYTE = 2 ** 20;

interface SetUp {
  name: string;
  shards: number;
  /** Of each process: what it is told beside GATEWAY_SHARDS. */
  processes: Record<string, string>[];
}

const SET_UPS: SetUp[] = [
  { name: '1 process, 1 shard', shards: 1, processes: [{}] },
  { name: '1 process, 4 shards', shards: 4, processes: [{}] },
  {
    name: '2 processes, 2 shards each',
    shards: 4,
    processes: [{ GATEWAY_SHARD_IDS: '0-1' }, { GATEWAY_SHARD_IDS: '2-3' }],
  },
];

interface Running {
  name: string;
  bots: BotProcess[];
  crowd: Crowd;
  rounds: Figures[];
}

interface Figures {
  perSecond: number;
  medianMs: number;
  p99Ms: number;
  /** Computing of all processes together, an interaction. */
  cpuMs: number;
  /** Of all processes together. */
  megabytes: number;
}

async function begin({ name, shards, processes }: SetUp): Promise<Running> {
  const server = await DiscordServer.start({ shards });
  const flags = ['--import', './test/discord/bot/usage.mjs'];
  const settings = { GATEWAY_SHARDS: String(shards) };
  const bots = await Promise.all(processes.map((more) => startBot(server, { ...settings, ...more }, flags)));
  await server.ready(shards);
  const guilds = Array.from({ length: shards * GUILDS }, (_, at) =>
    server.world.createGuild({ shard: { id: at % shards, count: shards } }),
  );
  const channels = guilds.map(({ channel }) => channel);
  return { name, bots, crowd: crowdOf(server, USERS, channels), rounds: [] };
}

async function usage(bots: BotProcess[]): Promise<{ rss: number; cpuMs: number }> {
  const told = (await Promise.all(bots.map((bot) => bot.request('process')))) as Awaited<
    ReturnType<typeof usage>
  >[];
  const sum = (key: 'rss' | 'cpuMs') => told.reduce((total, one) => total + one[key], 0);
  return { rss: sum('rss'), cpuMs: sum('cpuMs') };
}

async function measure({ bots, crowd }: Running): Promise<Figures> {
  const before = await usage(bots);
  const begun = performance.now();
  const times = await askMany(crowd, INTERACTIONS, IN_FLIGHT);
  const seconds = (performance.now() - begun) / 1000;
  const after = await usage(bots);
  return {
    perSecond: INTERACTIONS / seconds,
    medianMs: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    cpuMs: (after.cpuMs - before.cpuMs) / INTERACTIONS,
    megabytes: after.rss / MEGABYTE,
  };
}

async function end({ bots, crowd: { server } }: Running): Promise<void> {
  for (const bot of bots) bot.kill('SIGTERM');
  await Promise.all(bots.map(({ exited }) => exited));
  if (server.violations.length > 0) throw new Error(JSON.stringify(server.violations[0]));
  await server.stop();
}

function row({ name, rounds }: Running): string {
  const middle = (key: keyof Figures, digits: number) =>
    percentile(
      rounds.map((figures) => figures[key]),
      0.5,
    ).toFixed(digits);
  const cells = [middle('perSecond', 0), middle('medianMs', 1), middle('p99Ms', 1)];
  return `| ${[name, ...cells, middle('cpuMs', 2), middle('megabytes', 0)].join(' | ')} |`;
}

// The bot is started as `dist/src/main.js`.
process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..'));
const all: Running[] = [];
for (const setUp of SET_UPS) all.push(await begin(setUp));
for (const running of all) await measure(running);
for (let round = 0; round < ROUNDS; round++) {
  for (const running of all) running.rounds.push(await measure(running));
}
for (const running of all) await end(running);
console.log('| set-up | interactions a second | median ms | p99 ms | computing, ms each | RSS MB |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const running of all) console.log(row(running));
