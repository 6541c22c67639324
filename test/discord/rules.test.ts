import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { InteractionHandle } from './handle.js';
import { DiscordServer } from './server.js';
import { postCallback, request, startSilentShard } from './test-bot.js';

let server: DiscordServer;

beforeAll(async () => {
  server = await DiscordServer.start();
  await startSilentShard(server);
});

afterAll(async () => {
  await server.stop();
});

let asked: InteractionHandle;

beforeEach(() => {
  server.takeViolations();
  asked = server.interact({ kind: 'slash', name: 'ask', unchecked: true });
});

const V2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const message = (data: object) => ({ type: 4, data });
const path = (rest = '/messages/@original') =>
  `/webhooks/${server.world.application.id}/${asked.payload.token}${rest}`;

describe('an interaction', () => {
  test('is acknowledged once', async () => {
    expect(await postCallback(server, asked, message({ content: 'x' }))).toMatchObject({ status: 204 });
    expect(await postCallback(server, asked, message({ content: 'y' }))).toMatchObject({
      body: { code: 40060 },
    });
    expect(asked.original()?.content).toBe('x');
    expect(server.takeViolations()).toHaveLength(1);
  });

  test('is unknown by another token, and after three seconds', async () => {
    const body = message({ content: 'x' });
    expect(await postCallback(server, asked, body, 'x')).toMatchObject({
      status: 404,
      body: { code: 10062 },
    });
    server.clock.advance(3_001);
    expect(await postCallback(server, asked, body)).toMatchObject({ body: { code: 10062 } });
  });

  test('has a token that is unknown before the answer and invalid after fifteen minutes', async () => {
    expect(await request(server, 'PATCH', path(), { content: 'y' })).toMatchObject({ body: { code: 10015 } });
    expect(await request(server, 'POST', path(''), { content: 'y' })).toMatchObject({
      body: { code: 10015 },
    });
    await postCallback(server, asked, { type: 5 });
    server.clock.advance(14 * 60_000);
    expect(await request(server, 'PATCH', path(), { content: 'y' })).toMatchObject({ status: 200 });
    server.clock.advance(2 * 60_000);
    expect(await request(server, 'PATCH', path(), { content: 'z' })).toMatchObject({
      status: 401,
      body: { code: 50027 },
    });
  });

  test('is answered in public or in private for good, in components or in content', async () => {
    await postCallback(server, asked, message({ content: 'x' }));
    expect(await request(server, 'PATCH', path(), { flags: 64 })).toMatchObject({ status: 400 });
    const components = [text('y')];
    expect(await request(server, 'PATCH', path(), { flags: V2, components })).toMatchObject({ status: 400 });
    const turned = await request(server, 'PATCH', path(), { flags: V2, components, content: null });
    expect(turned).toMatchObject({ status: 200, body: { flags: V2, content: '' } });
    expect(await request(server, 'PATCH', path(), { flags: 0, components })).toMatchObject({ status: 400 });
  });

  test('has its deferral filled by the first follow-up, and five more where a user installed it', async () => {
    const user = { install: 'user' } as const;
    asked = server.interact({ kind: 'slash', name: 'ask', unchecked: true }, user);
    await postCallback(server, asked, { type: 5, data: { flags: 64 } });
    await request(server, 'POST', path(''), { content: 'first' });
    expect(asked.original()).toMatchObject({ content: 'first', flags: 64 });
    server.clock.advance(2_000);
    for (let n = 0; n < 5; n += 1) {
      server.clock.advance(500);
      expect(await request(server, 'POST', path(''), { content: 'x' })).toMatchObject({ status: 200 });
    }
    server.clock.advance(2_000);
    expect(await request(server, 'POST', path(''), { content: 'x' })).toMatchObject({
      body: { code: 40094 },
    });
  });
});

describe('the bot token', () => {
  test('is required by its own routes, and has no place where an interaction token is', async () => {
    const authorization = { Authorization: `Bot ${server.token}` };
    expect(await request(server, 'GET', '/users/@me')).toMatchObject({ status: 401 });
    expect(await request(server, 'GET', '/users/@me', undefined, authorization)).toMatchObject({
      status: 200,
    });
    await postCallback(server, asked, { type: 5 });
    server.takeViolations();
    await request(server, 'GET', path(), undefined, authorization);
    expect(server.takeViolations()[0]?.message).toContain('token was sent');
  });

  test('deletes messages of guilds that the bot is in, but not private ones', async () => {
    const authorization = { Authorization: `Bot ${server.token}` };
    const remove = (id = '') =>
      request(
        server,
        'DELETE',
        `/channels/${asked.payload.channel?.id}/messages/${id}`,
        undefined,
        authorization,
      );
    await postCallback(server, asked, message({ content: 'x' }));
    expect(await remove(asked.original()?.id)).toMatchObject({ status: 204 });
    expect(asked.deleted).toBe(true);
    asked = server.interact({ kind: 'slash', name: 'ask', unchecked: true });
    await postCallback(server, asked, message({ content: 'x', flags: 64 }));
    expect(await remove(asked.original()?.id)).toMatchObject({ body: { code: 10008 } });
  });
});

describe('a command that Discord would refuse', () => {
  const option = { type: 3, name: 'question', description: 'What' };
  const command = (more: object) => [{ name: 'ask', description: 'Asks', ...more }];
  const cases: [string, unknown][] = [
    ['a name in upper case', command({ name: 'Ask' })],
    ['a name of 33', command({ name: 'x'.repeat(33) })],
    ['a description of 101', command({ description: 'x'.repeat(101) })],
    ['no description', command({ description: '' })],
    ['a description of a menu', command({ type: 3 })],
    [
      '26 options',
      command({ options: Array.from({ length: 26 }, (_, i) => ({ ...option, name: `o${i}` })) }),
    ],
    ['the same option twice', command({ options: [option, option] })],
    [
      'a required option after another',
      command({ options: [option, { ...option, name: 'b', required: true }] }),
    ],
    [
      'choices and autocomplete',
      command({ options: [{ ...option, autocomplete: true, choices: [{ name: 'a', value: 'a' }] }] }),
    ],
    ['an unknown locale', command({ name_localizations: { xx: 'ask' } })],
    ['an unknown field', command({ cooldown: 3 })],
    ['the same command twice', [...command({}), ...command({})]],
    ['16 message menus', Array.from({ length: 16 }, (_, i) => ({ type: 3, name: `Menu ${i}` }))],
  ];

  test.each(cases)('%s', async (_what, body) => {
    const authorization = { Authorization: `Bot ${server.token}` };
    server.clock.advance(20_000);
    const url = `/applications/${server.world.application.id}/commands`;
    expect(await request(server, 'PUT', url, body, authorization)).toMatchObject({ body: { code: 50035 } });
    expect(server.commands.list()).toEqual([]);
  });
});
