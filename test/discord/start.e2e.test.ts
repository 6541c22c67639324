import { afterEach, describe, expect, test } from 'vitest';
import { BotProcess, environmentFor, INDEX_DIR, start, startBot, stop } from './bot/process.js';
import { OpenAPI } from './openapi.js';
import { DiscordServer, textOf } from './server.js';

const servers: DiscordServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

async function discord(...options: Parameters<typeof DiscordServer.start>): Promise<DiscordServer> {
  const server = await DiscordServer.start(...options);
  servers.push(server);
  return server;
}

const puts = (server: DiscordServer) => server.requests.filter(({ method }) => method === 'PUT');

describe('start and stop', () => {
  test.runIf(OpenAPI.load().available)(
    "Discord's own description of its interface is there to check against",
    () => {
      expect(OpenAPI.load().available).toBe(true);
    },
  );

  test('logs in, registers, answers, and leaves with 0 on SIGTERM; nothing on stdout, no secret in the log', async () => {
    const running = await start();
    const asked = running.server.interact({
      kind: 'slash',
      name: 'ask',
      options: { question: 'who is GOP' },
    });
    expect((await asked.acknowledged).ms).toBeLessThan(1000);
    expect(textOf(await asked.reply())).toContain('Asked: who is GOP');
    const { code, faults } = await stop(running);
    expect(faults).toEqual([]);
    expect(code).toBe(0);
    expect(running.bot.output).toBe('');
    expect(running.bot.text).not.toContain(running.server.token);
    expect(running.bot.text).not.toContain(asked.payload.token);
    expect(running.bot.log.find(({ command }) => command === 'ask')).toMatchObject({ outcome: 'answered' });
    expect(running.bot.text).not.toContain('who is GOP');
  });

  test('registers only what has changed', async () => {
    const server = await discord();
    const first = await startBot(server);
    const registered = puts(server);
    expect(registered).toHaveLength(1);
    first.kill('SIGINT');
    expect((await first.exited).code).toBe(0);
    const second = await startBot(server);
    expect(puts(server)).toHaveLength(1);
    expect(second.log.find(({ msg }) => msg === 'commands registered')).toMatchObject({ changed: false });
    second.kill('SIGTERM');
    await second.exited;
    expect(server.violations).toEqual([]);
  });

  test('registers in one server alone where it is told so', async () => {
    const server = await discord();
    const bot = await startBot(server, { DISCORD_GUILD_ID: server.guild.id });
    expect(puts(server)[0]?.path).toContain(`/guilds/${server.guild.id}/commands`);
    bot.kill('SIGTERM');
    await bot.exited;
    const again = await startBot(server, { DISCORD_GUILD_ID: server.guild.id });
    expect(puts(server)).toHaveLength(1);
    again.kill('SIGTERM');
    expect((await again.exited).code).toBe(0);
    expect(server.violations).toEqual([]);
  });

  test('a token that Discord refuses is told in one line, exit code 2, and not repeated', async () => {
    const server = await discord();
    const wrong = `${'x'.repeat(24)}.abcdef.${'y'.repeat(38)}`;
    const bot = new BotProcess({ ...environmentFor(server), DISCORD_TOKEN: wrong, LOG_LEVEL: 'error' });
    expect((await bot.exited).code).toBe(2);
    expect(bot.text.trim().split('\n')).toHaveLength(1);
    expect(bot.text).toContain('DISCORD_TOKEN');
    expect(bot.text).not.toContain(wrong);
  });

  test.each([
    [4004, 'DISCORD_TOKEN'],
    [4011, 'GATEWAY_SHARDS=auto'],
    [4014, 'code 4014'],
  ])('Discord closing the gateway for good with %i is told in one line, exit code 2', async (code, named) => {
    const server = await discord();
    const bot = await startBot(server);
    server.gateway.drop({ code });
    expect((await bot.exited).code).toBe(2);
    const told = bot.text.split('\n').filter((line) => line.startsWith('verbatim: '));
    expect(told).toEqual([expect.stringContaining(named)]);
  });

  test('no more starts today is told in one line, with when to try again', async () => {
    const server = await discord({ sessionsRemaining: 0 });
    const bot = new BotProcess({ ...environmentFor(server), LOG_LEVEL: 'error' });
    expect((await bot.exited).code).toBe(2);
    expect(bot.text).toMatch(/^verbatim: Discord lets the bot start 0 more shards .* in \d+ minutes.*\n$/);
  });

  test('an address where no Discord is is told in one line, exit code 2', async () => {
    const server = await discord();
    const url = `${server.apiUrl}/elsewhere`;
    const bot = new BotProcess({ ...environmentFor(server), DISCORD_API_URL: url, LOG_LEVEL: 'error' });
    expect((await bot.exited).code).toBe(2);
    expect(bot.text).toMatch(/^verbatim: .*DISCORD_API_URL.*\n$/);
    server.takeViolations();
  });

  test('without a token it says what is missing', async () => {
    const bot = new BotProcess({ INDEX_DIR, DISCORD_TOKEN: '', LOG_LEVEL: 'error' });
    expect((await bot.exited).code).toBe(2);
    expect(bot.text).toMatch(/^verbatim: The bot needs DISCORD_TOKEN\..*\n$/);
  });

  test('Discord failing at the start is waited out', async () => {
    const server = await discord();
    server.faults.plant({ fault: { kind: 'error', status: 503 }, on: /gateway\/bot/, times: 4 });
    const bot = await startBot(server);
    expect(bot.text).toContain('Discord cannot be reached');
    bot.kill('SIGTERM');
    expect((await bot.exited).code).toBe(0);
  });

  test('can be stopped while it still waits for Discord', async () => {
    const server = await discord();
    server.faults.plant({ fault: { kind: 'error', status: 503 }, on: /gateway\/bot/, times: Infinity });
    const bot = new BotProcess(environmentFor(server));
    await bot.logged(({ msg }) => msg === 'Discord cannot be reached');
    bot.kill('SIGTERM');
    expect((await bot.exited).code).toBe(0);
  });

  test('says how to install it, with no permissions asked for', async () => {
    const server = await discord();
    const bot = await startBot(server);
    const links = bot.log.find(({ server: link }) => typeof link === 'string');
    expect(links?.server).toMatch(
      /client_id=\d+&integration_type=0&scope=bot\+applications\.commands&permissions=0$/,
    );
    expect(links?.user).toMatch(/integration_type=1&scope=applications\.commands$/);
    bot.kill('SIGTERM');
    await bot.exited;
  });

  test('finishes what is in flight when it is told to stop, and tells those who come later', async () => {
    const server = await discord();
    const bot = await startBot(server);
    server.faults.plant({ fault: { kind: 'delay', ms: 1500 }, on: /callback$/ });
    const asked = server.interact({ kind: 'slash', name: 'ask', options: { question: 'who is GOP' } });
    await new Promise((resolve) => setImmediate(resolve));
    bot.kill('SIGTERM');
    await bot.logged(({ msg }) => msg === 'stopping');
    const late = server.interact({ kind: 'slash', name: 'ask', options: { question: 'who is GOP' } });
    expect(textOf(await late.reply())).toContain('restarting');
    expect(textOf(await asked.reply())).toContain('who is GOP');
    expect((await bot.exited).code).toBe(0);
    expect(server.violations).toEqual([]);
  });
});
