import type { Snowflake } from 'discord-api-types/v10';
import type { Clock } from './clock.js';

const DISCORD_EPOCH_MS = 1_420_070_400_000n;
const TIMESTAMP_SHIFT = 22n;
const SEQUENCE_LIMIT = 4096n;

/** Hands out ids as Discord does: time in the upper bits, a sequence in the lower ones; never twice the same. */
export class SnowflakeFactory {
  #sequence = 0n;
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  next(): Snowflake {
    this.#sequence += 1n;
    const time = BigInt(this.#clock.now()) - DISCORD_EPOCH_MS + this.#sequence / SEQUENCE_LIMIT;
    return ((time << TIMESTAMP_SHIFT) | (this.#sequence % SEQUENCE_LIMIT)).toString();
  }

  /** An id that Discord would route to shard `id` of `count`. */
  forShard(id: number, count: number): Snowflake {
    const base = BigInt(this.next());
    const off = (BigInt(id) - ((base >> TIMESTAMP_SHIFT) % BigInt(count)) + BigInt(count)) % BigInt(count);
    // Back in time, not ahead: an id from the future would be no guild of today.
    return (base - (((BigInt(count) - off) % BigInt(count)) << TIMESTAMP_SHIFT)).toString();
  }
}

/** Which shard receives the events of a guild; what has no guild goes to shard 0. */
export function shardOf(guildId: Snowflake | undefined, shardCount: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> TIMESTAMP_SHIFT) % BigInt(shardCount));
}
