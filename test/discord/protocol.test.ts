import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DiscordServer } from './server.js';
import { SilentShard, startSilentShard } from './test-bot.js';

let server: DiscordServer;

beforeEach(async () => {
  server = await DiscordServer.start();
});

afterEach(async () => {
  await server.stop();
});

describe('a session', () => {
  let first: SilentShard;
  const resume = (seq = 1) => {
    const session_id = first.received.find(({ t }) => t === 'READY')?.d.session_id;
    return { op: 6, d: { token: server.token, session_id, seq } };
  };

  beforeEach(async () => {
    first = await startSilentShard(server);
    await expect.poll(() => first.received.at(-1)?.t).toBe('READY');
  });

  test('is resumed over the same connection while it is resumable, and forgotten then', async () => {
    server.gateway.invalidateSession({ resumable: true });
    first.send(resume());
    await expect.poll(() => first.received.at(-1)?.t).toBe('RESUMED');
    server.gateway.invalidateSession({ resumable: false });
    first.send(resume());
    await expect.poll(() => first.received.filter(({ op }) => op === 9)).toHaveLength(3);
    expect(server.violations).toEqual([]);
  });

  test.each([
    ['/gateway/resume', []],
    ['/gateway', [{ kind: 'gateway', message: expect.stringContaining('resume_gateway_url') }]],
  ])('is resumed at %s', async (path, violations) => {
    const second = new SilentShard(server, path);
    await second.opened;
    second.send(resume());
    await expect.poll(() => second.received.at(-1)?.t).toBe('RESUMED');
    expect(server.takeViolations()).toEqual(violations);
  });

  test('is not resumed from the future', async () => {
    const second = new SilentShard(server, '/gateway/resume');
    await second.opened;
    second.send(resume(99));
    expect(await second.closed).toBe(4007);
    server.takeViolations();
  });
});

describe('a payload that breaks the protocol closes the connection', () => {
  const properties = { os: 'linux', browser: 'test', device: 'test' };
  const identify = (more: object = {}) => ({
    op: 2,
    d: { token: server.token, properties, intents: 0, ...more },
  });
  const cases: [string, number, () => (object | string)[]][] = [
    ['no JSON', 4002, () => ['{']],
    ['an unknown opcode', 4001, () => [{ op: 99, d: null }]],
    ['an unknown field', 4002, () => [identify({ shards: 1 })]],
    ['no properties', 4002, () => [{ op: 2, d: { token: server.token, intents: 0 } }]],
    ['something before identification', 4003, () => [{ op: 3, d: {} }]],
    ['a wrong token', 4004, () => [identify({ token: 'x' })]],
    ['identification twice', 4005, () => [identify(), identify()]],
    ['a heartbeat from the future', 4007, () => [identify(), { op: 1, d: 99 }]],
    ['a shard beyond the count', 4010, () => [identify({ shard: [2, 2] })]],
    ['an intent that does not exist', 4013, () => [identify({ intents: 1 << 30 })]],
    ['too much', 4002, () => [identify({ token: 'x'.repeat(5000) })]],
    ['too many', 4008, () => [identify(), ...Array.from({ length: 121 }, () => ({ op: 1, d: null }))]],
  ];

  test.each(cases)('%s: %i', async (_what, code, payloads) => {
    const shard = new SilentShard(server);
    await shard.opened;
    for (const payload of payloads()) shard.send(payload);
    expect(await shard.closed).toBe(code);
    expect(server.takeViolations()).toMatchObject([{ kind: 'gateway' }]);
  });
});
