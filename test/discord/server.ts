import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type APIMessage, ApplicationCommandType, GatewayDispatchEvents } from 'discord-api-types/v10';
import { AdvancingClock } from './clock.js';
import { CommandStore } from './commands.js';
import type { Discord } from './discord.js';
import { FaultPlan } from './faults.js';
import { Gateway } from './gateway/gateway.js';
import { InteractionHandle } from './handle.js';
import { type Action, interactionPayload, isUserInstall, type Setting } from './interact.js';
import { type InteractionRecord, InteractionStore } from './interactions.js';
import { Journal, type RequestRecord, type Violation } from './journal.js';
import { MessageStore } from './messages.js';
import { RestServer } from './rest/rest-server.js';
import { SnowflakeFactory } from './snowflake.js';
import { type Guild, type User, World } from './world.js';

export { buttonsOf, InteractionHandle, textOf } from './handle.js';
export type { Action, Setting } from './interact.js';
export type { RequestRecord, UploadedFile, Violation } from './journal.js';
export { type Channel, type Guild, type GuildOptions, MEMBER_PERMISSIONS, type User } from './world.js';

const REGISTRATION_MS = 15_000;

export interface ServerOptions {
  /** The name of the application and its bot. */
  name?: string;
  /** How often the bot shall send a heartbeat; Discord's 41,250 ms where absent. */
  heartbeatIntervalMs?: number;
  /** How many shards GET /gateway/bot recommends; 1 where absent. */
  shards?: number;
  /** How many shards may identify at once; discord.js waits 5 s between groups. 16 where absent. */
  maxConcurrency?: number;
  /** How long shards of the same group (id modulo `maxConcurrency`) must wait for each other; Discord's is 5,000. */
  identifyIntervalMs?: number;
  /** How many sessions may still be begun; 1,000 where absent. */
  sessionsRemaining?: number;
}

/** A Discord of one's own on 127.0.0.1: the gateway and the REST interface, strict, recording everything. */
export class DiscordServer {
  /** What the bot shall log in with. */
  readonly token: string;
  /** Can be moved ahead: `clock.advance(15 * 60_000)`. */
  readonly clock = new AdvancingClock();
  /** Makes guilds, channels and users. */
  readonly world: World;
  /** Plants errors, delays, rate limits and moderation in the REST interface. */
  readonly faults = new FaultPlan();
  /** Drops connections, asks to reconnect, invalidates sessions. */
  readonly gateway: Gateway;
  /** The commands that the bot has registered. */
  readonly commands: CommandStore;
  /** A guild with the bot, and somebody in it: who acts where a test does not say. */
  readonly guild: Guild;
  readonly user: User;
  readonly #discord: Discord & { gatewayInfo: { url: string } };
  readonly #http: Server;

  private constructor(options: ServerOptions) {
    const ids = new SnowflakeFactory(this.clock);
    const journal = new Journal();
    this.world = new World(ids, options.name ?? 'Verbatim');
    const { id } = this.world.application;
    this.token = `${Buffer.from(id).toString('base64url')}.Gtest1.${'abcdefghij'.repeat(4).slice(0, 38)}`;
    this.commands = new CommandStore(ids, this.clock, id);
    const sessionStartLimit = {
      total: 1000,
      remaining: options.sessionsRemaining ?? 1000,
      maxConcurrency: options.maxConcurrency ?? 16,
    };
    this.#discord = {
      ...{ token: this.token, clock: this.clock, ids, journal, world: this.world, commands: this.commands },
      messages: new MessageStore(ids, this.clock, this.world),
      interactions: new InteractionStore(this.clock),
      faults: this.faults,
      gatewayInfo: { url: '', shards: options.shards ?? 1, sessionStartLimit },
    };
    this.guild = this.world.createGuild();
    this.user = this.world.createUser({ username: 'asker' });
    this.gateway = new Gateway(
      this.#discord,
      options.heartbeatIntervalMs ?? 41_250,
      options.identifyIntervalMs ?? 0,
    );
    this.#http = this.#createHttp();
  }

  /** Starts a server on a free port. */
  static async start(options: ServerOptions = {}): Promise<DiscordServer> {
    const server = new DiscordServer(options);
    await new Promise<void>((resolve) => {
      server.#http.listen(0, '127.0.0.1', resolve);
    });
    server.#discord.gatewayInfo.url = `ws://127.0.0.1:${server.#port}/gateway`;
    return server;
  }

  /** Breaks all connections and closes the port. */
  async stop(): Promise<void> {
    this.gateway.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => {
      this.#http.close(resolve);
    });
  }

  /** What takes the place of `https://discord.com/api`: DISCORD_API_URL, or `rest: { api }` of a discord.js client. */
  get apiUrl(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  /** Every request so far, in order of arrival. */
  get requests(): readonly RequestRecord[] {
    return this.#discord.journal.requests;
  }

  /** Everything that Discord would hold against the bot so far; a test expects none. */
  get violations(): readonly Violation[] {
    return this.#discord.journal.violations;
  }

  /** The violations so far, which are forgotten then: for tests that provoke one. */
  takeViolations(): Violation[] {
    return this.#discord.journal.takeViolations();
  }

  /** Resolves once so many shards are connected and have a session. */
  async ready(shards = 1): Promise<void> {
    await this.gateway.until(() => this.gateway.shards.length >= shards, `${shards} shard(s) to be ready`);
  }

  /** Resolves once the bot has registered the slash command, globally or in the server's `guild`. */
  async registered(name: string): Promise<void> {
    const isThere = () =>
      this.commands.find(name, ApplicationCommandType.ChatInput, this.guild.id) !== undefined;
    await this.commands.changes.until(isThere, `the command "${name}"`, REGISTRATION_MS);
  }

  /** Dispatches an interaction to the shard that it belongs to; `guild` and `user` of the server act by default. */
  interact(action: Action, setting: Partial<Setting> = {}): InteractionHandle {
    const full: Setting = { user: this.user, channel: this.guild.channel, ...setting };
    const payload = interactionPayload(this.#discord, action, full);
    const record: InteractionRecord = {
      payload,
      user: full.user,
      channel: full.channel,
      createdAt: this.clock.now(),
      dispatchedAt: performance.now(),
      userInstallOnly: isUserInstall(full),
      followupIds: [],
      changed: () => undefined,
    };
    this.#discord.interactions.add(record);
    const handle = new InteractionHandle(this.#discord, record, (next, where) => this.interact(next, where));
    const sessions = this.gateway.dispatch(
      GatewayDispatchEvents.InteractionCreate,
      payload,
      payload.guild_id,
    );
    if (sessions === 0) throw new Error('No shard of the bot has a session for this guild');
    return handle;
  }

  /** A message that a person wrote, for a message menu to be used on. */
  post(content: string, setting: Partial<Pick<Setting, 'user' | 'channel'>> = {}): APIMessage {
    const { user, channel } = { user: this.user, channel: this.guild.channel, ...setting };
    return this.#discord.messages.createForeign(channel, user, content);
  }

  /** A message as it is now; undefined where it was deleted. */
  message(id: string): APIMessage | undefined {
    return this.#discord.messages.find(id);
  }

  get #port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  #createHttp(): Server {
    const rest = new RestServer(this.#discord);
    const http = createServer((request, response) => {
      // A connection that the bot or a fault breaks ends the reading; there is nobody to answer.
      rest.handle(request, response).catch(() => response.destroy());
    });
    http.on('upgrade', (request, socket, head) => this.gateway.upgrade(request, socket, head));
    return http;
  }
}
