/** The discord.js client: no privileged intents, no mentions, nothing kept of what passes by. */
import { Client, Options } from 'discord.js';
import type { Config } from '../config.js';
import { shardOptions } from './shards.js';

/** Interactions bring all that is needed with them, so that hardly anything is worth keeping. */
const KEPT = { maxSize: 0 };

/**
 * discord.js holds back what is beyond 50 requests a second, which is Discord's limit for a bot as a whole. Answers to
 * interactions are exempt from it (topics/rate-limits), and we send nothing else once the commands are registered.
 */
const INTERACTION_REQUESTS_PER_SECOND = 1000;

/**
 * discord.js keeps a queue for each webhook that it has written to, and each interaction is one: those that are idle
 * go every minute instead of every hour, in ms.
 */
const IDLE_QUEUES_GO_EVERY_MS = 60_000;

/** Discord shuts an address out after 10,000 invalid requests in ten minutes; discord.js tells of none unless asked. */
const INVALID_REQUESTS_TOLD_EVERY = 500;

/** A client that is not logged in yet. */
export function createClient(config: Pick<Config, 'discordApiUrl' | 'shards' | 'shardIds'>): Client {
  const sharding = shardOptions(config);
  const client = new Client({
    intents: [],
    allowedMentions: { parse: [] },
    rest: {
      api: config.discordApiUrl,
      globalRequestsPerSecond: INTERACTION_REQUESTS_PER_SECOND,
      handlerSweepInterval: IDLE_QUEUES_GO_EVERY_MS,
      invalidRequestWarningInterval: INVALID_REQUESTS_TOLD_EVERY,
    },
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
