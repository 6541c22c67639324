/** The lines that are typed or piped: Node's line editor, and what it leaves to us. */
import { createInterface, type Interface } from 'node:readline';
import { setImmediate as turn } from 'node:timers/promises';
import { completeLine } from './completion.js';
import { HISTORY_SIZE, type History } from './history.js';
import type { Output } from './output.js';
import { OWN_WORDS } from './repl-words.js';
import type { Session } from './session.js';

/** What stands before the line that is typed. */
const PROMPT = '› ';

/** The prompt in its colour. */
export const promptOf = ({ style }: Output): string => style.command(PROMPT);

/** Lines of a pipe, as they come. */
export function pipedLines(): Interface {
  return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
}

/**
 * Lines of a person, with editing, history and completion. A dumb terminal has none of these: there the terminal's own
 * editing, which knows Backspace, is left alone.
 */
export function openPrompt(
  { context, commands, output }: Session,
  history: History,
  dumb: boolean,
): Interface {
  const ownWords = OWN_WORDS.map(({ name }) => `:${name}`);
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: !dumb,
    prompt: promptOf(output),
    history: history.lines,
    historySize: HISTORY_SIZE,
    removeHistoryDuplicates: true,
    completer: (line: string) => completeLine(line, context, commands, ownWords),
  });
  // Behind Ctrl-Z and `fg` the editor waits to be asked for: without that the program would end there.
  lines.on('SIGCONT', () => promptBelow(lines));
  // Of a pasted text it forgets over how many rows it went, and would leave them on the screen at the next key.
  if (!dumb) process.stdin.on('data', () => keepRows(lines, lines.getCursorPos().rows));
  return lines;
}

/** Tells the editor how many rows above the cursor's its line begins. */
function keepRows(lines: Interface & { prevRows?: number }, rows: number): void {
  lines.prevRows = rows;
}

/** The prompt, and what was typed meanwhile, on a row that is free. */
function promptBelow(lines: Interface): void {
  keepRows(lines, 0);
  lines.prompt(true);
}

/**
 * The lines, each behind a prompt. Of lines that are pasted together, all are on the screen before the first is
 * answered: `echo` writes each of the others once more, where its answer is. Ctrl-C drops those that wait.
 */
export async function* promptedLines(
  lines: Interface,
  echo: (line: string) => void,
): AsyncGenerator<string, void> {
  let waiting = 0;
  let dropped = 0;
  let isPasted = false;
  lines.on('line', () => waiting++);
  lines.on('SIGINT', () => {
    if (waiting > 0) dropped = waiting;
    else clearOrClose(lines);
  });
  lines.prompt();
  for await (const line of lines) {
    waiting--;
    if (dropped > 0) dropped--;
    else {
      if (isPasted) echo(line);
      yield line;
    }
    isPasted = waiting > 0;
    // Behind a turn of the event loop, so that Ctrl-C is seen; a line that is not ended yet keeps its cursor.
    if (isPasted) await turn();
    else promptBelow(lines);
  }
}

/** Ctrl-C takes back the line; on an empty one it leaves. */
function clearOrClose(lines: Interface): void {
  if (lines.line === '') {
    lines.close();
    return;
  }
  lines.write(null, { ctrl: true, name: 'e' });
  lines.write(null, { ctrl: true, name: 'u' });
}
