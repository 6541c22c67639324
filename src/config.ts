/** The settings, and the only reader of `process.env`. Each has a line in `.env.example` and in the README. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { SetupError } from './errors.js';

/** The package's own folder, found from where the compiled file lies: relative settings start there. */
export const PACKAGE_DIR = findPackageDir(path.dirname(fileURLToPath(import.meta.url)));

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

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
 * Reads `.env` of the package where it exists, then the environment; an empty value counts as absent. What checks the
 * settings is loaded only where there are any.
 * Throws `SetupError` with one line that names the first wrong value; the value itself is never repeated.
 */
export async function readConfig(file = path.join(PACKAGE_DIR, '.env')): Promise<Config> {
  const unknown = existsSync(file) ? loadFile(file).filter((name) => !SETTINGS.includes(name)) : [];
  const warnings = unknown.length > 0 ? (await import('./near-settings.js')).warnOfNames(unknown) : [];
  const given = SETTINGS.flatMap((name): [string, string][] => {
    const value = process.env[name]?.trim();
    return value ? [[name, value]] : [];
  });
  if (given.length === 0) return { ...DEFAULTS, warnings };
  const { parseEnvironment } = await import('./environment.js');
  return { ...parseEnvironment(Object.fromEntries(given)), warnings };
}

/** Takes the variables of a file into the environment, where they are not there already, and returns their names. */
function loadFile(file: string): string[] {
  try {
    process.loadEnvFile(file);
    return Object.keys(parseEnv(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new SetupError(`.env cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`, {
      cause: error,
    });
  }
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

function findPackageDir(from: string): string {
  for (let dir = from; ; dir = path.dirname(dir)) {
    if (existsSync(path.join(dir, 'package.json'))) return dir;
    if (dir === path.dirname(dir)) return from;
  }
}
