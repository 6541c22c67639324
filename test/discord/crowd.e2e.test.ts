import { MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askMany, type Crowd, crowdOf, percentile } from './bot/load.js';
import { type BotProcess, start, startBot, stop } from './bot/process.js';
import { DiscordServer, textOf } from './server.js';

const INTERACTIONS = 500;
const USERS = 50;
const IN_FLIGHT = 50;
/** Asked one after the other before each crowd: the machine may be busier a second later. */
const ALONE = 100;
/** How many times the median of one alone the 99th of a hundred may take. */
const CROWD_FACTOR = 20;
/** After these the heap is looked at. */
const ROUNDS = 2;
/**
 * What else the machine does only ever adds to a time: the calmest crowd is held against the calmest time alone, and
 * on a busy machine there are more rounds until both have been calm.
 */
const MOST_ROUNDS = 12;
const PATIENCE_MS = 120_000;
const HEAP_GROWTH_BYTES = 5 * 1024 * 1024;

describe('a crowd', () => {
  let server: DiscordServer;
  let bot: BotProcess;
  let crowd: Crowd;
  beforeAll(async () => {
    server = await DiscordServer.start();
    const flags = ['--expose-gc', '--import', './test/discord/bot/usage.mjs'];
    bot = await startBot(server, { LOG_LEVEL: 'info' }, flags);
    crowd = crowdOf(server, USERS);
  }, 30_000);
  afterAll(async () => {
    bot.kill('SIGTERM');
    expect((await bot.exited).code).toBe(0);
    expect(server.violations).toEqual([]);
    await server.stop();
  });

  /** Milliseconds to the acknowledgement: the median of one alone, and the 99th of a hundred in a crowd. */
  async function measure(): Promise<{ alone: number; late: number }> {
    const alone = percentile(await askMany(crowd, ALONE, 1), 0.5);
    const times = await askMany(crowd, INTERACTIONS, IN_FLIGHT);
    expect(times).toHaveLength(INTERACTIONS);
    return { alone, late: percentile(times, 0.99) };
  }

  test(`${INTERACTIONS} interactions of ${USERS} users, ${IN_FLIGHT} in flight: all answered, none late, nothing kept`, {
    timeout: PATIENCE_MS,
  }, async () => {
    await measure();
    const before = (await bot.request('heap')) as number;
    const rounds: Awaited<ReturnType<typeof measure>>[] = [];
    while (rounds.length < ROUNDS) rounds.push(await measure());
    const grown = ((await bot.request('heap')) as number) - before;
    const factor = () =>
      Math.min(...rounds.map(({ late }) => late)) / Math.min(...rounds.map(({ alone }) => alone));
    while (rounds.length < MOST_ROUNDS && factor() >= CROWD_FACTOR) rounds.push(await measure());
    const told = rounds.map(({ alone, late }) => `${late.toFixed(1)}/${alone.toFixed(1)}`).join(', ');
    console.info(`p99 of the crowd / median of one alone, ms: ${told}; heap grown ${grown} bytes`);
    expect(factor()).toBeLessThan(CROWD_FACTOR);
    expect(grown).toBeLessThan(HEAP_GROWTH_BYTES);
  });

  test('SIGUSR2 writes the counters', async () => {
    bot.kill('SIGUSR2');
    const counters = await bot.logged(({ msg }) => msg === 'counters');
    expect(counters.interactions).toBeGreaterThan(2 * INTERACTIONS);
    expect(counters.byCommand).toHaveProperty('ask');
  });
});

test('with a cooldown the notice is polite, private and says how long', async () => {
  const running = await start({ COOLDOWN: '3', LOG_QUESTIONS: 'true' });
  const { server } = running;
  const ask = (user = server.user) =>
    server.interact({ kind: 'slash', name: 'ask', options: { question: 'who is GOP' } }, { user });
  for (let at = 0; at < 3; at++) expect(textOf(await ask().reply())).toContain('Asked: who is GOP');
  const refused = await ask().reply();
  expect((refused.flags ?? 0) & MessageFlags.Ephemeral).toBeTruthy();
  expect(textOf(refused)).toMatch(/^One moment, please: you can ask again in \d+ seconds?\.$/);
  expect(textOf(await ask(server.world.createUser({ username: 'other' })).reply())).toContain(
    'Asked: who is GOP',
  );
  expect(await stop(running)).toEqual({ code: 0, faults: [] });
  expect(running.bot.log.find(({ outcome }) => outcome === 'answered')?.question).toContain('who is GOP');
});
