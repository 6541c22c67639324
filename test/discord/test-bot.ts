import { Client, type ClientOptions, Events, type Interaction } from 'discord.js';
import { WebSocket } from 'ws';
import type { InteractionHandle } from './handle.js';
import type { DiscordServer } from './server.js';

type Answer = (interaction: Interaction) => Promise<unknown>;

/** A discord.js client that is logged in to the server and answers interactions as the test says. */
export async function startBot(
  server: DiscordServer,
  answer: Answer = () => Promise.resolve(),
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = createClient(server, options);
  client.on(Events.InteractionCreate, (interaction) => {
    // What Discord refuses is for the test to see in the server's records.
    answer(interaction).catch(() => undefined);
  });
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await client.login(server.token);
  return ready;
}

export function createClient(server: DiscordServer, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: [],
    shards: [0],
    shardCount: 1,
    ...options,
    rest: { api: server.apiUrl, ...options.rest },
  });
  client.on(Events.Error, () => undefined);
  client.on(Events.ShardError, () => undefined);
  return client;
}

/** Posts the callback of an interaction, past discord.js and its own checks. */
export async function postCallback(
  server: DiscordServer,
  { payload }: InteractionHandle,
  body: unknown,
  token = payload.token,
): Promise<{ status: number; body: unknown }> {
  return request(server, 'POST', `/interactions/${payload.id}/${token}/callback`, body);
}

/** A bare request, as a bot without a library would make it. */
export async function request(
  server: DiscordServer,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: unknown }> {
  const agent = 'DiscordBot (https://example.org, 1.0)';
  const response = await fetch(`${server.apiUrl}/v10${path}`, {
    method,
    headers: { 'User-Agent': agent, 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

/** What a bare shard has received. */
export interface Received {
  op: number;
  t: string | null;
  d: { session_id: string };
}

/** A shard that listens and says nothing: the test answers in its place. */
export async function startSilentShard(server: DiscordServer): Promise<SilentShard> {
  const shard = new SilentShard(server);
  await shard.opened;
  const properties = { os: 'linux', browser: 'test', device: 'test' };
  shard.send({ op: 2, d: { token: server.token, properties, intents: 0 } });
  await server.ready();
  return shard;
}

export class SilentShard {
  readonly received: Received[] = [];
  readonly opened: Promise<unknown>;
  /** The close code. */
  readonly closed: Promise<number>;
  readonly #socket: WebSocket;

  constructor(server: DiscordServer, path = '/gateway') {
    const origin = server.apiUrl.replace(/^http(.*)\/api$/, 'ws$1');
    this.#socket = new WebSocket(`${origin}${path}?v=10&encoding=json`);
    this.#socket.on('message', (data) => this.received.push(JSON.parse(String(data))));
    this.opened = new Promise((resolve) => this.#socket.once('open', resolve));
    this.closed = new Promise((resolve) => this.#socket.once('close', resolve));
  }

  send(payload: object | string): void {
    this.#socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload));
  }

  close(): void {
    this.#socket.close();
  }
}
