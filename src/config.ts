/** The settings and what holds where nothing else is set. Each has a line in `.env.example` and in the README. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's own folder, found from where the compiled file lies: relative settings start there. */
export const PACKAGE_DIR = findPackageDir(path.dirname(fileURLToPath(import.meta.url)));

/** From nothing at all to everything; each tells what those before it do, too. */
export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** The settings, checked. */
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
  /** What is odd about the settings though they can be used, a line each. */
  warnings: string[];
}

/** What holds where nothing else is set. */
export const DEFAULTS: Config = {
  discordToken: null,
  discordGuildId: null,
  discordApiUrl: 'https://discord.com/api',
  shards: 1,
  shardIds: null,
  seedsDir: path.join(PACKAGE_DIR, 'seeds'),
  indexDir: path.join(PACKAGE_DIR, 'index', 'built'),
  cooldown: 20,
  logLevel: 'info',
  logQuestions: false,
  history: true,
  warnings: [],
};

/** The names of the settings in the environment. */
export const SETTINGS = [
  ...['DISCORD_TOKEN', 'DISCORD_GUILD_ID', 'DISCORD_API_URL', 'GATEWAY_SHARDS', 'GATEWAY_SHARD_IDS'],
  ...['SEEDS_DIR', 'INDEX_DIR', 'COOLDOWN', 'LOG_LEVEL', 'LOG_QUESTIONS', 'HISTORY'],
];

/** The nearest folder with a `package.json`, or `from` itself where there is none. */
function findPackageDir(from: string): string {
  for (let dir = from; ; dir = path.dirname(dir)) {
    if (existsSync(path.join(dir, 'package.json'))) return dir;
    if (dir === path.dirname(dir)) return from;
  }
}
