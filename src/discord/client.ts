/** The discord.js client: no privileged intents, no mentions, nothing kept of what passes by. */
import { Client, Options } from 'discord.js';
import type { Config } from '../config.js';
import { shardOptions } from './shards.js';

/** Interactions bring all that is needed with them, so that hardly anything is worth keeping. */
const KEPT = { maxSize: 0 };

/** A client that is not logged in yet. */
export function createClient(config: Pick<Config, 'discordApiUrl' | 'shards' | 'shardIds'>): Client {
  const sharding = shardOptions(config);
  const client = new Client({
    intents: [],
    allowedMentions: { parse: [] },
    rest: { api: config.discordApiUrl },
    ...sharding,
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      ReactionManager: 0,
      ThreadManager: 0,
      GuildMemberManager: { ...KEPT, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { ...KEPT, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
  });
  // Where the count is 1, discord.js takes SHARD_COUNT of the environment for a better one.
  Object.assign(client.options, sharding);
  return client;
}
