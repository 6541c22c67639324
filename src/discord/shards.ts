/** Which part of the gateway's traffic this process takes. Discord demands more than one shard from 2,500 guilds. */
import type { Config } from '../config.js';

/** Of discord.js: which shards, of how many. */
export interface ShardOptions {
  shards: number[] | 'auto';
  shardCount: number;
}

/**
 * Always both of discord.js's options: by itself it reads SHARDS and SHARD_COUNT from the environment, which
 * belong to somebody else. With `auto` it asks Discord for the number and runs all of them; the count says nothing then.
 */
export function shardOptions({ shards, shardIds }: Pick<Config, 'shards' | 'shardIds'>): ShardOptions {
  if (shards === 'auto') return { shards, shardCount: 1 };
  return { shards: shardIds ?? Array.from({ length: shards }, (_, id) => id), shardCount: shards };
}
