import { type APIMessage, MessageFlags } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type BotProcess, type Running, start, startBot, stop } from './bot/process.js';
import { buttonsOf, DiscordServer, type InteractionHandle, textOf } from './server.js';

const CALLBACK = /^POST .*\/callback$/;
const QUESTION = 'how many times was Fury downloaded';
const isPrivate = (message: APIMessage) => ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

describe('with a Discord that fails', () => {
  let running: Running;
  beforeAll(async () => {
    running = await start();
  }, 30_000);
  afterEach(() => running.server.faults.clear());
  afterAll(async () => {
    const { code, faults } = await stop(running);
    expect(faults).toEqual([]);
    expect(code).toBe(0);
    expect(running.bot.text).not.toContain('Unhandled');
  });

  const ask = (question = QUESTION) =>
    running.server.interact({ kind: 'slash', name: 'ask', options: { question } });

  /** The bot still answers. */
  async function expectAnswer(): Promise<void> {
    expect(textOf(await ask().reply())).toContain(`Asked: ${QUESTION}`);
  }

  /** Does something and waits for the next line of the log with this message. */
  async function until(msg: string, act: () => void): Promise<void> {
    const count = () => running.bot.log.filter((line) => line.msg === msg).length;
    const before = count();
    act();
    await running.bot.logged(() => count() > before, msg);
  }

  test('a dropped connection is resumed, and what came meanwhile is answered', async () => {
    let asked: InteractionHandle | undefined;
    await until('shard resumed', () => {
      running.server.gateway.drop();
      asked = ask();
    });
    expect(textOf(await (asked as InteractionHandle).reply())).toContain(`Asked: ${QUESTION}`);
  });

  test('Discord asking to reconnect is followed', async () => {
    await until('shard resumed', () => running.server.gateway.reconnect());
    await expectAnswer();
  });

  test('an invalid session is begun anew', async () => {
    await until('shard ready', () => running.server.gateway.invalidateSession({ resumable: false }));
    await expectAnswer();
  });

  test('a rate limit is waited out', async () => {
    running.server.faults.plant({ fault: { kind: 'rate limit', retryAfter: 0.5 }, on: CALLBACK });
    await expectAnswer();
  });

  test('500 and a broken connection are tried again', async () => {
    running.server.faults.plant({ fault: { kind: 'error', status: 500 }, on: CALLBACK, times: 2 });
    await expectAnswer();
    running.server.faults.plant({ fault: { kind: 'reset' }, on: CALLBACK });
    await expectAnswer();
  });

  test('500 although it was done is not answered twice', async () => {
    running.server.faults.plant({ fault: { kind: 'error', status: 502, applied: true }, on: CALLBACK });
    const asked = ask();
    expect(textOf(await asked.reply())).toContain(`Asked: ${QUESTION}`);
    expect(asked.followups).toEqual([]);
    running.server.takeViolations();
  });

  test('2 s a call: the attempt to acknowledge leaves within a second', async () => {
    running.server.faults.plant({ fault: { kind: 'delay', ms: 2000 }, on: CALLBACK, times: 3 });
    const all = [ask(), ask(), ask()];
    for (const asked of all) {
      expect((await asked.acknowledged).ms).toBeLessThan(1000);
      expect(textOf(await asked.reply())).toContain(`Asked: ${QUESTION}`);
    }
  });

  test('nothing but errors: it is logged, and the next question is answered', async () => {
    running.server.faults.plant({ fault: { kind: 'error', status: 500 }, on: CALLBACK, times: 4 });
    const lost = ask();
    await running.bot.logged(({ msg }) => msg === 'an interaction could not be answered');
    running.server.faults.clear();
    await expectAnswer();
    expect(running.bot.text).not.toContain(lost.payload.token);
    expect(running.bot.text).not.toContain(QUESTION);
    await lost.acknowledged.catch(() => undefined);
    running.server.takeViolations();
  });

  test('a text that moderation refuses is cited without it, with a way to the quote', async () => {
    running.server.faults.autoModerate(/million/);
    const asked = ask();
    const message = await asked.reply();
    expect(textOf(message)).not.toContain('million');
    expect(textOf(message)).toContain('Moderation here');
    expect(textOf(message)).toContain('Ms. Smith');
    const [button] = buttonsOf(message);
    const source = await (await asked.press(button?.label as string)).reply();
    expect(isPrivate(source)).toBe(true);
    expect(source.attachments).toHaveLength(1);
    const files = running.server.requests.flatMap((request) => request.files);
    expect(Buffer.from(files.at(-1)?.data ?? []).toString()).toContain('1.2 million');
    running.server.takeViolations();
  });

  test('where moderation refuses everything, a notice remains or the log says why', async () => {
    running.server.faults.autoModerate(/downloaded|stands/);
    expect(textOf(await ask().reply())).toContain('does not let the answer be shown');
    running.server.faults.autoModerate(/./);
    const lost = ask();
    await running.bot.logged(({ msg }) => msg === 'an interaction could not be answered');
    running.server.faults.clear();
    await expectAnswer();
    await lost.acknowledged.catch(() => undefined);
    running.server.takeViolations();
  });
});

const SEARCH_MS = 1300;

describe('with a search that takes longer than Discord waits', () => {
  let server: DiscordServer;
  let bot: BotProcess;
  beforeAll(async () => {
    server = await DiscordServer.start();
    const slow = ['--import', './test/discord/bot/slow-search.mjs'];
    bot = await startBot(server, { SLOW_MS: String(SEARCH_MS) }, slow);
  }, 30_000);
  afterAll(async () => {
    bot.kill('SIGTERM');
    expect((await bot.exited).code).toBe(0);
    expect(server.violations).toEqual([]);
    await server.stop();
  });

  test('the answer is announced within a second of receipt, also to those who have to wait', async () => {
    const asked = [QUESTION, 'who is GOP', QUESTION].map((question) =>
      server.interact({ kind: 'slash', name: 'ask', options: { question } }),
    );
    for (const one of asked) expect(textOf(await one.reply())).toContain('Asked: ');
    const times = await Promise.all(asked.map(async ({ acknowledged }) => (await acknowledged).ms));
    expect(times[0]).toBeLessThan(1000);
    // What comes while a search runs is received when it ends; it does not wait for a second search.
    expect(Math.max(...times)).toBeLessThan(1000 + SEARCH_MS);
  });

  test('a decline after a public announcement takes it back and follows in private', async () => {
    const question = 'how much money did the hackers ask for';
    const asked = server.interact({ kind: 'slash', name: 'ask', options: { question } });
    expect((await asked.acknowledged).ms).toBeLessThan(1000);
    expect(isPrivate(await asked.followup())).toBe(true);
    expect(asked.deleted).toBe(true);
  });

  test('a private question stays private', async () => {
    const options = { question: QUESTION, private: true };
    const reply = await server.interact({ kind: 'slash', name: 'ask', options }).reply();
    expect(isPrivate(reply)).toBe(true);
  });
});
