import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DiscordServer } from './server.js';
import { openGateway, startSilentShard } from './test-bot.js';

let server: DiscordServer;

beforeEach(async () => {
  server = await DiscordServer.start();
});

afterEach(async () => {
  await server.stop();
});

test('a session that was declared invalid is forgotten', async () => {
  const socket = await startSilentShard(server);
  const received: { op: number; d: { session_id: string } }[] = [];
  socket.on('message', (data) => received.push(JSON.parse(String(data))));
  await expect.poll(() => received.length).toBeGreaterThan(0);
  const session_id = received.find(({ d }) => d?.session_id)?.d.session_id;
  for (const resumable of [true, false]) {
    server.gateway.invalidateSession({ resumable });
    socket.send(JSON.stringify({ op: 6, d: { token: server.token, session_id, seq: 1 } }));
    await expect
      .poll(() => received.at(-1))
      .toMatchObject(resumable ? { t: 'RESUMED' } : { op: 9, d: false });
  }
  await expect.poll(() => received.filter(({ op }) => op === 9).length).toBe(3);
  socket.terminate();
});

describe('a payload that breaks the protocol closes the connection', () => {
  const properties = { os: 'linux', browser: 'test', device: 'test' };
  const identify = (more: object = {}) => ({
    op: 2,
    d: { token: server.token, properties, intents: 0, ...more },
  });
  const cases: [string, number, () => unknown[]][] = [
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
    const socket = openGateway(server);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => socket.once('message', resolve));
    for (const payload of payloads())
      socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload));
    expect(await closed).toBe(code);
    expect(server.takeViolations()).toMatchObject([{ kind: 'gateway' }]);
  });
});
