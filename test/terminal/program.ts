import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const MAIN = path.resolve('dist/src/main.js');

/** An index folder and a home of the tests' own, shared by all calls of a test file. */
export const HOME = mkdtempSync(path.join(tmpdir(), 'verbatim-home-'));
process.on('exit', () => rmSync(HOME, { recursive: true, force: true }));

/** Nothing of whoever runs the tests: no token, no colour, no history of theirs. */
export function environment(more: Record<string, string> = {}): Record<string, string> {
  return {
    PATH: process.env.PATH!,
    HOME,
    XDG_STATE_HOME: path.join(HOME, 'state'),
    INDEX_DIR: path.join(HOME, 'index'),
    DISCORD_TOKEN: '',
    ...more,
  };
}

/** A call that takes longer hangs; its status is null then. */
const CALL_MS = 20_000;

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** The built program, run to its end. */
export function verbatim(
  args: string[],
  { stdin = '', env = {} }: { stdin?: string; env?: Record<string, string> } = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    input: stdin,
    env: environment(env),
    encoding: 'utf8',
    timeout: CALL_MS,
  });
  return { status, stdout, stderr };
}

/** Each line of standard output as JSON; throws where one is none. */
export function jsonLines(stdout: string): Record<string, unknown>[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** The program with its streams open. */
export function start(args: string[], env: Record<string, string> = {}) {
  return spawn(process.execPath, [MAIN, ...args], { env: environment(env), stdio: 'pipe' });
}
