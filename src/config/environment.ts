/** Settings from the environment, checked by zod. */
import path from 'node:path';
import { z } from 'zod/mini';
import { type Config, DEFAULTS, LOG_LEVELS, PACKAGE_DIR } from '../config.js';
import { SetupError } from '../errors.js';

const folder = z.pipe(
  z.string(),
  z.transform((dir) => path.resolve(PACKAGE_DIR, dir)),
);
const wholeNumber = (name: string) =>
  z.pipe(z.string().check(z.regex(/^\d{1,6}$/, `${name} takes a whole number`)), z.transform(Number));
const truth = (name: string) =>
  z.pipe(
    z.enum(['true', 'false'], `${name} takes true or false`),
    z.transform((value) => value === 'true'),
  );

/** The library that sends requests drops credentials, and tells them in errors. */
function isWithoutCredentials(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { username, password } = new URL(address);
  return username === '' && password === '';
}

/** By name in the environment; the names are those of `SETTINGS`. */
export const environmentSchema = z.object({
  DISCORD_TOKEN: z.optional(z.string().check(z.regex(/^\S+$/, 'DISCORD_TOKEN has white space in it'))),
  DISCORD_GUILD_ID: z.optional(
    z
      .string()
      .check(
        z.regex(/^\d{5,20}$/, 'DISCORD_GUILD_ID takes the number that Discord shows as "Copy Server ID"'),
      ),
  ),
  DISCORD_API_URL: z._default(
    z.string().check(
      z.regex(/^https?:\/\/\S+$/, 'DISCORD_API_URL takes an address that begins with http:// or https://'),
      z.refine((url) => URL.canParse(url), 'DISCORD_API_URL is no address'),
      z.refine(isWithoutCredentials, 'DISCORD_API_URL takes no user name and password: they are not sent'),
    ),
    DEFAULTS.discordApiUrl,
  ),
  GATEWAY_SHARDS: z._default(
    z.union(
      [z.literal('auto'), wholeNumber('GATEWAY_SHARDS')],
      'GATEWAY_SHARDS takes a whole number from 1, or auto',
    ),
    DEFAULTS.shards,
  ),
  GATEWAY_SHARD_IDS: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^\d+(-\d+)?(,\d+(-\d+)?)*$/,
          'GATEWAY_SHARD_IDS takes numbers and ranges, such as 0-7 or 0,2',
        ),
      ),
  ),
  SEEDS_DIR: z._default(folder, DEFAULTS.seedsDir),
  INDEX_DIR: z._default(folder, DEFAULTS.indexDir),
  COOLDOWN: z._default(wholeNumber('COOLDOWN'), DEFAULTS.cooldown),
  LOG_LEVEL: z._default(
    z.enum(LOG_LEVELS, `LOG_LEVEL takes one of ${LOG_LEVELS.join(', ')}`),
    DEFAULTS.logLevel,
  ),
  LOG_QUESTIONS: z._default(truth('LOG_QUESTIONS'), DEFAULTS.logQuestions),
  HISTORY: z._default(truth('HISTORY'), DEFAULTS.history),
});

/**
 * The settings by their names in the environment, checked, and defaults for the others. Throws `SetupError` with one
 * line that names the first wrong value; the value itself is never repeated.
 */
export function parseEnvironment(given: Record<string, string>): Config {
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new SetupError(
      `${issue.message}. Set it in .env or in the environment (${String(issue.path[0])}).`,
    );
  }
  const env = parsed.data;
  if (env.GATEWAY_SHARDS === 0) throw new SetupError('GATEWAY_SHARDS takes a whole number from 1, or auto.');
  return {
    discordToken: env.DISCORD_TOKEN ?? null,
    discordGuildId: env.DISCORD_GUILD_ID ?? null,
    discordApiUrl: env.DISCORD_API_URL.replace(/\/+$/, ''),
    shards: env.GATEWAY_SHARDS,
    shardIds: parseShardIds(env.GATEWAY_SHARD_IDS, env.GATEWAY_SHARDS),
    seedsDir: env.SEEDS_DIR,
    indexDir: env.INDEX_DIR,
    cooldown: env.COOLDOWN,
    logLevel: env.LOG_LEVEL,
    logQuestions: env.LOG_QUESTIONS,
    history: env.HISTORY,
    warnings: [],
  };
}

function parseShardIds(value: string | undefined, shards: number | 'auto'): number[] | null {
  if (value === undefined) return null;
  const ids = new Set<number>();
  for (const range of value.split(',')) {
    const [first, last] = range.split('-').map(Number) as [number, number | undefined];
    if ((last ?? first) < first || (last ?? first) - first > 10_000) {
      throw new SetupError(
        `GATEWAY_SHARD_IDS has a range that ends before it begins or is too wide: ${range}.`,
      );
    }
    for (let id = first; id <= (last ?? first); id++) ids.add(id);
  }
  if (shards === 'auto') {
    throw new SetupError(
      'GATEWAY_SHARD_IDS needs GATEWAY_SHARDS to be a number: how many shards there are in all.',
    );
  }
  const beyond = [...ids].find((id) => id >= shards);
  if (beyond !== undefined) {
    throw new SetupError(
      `GATEWAY_SHARD_IDS names shard ${beyond}, but with GATEWAY_SHARDS=${shards} the last is ${shards - 1}.`,
    );
  }
  return [...ids].sort((a, b) => a - b);
}
