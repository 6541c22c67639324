/** The REPL at a terminal, typed to by a test. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { environment, MAIN } from './program.js';

/** util-linux's `script` gives the program a terminal. */
export const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

/** Readline puts the cursor behind the prompt. */
export const PROMPT = '\u001b[3G';
export const CTRL_C = '\u0003';
export const CTRL_D = '\u0004';
export const CTRL_Z = '\u001a';

/** What to type, or to do with the program, once a text is on the screen. */
export type Step = [awaited: string, keys: string | ((pid: number) => void)];

/** Types each string once the text before it is on the screen, and returns all that was shown. */
export async function type(
  steps: Step[],
  { env = {}, columns = 80 }: { env?: Record<string, string>; columns?: number } = {},
): Promise<{ screen: string; status: number | null }> {
  const call = `stty cols ${columns} rows 40; echo "pid $$."; exec "${process.execPath}" "${MAIN}" repl`;
  const program = spawn('script', ['-qec', call, '/dev/null'], {
    env: environment({ TERM: 'xterm-256color', ...env }),
  });
  let screen = '';
  let seen = 0;
  const left = [...steps];
  program.stdout.on('data', (chunk: Buffer) => {
    screen += chunk.toString();
    for (let next = left[0]; next && screen.indexOf(next[0], seen) >= 0; next = left[0]) {
      seen = screen.indexOf(next[0], seen) + next[0].length;
      if (typeof next[1] === 'string') program.stdin.write(next[1]);
      else next[1](Number(/pid (\d+)\./.exec(screen)![1]));
      left.shift();
    }
  });
  const [status] = (await once(program, 'close')) as [number | null];
  return { screen, status };
}
