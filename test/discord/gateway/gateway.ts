import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  APIVersion,
  GatewayCloseCodes,
  type GatewayDispatchEvents,
  type GatewayIdentifyData,
  GatewayOpcodes,
  type Snowflake,
} from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import type { Discord } from '../discord.js';
import { Signal } from '../signal.js';
import { Connection, type Doorman } from './connection.js';
import { greet } from './greeting.js';
import { checkIdentify, checkResume } from './payloads.js';
import { Session } from './session.js';

/** Discord's gateway: sessions of shards over WebSockets, and the faults that a test asks it for. */
export class Gateway implements Doorman {
  readonly heartbeatIntervalMs: number;
  answersHeartbeats = true;
  /** How often a session was begun, and how often one was resumed. */
  identifies = 0;
  resumes = 0;
  readonly #discord: Discord;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #connections = new Set<Connection>();
  readonly #sessions = new Map<string, Session>();
  readonly #identifyIntervalMs: number;
  readonly #identifiedAt = new Map<number, number>();
  readonly #changes = new Signal();

  constructor(discord: Discord, heartbeatIntervalMs: number, identifyIntervalMs: number) {
    this.#discord = discord;
    this.heartbeatIntervalMs = heartbeatIntervalMs;
    this.#identifyIntervalMs = identifyIntervalMs;
  }

  /** Accepts a WebSocket; another version or encoding is refused as Discord does. */
  upgrade(message: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(message.url ?? '/', 'ws://127.0.0.1');
    this.#server.handleUpgrade(message, socket, head, (webSocket) => {
      const mayResume = url.pathname.replace(/\/$/, '').endsWith('/resume');
      const connection = new Connection(webSocket, this, this.#discord.journal, mayResume);
      this.#connections.add(connection);
      const fits = url.searchParams.get('v') === APIVersion && url.searchParams.get('encoding') === 'json';
      if (!fits || url.searchParams.has('compress')) {
        connection.refuse(GatewayCloseCodes.InvalidAPIVersion, `unknown dialect ${url.search}`);
      }
    });
  }

  identify(connection: Connection, d: unknown): void {
    checkIdentify(d);
    const data = d as GatewayIdentifyData;
    const { sessionStartLimit } = this.#discord.gatewayInfo;
    if (data.token !== this.#discord.token || sessionStartLimit.remaining <= 0) {
      connection.refuse(GatewayCloseCodes.AuthenticationFailed, 'wrong token, or no session start left');
      return;
    }
    sessionStartLimit.remaining -= 1;
    const session = new Session(data);
    if (this.#tooSoon(session)) {
      this.#discord.journal.violation(
        'gateway',
        `shard ${session.shard[0]} identified too soon after another`,
      );
      connection.invalidate(false);
      return;
    }
    this.identifies += 1;
    this.#forgetLost(session);
    this.#sessions.set(session.id, session);
    connection.attach(session);
    greet(session, this.#discord);
    this.#changes.notify();
  }

  resume(connection: Connection, d: unknown): void {
    const { token, sessionId, sequence } = checkResume(d);
    const session = this.#sessions.get(sessionId);
    if (token !== this.#discord.token)
      connection.refuse(GatewayCloseCodes.AuthenticationFailed, 'wrong token');
    else if (session === undefined) connection.send({ op: GatewayOpcodes.InvalidSession, d: false });
    else if (sequence > session.sequence)
      connection.refuse(GatewayCloseCodes.InvalidSeq, `sequence ${sequence}`);
    else {
      if (!connection.mayResume) {
        this.#discord.journal.violation('gateway', 'resumed at another address than resume_gateway_url');
      }
      this.resumes += 1;
      connection.attach(session);
      session.replay(sequence);
      this.#changes.notify();
    }
  }

  left(connection: Connection, gaveUp: boolean): void {
    this.#connections.delete(connection);
    if (gaveUp && connection.session) this.#sessions.delete(connection.session.id);
    this.#changes.notify();
  }

  /** The shards that have a session and a connection at this moment. */
  get shards(): { id: number; count: number }[] {
    const live = [...this.#sessions.values()].filter((session) => session.connected);
    return live.map(({ shard: [id, count] }) => ({ id, count }));
  }

  /** Sends an event to the shard of its guild; says how many sessions it went to. */
  dispatch(event: GatewayDispatchEvents, data: unknown, guildId?: Snowflake): number {
    const sessions = [...this.#sessions.values()].filter((session) => session.receives(guildId));
    for (const session of sessions) session.dispatch(event, data);
    return sessions.length;
  }

  /** Breaks connections: with a close code as Discord does it, without one as a cut cable. */
  drop(options: { code?: number; shard?: number } = {}): void {
    for (const connection of this.#of(options.shard)) {
      // A bot that failed to authenticate has no session to come back to.
      const fatal = options.code !== undefined && FATAL.includes(options.code);
      if (fatal && connection.session) this.#sessions.delete(connection.session.id);
      connection.close(options.code);
    }
  }

  /** Asks to reconnect and resume (op 7). */
  reconnect(shard?: number): void {
    for (const connection of this.#of(shard)) connection.send({ op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Declares sessions invalid (op 9); those that are not resumable are forgotten. */
  invalidateSession(options: { resumable: boolean; shard?: number }): void {
    for (const connection of this.#of(options.shard)) {
      if (!options.resumable && connection.session) this.#sessions.delete(connection.session.id);
      connection.invalidate(options.resumable);
    }
  }

  /** Resolves once `holds()` does; looks at each session begun, resumed or left. */
  until(holds: () => boolean, what = 'the shards', patienceMs = PATIENCE_MS): Promise<void> {
    return this.#changes.until(holds, what, patienceMs);
  }

  close(): void {
    for (const connection of this.#connections) connection.close();
    this.#server.close();
  }

  #of(shard: number | undefined): Connection[] {
    return [...this.#connections].filter(({ session }) => shard === undefined || session?.shard[0] === shard);
  }

  /** Whether another shard of the same group has identified within the interval. */
  #tooSoon({ shard: [id] }: Session): boolean {
    const { maxConcurrency } = this.#discord.gatewayInfo.sessionStartLimit;
    const group = id % maxConcurrency;
    const last = this.#identifiedAt.get(group) ?? Number.NEGATIVE_INFINITY;
    this.#identifiedAt.set(group, performance.now());
    return performance.now() - last < this.#identifyIntervalMs;
  }

  /** A shard that begins anew leaves its broken sessions behind; live ones of another process stay. */
  #forgetLost({ shard: [id, count] }: Session): void {
    for (const [key, { shard, connected }] of this.#sessions) {
      if (!connected && shard[0] === id && shard[1] === count) this.#sessions.delete(key);
    }
  }
}

/** Longer than the five seconds that discord.js lets pass between identifications. */
const PATIENCE_MS = 15_000;

const FATAL: readonly number[] = [
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
];
