/** The only reader of `process.env`. Every setting has a line in `.env.example` and in the README. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod/mini';
import { SetupError } from './errors.js';

/** The package's own folder, found from where the compiled file lies: relative settings start there. */
export const PACKAGE_DIR = findPackageDir(path.dirname(fileURLToPath(import.meta.url)));

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const text = (fallback: string) => z._default(z.string(), fallback);
const wholeNumber = (name: string) =>
  z.pipe(z.string().check(z.regex(/^\d{1,6}$/, `${name} takes a whole number`)), z.transform(Number));
const truth = (name: string) =>
  z.pipe(
    z.enum(['true', 'false'], `${name} takes true or false`),
    z.transform((value) => value === 'true'),
  );

const environmentSchema = z.object({
  DISCORD_TOKEN: z.optional(z.string().check(z.regex(/^\S+$/, 'DISCORD_TOKEN has white space in it'))),
  DISCORD_GUILD_ID: z.optional(
    z
      .string()
      .check(
        z.regex(/^\d{5,20}$/, 'DISCORD_GUILD_ID takes the number that Discord shows as "Copy Server ID"'),
      ),
  ),
  DISCORD_API_URL: z._default(
    z
      .string()
      .check(
        z.regex(/^https?:\/\/\S+$/, 'DISCORD_API_URL takes an address that begins with http:// or https://'),
      ),
    'https://discord.com/api',
  ),
  GATEWAY_SHARDS: z._default(
    z.union(
      [z.literal('auto'), wholeNumber('GATEWAY_SHARDS')],
      'GATEWAY_SHARDS takes a whole number from 1, or auto',
    ),
    1,
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
  SEEDS_DIR: text('seeds'),
  INDEX_DIR: text('index/built'),
  COOLDOWN: z._default(wholeNumber('COOLDOWN'), 20),
  LOG_LEVEL: z._default(z.enum(LOG_LEVELS, `LOG_LEVEL takes one of ${LOG_LEVELS.join(', ')}`), 'info'),
  LOG_QUESTIONS: z._default(truth('LOG_QUESTIONS'), false),
  HISTORY: z._default(truth('HISTORY'), true),
});

export interface Config {
  /** Never logged, never in an error, never a flag. */
  discordToken: string | null;
  discordGuildId: string | null;
  discordApiUrl: string;
  /** Shards in all: a number, or `auto` for what Discord recommends. */
  shards: number | 'auto';
  /** The shards that this process runs, or null for all of them. */
  shardIds: number[] | null;
  /** Absolute. */
  seedsDir: string;
  /** Absolute. */
  indexDir: string;
  /** Questions a user a minute; 0 = no limit. */
  cooldown: number;
  logLevel: (typeof LOG_LEVELS)[number];
  logQuestions: boolean;
  /** Whether the terminal keeps what was typed in a file. */
  history: boolean;
}

/** What the conventions of terminals say; none of it is a setting of ours. */
export interface TerminalEnvironment {
  /** `NO_COLOR` is set and not empty (no-color.org). */
  noColor: boolean;
  /** `FORCE_COLOR` is set and not empty: whether to colour; null where it is not set. */
  forceColor: boolean | null;
  /** `TERM=dumb`: neither colour nor cursor movement. */
  dumb: boolean;
  /** `XDG_STATE_HOME`, where history is kept; absolute. */
  stateDir: string;
}

/**
 * Reads `.env` of the package where it exists, then the environment.
 * Throws `SetupError` with one line that names the first wrong value; the value itself is never repeated.
 */
export function readConfig(): Config {
  const file = path.join(PACKAGE_DIR, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return parseConfig(process.env);
}

/** `readConfig` on a given environment. An empty value counts as absent. */
export function parseConfig(environment: Record<string, string | undefined>): Config {
  const known = Object.keys(environmentSchema.shape);
  const given = Object.fromEntries(known.map((name) => [name, environment[name]?.trim() || undefined]));
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
    seedsDir: path.resolve(PACKAGE_DIR, env.SEEDS_DIR),
    indexDir: path.resolve(PACKAGE_DIR, env.INDEX_DIR),
    cooldown: env.COOLDOWN,
    logLevel: env.LOG_LEVEL,
    logQuestions: env.LOG_QUESTIONS,
    history: env.HISTORY,
  };
}

/** Reads the conventions; unlike settings they cannot be wrong. */
export function readTerminalEnvironment(
  environment: Record<string, string | undefined> = process.env,
): TerminalEnvironment {
  const { NO_COLOR, FORCE_COLOR, TERM, XDG_STATE_HOME } = environment;
  const state = XDG_STATE_HOME && path.isAbsolute(XDG_STATE_HOME) ? XDG_STATE_HOME : null;
  return {
    noColor: Boolean(NO_COLOR),
    forceColor: FORCE_COLOR ? !['0', 'false'].includes(FORCE_COLOR) : null,
    dumb: TERM === 'dumb',
    stateDir: path.join(state ?? path.join(homedir(), '.local', 'state'), 'verbatim'),
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

function findPackageDir(from: string): string {
  for (let dir = from; ; dir = path.dirname(dir)) {
    if (existsSync(path.join(dir, 'package.json'))) return dir;
    if (dir === path.dirname(dir)) return from;
  }
}
