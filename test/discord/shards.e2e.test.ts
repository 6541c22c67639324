import { afterEach, expect, test } from 'vitest';
import { type BotProcess, startBot } from './bot/process.js';
import { DiscordServer, textOf } from './server.js';

let server: DiscordServer;
const bots: BotProcess[] = [];
afterEach(async () => {
  for (const bot of bots) bot.kill('SIGTERM');
  for (const bot of bots.splice(0)) expect((await bot.exited).code).toBe(0);
  expect(server.violations).toEqual([]);
  await server.stop();
});

/** What belongs to somebody else: discord.js would take these for its own. */
const FOREIGN = { SHARDS: '[5]', SHARD_COUNT: '9' };

async function run(environment: Record<string, string>): Promise<void> {
  bots.push(await startBot(server, { ...FOREIGN, ...environment }));
}

async function expectAnswers(guilds: number): Promise<void> {
  for (let at = 0; at < guilds; at++) {
    const { channel } = server.world.createGuild();
    const asked = server.interact(
      { kind: 'slash', name: 'ask', options: { question: 'who is GOP' } },
      { channel },
    );
    expect(textOf(await asked.reply())).toContain('Asked: who is GOP');
  }
}

test('one shard of one unless told otherwise, whatever the environment says to discord.js', async () => {
  server = await DiscordServer.start();
  await run({});
  expect(server.gateway.shards).toEqual([{ id: 0, count: 1 }]);
  await expectAnswers(3);
});

test('auto: as many as Discord recommends, in one process', async () => {
  server = await DiscordServer.start({ shards: 3 });
  await run({ GATEWAY_SHARDS: 'auto' });
  await server.ready(3);
  expect(server.gateway.shards.map(({ id, count }) => `${id}/${count}`).sort()).toEqual([
    '0/3',
    '1/3',
    '2/3',
  ]);
  await expectAnswers(6);
});

test('ids: each process runs its part', async () => {
  server = await DiscordServer.start({ shards: 4 });
  await Promise.all([
    run({ GATEWAY_SHARDS: '4', GATEWAY_SHARD_IDS: '0-1' }),
    run({ GATEWAY_SHARDS: '4', GATEWAY_SHARD_IDS: '2,3' }),
  ]);
  await server.ready(4);
  expect(server.gateway.shards.map(({ id, count }) => `${id}/${count}`).sort()).toEqual([
    '0/4',
    '1/4',
    '2/4',
    '3/4',
  ]);
  await expectAnswers(8);
});
