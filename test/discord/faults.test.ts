import { type Client, type DiscordAPIError, type Interaction, SlashCommandBuilder } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DiscordServer } from './server.js';
import { request, startBot } from './test-bot.js';

const CALLBACK = /^POST .*\/callback$/;
const EDIT = /^PATCH .*\/@original$/;

let server: DiscordServer;
let bot: Client<true>;
let failures: unknown[];

async function answer(interaction: Interaction): Promise<void> {
  if (!interaction.isChatInputCommand()) return;
  try {
    await interaction.deferReply();
    await interaction.editReply('words');
  } catch (error) {
    failures.push(error);
  }
}

beforeEach(async () => {
  failures = [];
  server = await DiscordServer.start();
  bot = await startBot(server, answer);
});

afterEach(async () => {
  await bot.destroy();
  await server.stop();
});

const ask = () => server.interact({ kind: 'slash', name: 'ask', unchecked: true });
const statuses = (pattern: RegExp) =>
  server.requests.filter(({ method, path }) => pattern.test(`${method} ${path}`)).map(({ status }) => status);

test.each([false, true])('429 (global: %s) is waited out and tried again', async (global) => {
  server.faults.plant({ fault: { kind: 'rate limit', retryAfter: 0.4, global }, on: EDIT });
  const asked = ask();
  expect((await asked.reply()).content).toBe('words');
  expect(statuses(EDIT)).toEqual([429, 200]);
  expect(server.violations).toEqual([]);
});

test('whoever does not wait after a 429 is refused again, and it is noted', async () => {
  server.faults.plant({ fault: { kind: 'rate limit', retryAfter: 5 }, on: /users/ });
  const headers = { Authorization: `Bot ${server.token}` };
  expect((await request(server, 'GET', '/users/@me', undefined, headers)).status).toBe(429);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect((await request(server, 'GET', '/users/@me', undefined, headers)).status).toBe(429);
  expect(server.takeViolations()).toMatchObject([{ kind: 'rate limit' }]);
  server.clock.advance(5_000);
  expect((await request(server, 'GET', '/users/@me', undefined, headers)).status).toBe(200);
});

test('whoever asks more often than the bucket allows is refused', async () => {
  const path = `/webhooks/${bot.application.id}/token`;
  const answers = await Promise.all(
    [1, 2, 3, 4, 5, 6].map(() => request(server, 'POST', path, { content: 'x' })),
  );
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 429]);
});

test('500 and 502 are tried again', async () => {
  server.faults.plant({ fault: { kind: 'error', status: 500 }, on: CALLBACK });
  server.faults.plant({ fault: { kind: 'error', status: 502 }, on: EDIT, times: 2 });
  await ask().reply();
  expect(statuses(CALLBACK)).toEqual([500, 204]);
  expect(statuses(EDIT)).toEqual([502, 502, 200]);
});

test('a reset connection is tried again; what was done before it broke, is done', async () => {
  server.faults.plant({ fault: { kind: 'reset' }, on: CALLBACK });
  expect((await ask().reply()).content).toBe('words');
  server.faults.plant({ fault: { kind: 'reset', applied: true }, on: CALLBACK });
  await ask().acknowledged;
  await expect.poll(() => failures).toMatchObject([{ code: 40060 }]);
  server.takeViolations();
});

test('a slow answer counts from the arrival of the request', async () => {
  server.faults.plant({ fault: { kind: 'delay', ms: 600 }, on: CALLBACK });
  const startedAt = performance.now();
  const asked = ask();
  expect((await asked.acknowledged).ms).toBeLessThan(500);
  await asked.reply();
  expect(performance.now() - startedAt).toBeGreaterThan(590);
});

test('automatic moderation refuses a text, which is no fault of the bot', async () => {
  server.faults.autoModerate(/words/);
  const asked = ask();
  await expect
    .poll(() => failures)
    .toMatchObject([{ code: 200000, status: 400 }] satisfies Partial<DiscordAPIError>[]);
  expect(asked.original()?.flags).toBe(128);
  expect(server.violations).toEqual([]);
  server.faults.clear();
  expect((await ask().reply()).content).toBe('words');
});

test('buckets tell how many requests are left, and discord.js keeps within them', async () => {
  const command = new SlashCommandBuilder().setName('ask').setDescription('Asks');
  const started = performance.now();
  await Promise.all(Array.from({ length: 6 }, () => bot.rest.get('/users/@me')));
  await bot.application.commands.set([command]);
  expect(performance.now() - started).toBeLessThan(5_000);
  const asked = ask();
  await asked.reply();
  const edits = ['1', '2', '3', '4', '5', '6'];
  const path: `/${string}` = `/webhooks/${bot.application.id}/${asked.payload.token}/messages/@original`;
  for (const content of edits) await bot.rest.patch(path, { body: { content }, auth: false });
  expect(statuses(EDIT)).toEqual(Array.from({ length: 7 }, () => 200));
  expect(performance.now() - started).toBeGreaterThan(1_500);
});
