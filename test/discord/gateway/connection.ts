import { deflateSync } from 'node:zlib';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Journal } from '../journal.js';
import { GATEWAY_SENDS_PER_MINUTE } from '../limits.js';
import { type ClientPayload, GatewayRefusal, parsePayload } from './payloads.js';
import type { Session } from './session.js';

/** What the gateway does with the payloads of a connection. */
export interface Doorman {
  readonly heartbeatIntervalMs: number;
  readonly answersHeartbeats: boolean;
  identify(connection: Connection, d: unknown): void;
  resume(connection: Connection, d: unknown): void;
  /** The connection is gone; with a normal close the bot gave its session up. */
  left(connection: Connection, gaveUp: boolean): void;
}

/** With these codes a bot ends its session; with any other it may come back. */
const NORMAL_CLOSES: readonly number[] = [1000, 1001];

/** Connections that are silent for so many intervals are dropped. */
const SILENT_INTERVALS = 2.5;

/** One WebSocket: greets, answers heartbeats, and hands identification and resumption to the gateway. */
export class Connection {
  session: Session | undefined;
  /** Whether a session may be resumed here: at the address for it, or where one was declared invalid. */
  mayResume: boolean;
  readonly #socket: WebSocket;
  readonly #doorman: Doorman;
  readonly #journal: Journal;
  readonly #dispatch = (payload: object): void => this.send(payload);
  #refused = false;
  #sent: number[] = [];
  #silence: NodeJS.Timeout | undefined;

  constructor(socket: WebSocket, doorman: Doorman, journal: Journal, mayResume: boolean) {
    this.#socket = socket;
    this.#doorman = doorman;
    this.#journal = journal;
    this.mayResume = mayResume;
    socket.on('message', (data: Buffer) => this.#receive(data));
    socket.on('close', (code) => this.#closed(code));
    socket.on('error', () => undefined);
    this.#expectHeartbeat();
    this.send({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: doorman.heartbeatIntervalMs } });
  }

  send(payload: object): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const text = JSON.stringify({ t: null, s: null, ...payload });
    this.#socket.send(this.session?.compress ? deflateSync(text) : text);
  }

  /** Takes over a session; whatever connection it had goes on without it. */
  attach(session: Session): void {
    this.session = session;
    session.send = this.#dispatch;
  }

  /** Tells that the session is invalid; from here on the bot may resume or identify. */
  invalidate(resumable: boolean): void {
    this.#detach();
    this.send({ op: GatewayOpcodes.InvalidSession, d: resumable });
    this.session = undefined;
    this.mayResume = true;
  }

  /** With a code as Discord closes, without one as a network breaks. */
  close(code?: number): void {
    this.#detach();
    if (code === undefined) this.#socket.terminate();
    else this.#socket.close(code);
  }

  /** Records what the bot did wrong and closes. */
  refuse(code: GatewayCloseCodes, message: string): void {
    if (this.#refused) return;
    this.#refused = true;
    this.#journal.violation('gateway', `closed with ${code}: ${message}`);
    this.#socket.close(code, message.slice(0, 120));
  }

  #receive(data: Buffer): void {
    if (this.#refused) return;
    try {
      this.#countSend();
      this.#handle(parsePayload(data));
    } catch (error) {
      if (!(error instanceof GatewayRefusal)) throw error;
      this.refuse(error.code, error.message);
    }
  }

  #handle({ op, d }: ClientPayload): void {
    if (op === GatewayOpcodes.Heartbeat) this.#heartbeat(d);
    else if (op === GatewayOpcodes.Identify || op === GatewayOpcodes.Resume) {
      if (this.session)
        throw new GatewayRefusal(GatewayCloseCodes.AlreadyAuthenticated, `opcode ${op} again`);
      if (op === GatewayOpcodes.Identify) this.#doorman.identify(this, d);
      else this.#doorman.resume(this, d);
    } else if (this.session === undefined) {
      throw new GatewayRefusal(GatewayCloseCodes.NotAuthenticated, `opcode ${op} before identification`);
    }
  }

  #heartbeat(d: unknown): void {
    const last = this.session?.sequence ?? 0;
    const valid = d === null || (Number.isInteger(d) && Number(d) >= 0 && Number(d) <= last);
    if (!valid && this.session)
      throw new GatewayRefusal(GatewayCloseCodes.InvalidSeq, `heartbeat ${String(d)}`);
    this.#expectHeartbeat();
    if (this.#doorman.answersHeartbeats) this.send({ op: GatewayOpcodes.HeartbeatAck });
  }

  #expectHeartbeat(): void {
    clearTimeout(this.#silence);
    const tooLong = () => this.refuse(GatewayCloseCodes.SessionTimedOut, 'no heartbeat');
    this.#silence = setTimeout(tooLong, this.#doorman.heartbeatIntervalMs * SILENT_INTERVALS);
    this.#silence.unref();
  }

  #countSend(): void {
    const now = performance.now();
    this.#sent = [...this.#sent.filter((at) => now - at < 60_000), now];
    if (this.#sent.length > GATEWAY_SENDS_PER_MINUTE) {
      throw new GatewayRefusal(GatewayCloseCodes.RateLimited, `${this.#sent.length} payloads in a minute`);
    }
  }

  #closed(code: number): void {
    clearTimeout(this.#silence);
    this.#detach();
    this.#doorman.left(this, NORMAL_CLOSES.includes(code));
  }

  #detach(): void {
    // By now the session may have been resumed over another connection.
    if (this.session?.send === this.#dispatch) this.session.send = undefined;
  }
}
