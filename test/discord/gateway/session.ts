import { randomBytes } from 'node:crypto';
import {
  GatewayDispatchEvents,
  type GatewayIdentifyData,
  type GatewayIntentBits,
  GatewayOpcodes,
  type Snowflake,
} from 'discord-api-types/v10';
import { shardOf } from '../snowflake.js';

export interface Dispatch {
  op: GatewayOpcodes.Dispatch;
  s: number;
  t: GatewayDispatchEvents;
  d: unknown;
}

/** A shard's session: it outlives its connections, and replays what was missed when it is resumed. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  readonly shard: readonly [id: number, count: number];
  readonly intents: number;
  readonly compress: boolean;
  /** Sends to the connection that the session has at present. */
  send: ((payload: Dispatch) => void) | undefined;
  readonly #events: Dispatch[] = [];

  constructor({ shard, intents, compress }: GatewayIdentifyData) {
    this.shard = shard ?? [0, 1];
    this.intents = intents;
    this.compress = compress ?? false;
  }

  get sequence(): number {
    return this.#events.length;
  }

  get connected(): boolean {
    return this.send !== undefined;
  }

  /** Whether the events of a guild (or of no guild) come to this shard. */
  receives(guildId: Snowflake | undefined): boolean {
    return shardOf(guildId, this.shard[1]) === this.shard[0];
  }

  wants(intent: GatewayIntentBits): boolean {
    return (this.intents & intent) !== 0;
  }

  dispatch(t: GatewayDispatchEvents, d: unknown): void {
    const payload: Dispatch = { op: GatewayOpcodes.Dispatch, s: this.#events.length + 1, t, d };
    this.#events.push(payload);
    this.send?.(payload);
  }

  /** Sends what came after `sequence` once more, then that it is done. */
  replay(sequence: number): void {
    for (const payload of this.#events.slice(sequence)) this.send?.(payload);
    this.dispatch(GatewayDispatchEvents.Resumed, null);
  }
}
