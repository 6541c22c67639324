import { type Client, Events, GatewayIntentBits, type Interaction } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DiscordServer } from './server.js';
import { createClient, startBot } from './test-bot.js';

let server: DiscordServer;
const clients: Client[] = [];

beforeEach(async () => {
  server = await DiscordServer.start({ shards: 2, heartbeatIntervalMs: 600 });
});

afterEach(async () => {
  for (const client of clients.splice(0)) await client.destroy();
  await server.stop();
});

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand())
    await interaction.reply(`shard ${interaction.guild?.shardId ?? 'unknown'}`);
}

async function start(options: Parameters<typeof startBot>[2] = {}): Promise<Client<true>> {
  const client = await startBot(server, answer, options);
  clients.push(client);
  return client;
}

const hello = { kind: 'slash', name: 'hello', unchecked: true } as const;

describe('a session', () => {
  beforeEach(async () => {
    await start();
  });

  afterEach(() => {
    expect(server.violations).toEqual([]);
  });

  test.each([undefined, 4000, 4009])(
    'is resumed after a drop with code %s, and misses nothing',
    async (code) => {
      server.gateway.drop(code === undefined ? {} : { code });
      const missed = server.interact(hello);
      await server.ready();
      await missed.acknowledged;
      expect(server.gateway).toMatchObject({ identifies: 1, resumes: 1 });
    },
  );

  test('is resumed when Discord asks to reconnect', async () => {
    server.gateway.reconnect();
    await server.gateway.until(() => server.gateway.resumes === 1);
    await server.interact(hello).acknowledged;
  });

  test('is resumed when it is invalid but resumable', async () => {
    server.gateway.invalidateSession({ resumable: true });
    await server.gateway.until(() => server.gateway.resumes === 1);
    await server.interact(hello).acknowledged;
  });

  test('is begun anew when it is invalid', async () => {
    server.gateway.invalidateSession({ resumable: false });
    await server.gateway.until(() => server.gateway.identifies === 2);
    await server.interact(hello).acknowledged;
  });

  test('is resumed when heartbeats are answered no more', async () => {
    server.gateway.answersHeartbeats = false;
    await server.gateway.until(() => server.gateway.resumes === 1);
    server.gateway.answersHeartbeats = true;
    await server.interact(hello).acknowledged;
  });

  test.each([4004, 4014])('ends for good with code %i', async (code) => {
    const ended = new Promise((resolve) => clients[0]?.once(Events.ShardDisconnect, resolve));
    server.gateway.drop({ code });
    expect(await ended).toMatchObject({ code });
    expect(() => server.interact(hello)).toThrow('No shard');
  });
});

describe('shards', () => {
  test('share guilds by id within a process, and conversations go to shard 0', async () => {
    const [even, odd] = [0, 1].map((id) => server.world.createGuild({ shard: { id, count: 2 } }));
    const client = await start({ shards: 'auto', intents: [GatewayIntentBits.Guilds] });
    expect(server.gateway.shards).toEqual([
      { id: 0, count: 2 },
      { id: 1, count: 2 },
    ]);
    for (const [shard, guild] of [even, odd].entries()) {
      const reply = await server.interact(hello, { channel: guild?.channel ?? server.guild.channel }).reply();
      expect(reply.content).toBe(`shard ${shard}`);
    }
    const direct = new Promise<number>((resolve) =>
      client.once(Events.Raw, (_packet, shard) => resolve(shard)),
    );
    server.interact(hello, { channel: server.world.createBotDM() });
    expect(await direct).toBe(0);
  });

  test('may be spread over processes, and drop one by one', async () => {
    await Promise.all([0, 1].map((id) => start({ shards: [id], shardCount: 2 })));
    server.gateway.drop({ shard: 1 });
    expect(server.gateway.shards).toEqual([{ id: 0, count: 2 }]);
    await server.ready(2);
    expect(server.gateway).toMatchObject({ identifies: 2, resumes: 1 });
  });
});

describe('whoever may not come in', () => {
  test('is refused with a wrong token', async () => {
    const client = createClient(server);
    clients.push(client);
    await expect(client.login('no.such.token')).rejects.toThrow();
    expect(server.takeViolations()[0]?.message).toContain('401');
  });

  test('is refused with a privileged intent', async () => {
    const client = createClient(server, { intents: [GatewayIntentBits.MessageContent] });
    clients.push(client);
    const ended = new Promise((resolve) => client.once(Events.ShardDisconnect, resolve));
    client.login(server.token).catch(() => undefined);
    expect(await ended).toMatchObject({ code: 4014 });
    expect(server.takeViolations()).toMatchObject([{ kind: 'gateway' }]);
  });

  test('is sent away when shards do not wait for each other', async () => {
    await server.stop();
    server = await DiscordServer.start({ identifyIntervalMs: 5_000, maxConcurrency: 1 });
    await start();
    await start({ shards: [1], shardCount: 2 });
    expect(server.takeViolations()[0]?.message).toContain('too soon');
    expect(server.gateway.identifies).toBe(2);
  });

  test('leaves no session behind after a normal close', async () => {
    const client = await start();
    await client.destroy();
    await server.gateway.until(() => server.gateway.shards.length === 0);
    expect(() => server.interact(hello)).toThrow('No shard');
  });

  test('is told when no session may be begun', async () => {
    await server.stop();
    server = await DiscordServer.start({ sessionsRemaining: 0 });
    const client = createClient(server);
    clients.push(client);
    await expect(client.login(server.token)).rejects.toThrow('Not enough sessions remaining');
  });
});
