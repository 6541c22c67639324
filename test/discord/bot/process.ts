/** The real bot in a process of its own, pointed at a Discord that runs here. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OpenAPI } from '../openapi.js';
import { DiscordServer, type ServerOptions } from '../server.js';

export type LogLine = Record<string, unknown> & { msg?: string; command?: string; outcome?: string };

const PATIENCE_MS = 15_000;

export class BotProcess {
  /** Everything written to standard error. */
  text = '';
  /** Everything written to standard output: results, of which a bot has none. */
  output = '';
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  readonly #child: ChildProcess;
  #told: (() => void)[] = [];

  constructor(environment: Record<string, string>, nodeFlags: string[] = []) {
    this.#child = spawn(process.execPath, [...nodeFlags, 'dist/src/main.js', 'bot'], {
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child.stdout?.on('data', (chunk) => {
      this.output += chunk;
    });
    this.#child.stderr?.on('data', (chunk) => {
      this.text += chunk;
      for (const resolve of this.#told.splice(0)) resolve();
    });
    this.exited = new Promise((resolve) => {
      this.#child.on('close', (code, signal) => resolve({ code, signal }));
    });
  }

  /** The lines of the log so far. */
  get log(): LogLine[] {
    const lines = this.text.split('\n').filter((line) => line.startsWith('{'));
    return lines.map((line) => JSON.parse(line) as LogLine);
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Asks a script preloaded with `--import` for something and waits for what it says. */
  request(message: string): Promise<unknown> {
    return new Promise((resolve) => {
      this.#child.once('message', resolve);
      this.#child.send(message);
    });
  }

  /** Resolves with the first line of the log that fits, once it is there. */
  async logged(fits: (line: LogLine) => boolean, what = 'a line of the log'): Promise<LogLine> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const found = this.log.find(fits);
      if (found) return found;
      if (performance.now() > deadline) throw new Error(`Waited for ${what} in vain:\n${this.text}`);
      await Promise.race([this.#more(), new Promise((resolve) => setTimeout(resolve, 1000))]);
    }
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      this.#told.push(resolve);
    });
  }
}

/** Indexes that the tests build, so that they do not disturb those of whoever runs them. */
export const INDEX_DIR = mkdtempSync(path.join(tmpdir(), 'verbatim-'));
process.on('exit', () => rmSync(INDEX_DIR, { recursive: true, force: true }));

const SLOW_START_MS = 20_000;
/** No cooldown unless a test is about it. */
const QUIET = { COOLDOWN: '0', INDEX_DIR };

export interface Running {
  server: DiscordServer;
  bot: BotProcess;
}

/** The environment under which a bot talks to the server. */
export function environmentFor(
  server: DiscordServer,
  more: Record<string, string> = {},
): Record<string, string> {
  return { DISCORD_TOKEN: server.token, DISCORD_API_URL: server.apiUrl, ...QUIET, ...more };
}

/** A bot on the server, ready and registered. */
export async function startBot(
  server: DiscordServer,
  more: Record<string, string> = {},
  nodeFlags: string[] = [],
): Promise<BotProcess> {
  const bot = new BotProcess(environmentFor(server, more), nodeFlags);
  await bot.logged(({ msg }) => msg === 'commands registered', 'the registration');
  return bot;
}

/** A server with a bot on it. */
export async function start(
  more: Record<string, string> = {},
  options: ServerOptions = {},
): Promise<Running> {
  const server = await DiscordServer.start(options);
  return { server, bot: await startBot(server, more) };
}

/** Stops both; the bot must leave in order. Returns what Discord would hold against it. */
export async function stop({ server, bot }: Running): Promise<{ code: number | null; faults: unknown[] }> {
  bot.kill('SIGTERM');
  const { code } = await bot.exited;
  const faults = [...server.violations, ...OpenAPI.load().mismatches(server.requests)];
  await server.stop();
  return { code, faults };
}

export { SLOW_START_MS };
