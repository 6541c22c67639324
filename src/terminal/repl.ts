/** Questions and answers, one after the other: with a prompt for a person, without a sound for a pipe. */
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { type Config, readTerminalEnvironment } from '../config.js';
import { openQuietly } from '../indexing/open-quietly.js';
import { plain, say } from '../wording.js';
import { type CommandLine, readOptions } from './arguments.js';
import { completeLine } from './completion.js';
import { HISTORY_SIZE, type History, NO_HISTORY, openHistory } from './history.js';
import type { NameWay } from './layout.js';
import { messageOf } from './message.js';
import { nameCall, showError } from './one-shot.js';
import type { Output } from './output.js';
import { evaluate, type Memory } from './repl-evaluate.js';
import { type Last, type Outcome, OWN_WORDS, type Suggestion, suggestionsOf } from './repl-words.js';
import { type Ran, show } from './run.js';
import { openSession, type Session } from './session.js';
import { titleLine } from './title.js';
import { welcome } from './welcome.js';

const PROMPT = '› ';
const HISTORY_FILE = 'history';

/** Starts the REPL and returns its exit code once it ends. */
export async function startRepl(
  { flags, rest }: CommandLine,
  config: Config,
  output: Output,
  { tell, greeted }: { tell: (line: string) => void; greeted: boolean },
): Promise<number> {
  readOptions(rest, []);
  const interactive = Boolean(process.stdin.isTTY && process.stdout.isTTY && !flags.json);
  if (interactive && !greeted) output.write(titleLine());
  const session = await openSession(config, output, tell, { open: openQuietly });
  if (interactive) output.write(welcome(session.context, output.style));
  const repl = new Repl(session, interactive);
  const history = interactive && config.history ? openHistory(historyFile()) : NO_HISTORY;
  return repl.read(openLines(session, interactive, history), history);
}

const historyFile = () => path.join(readTerminalEnvironment().stateDir, HISTORY_FILE);

function openLines(
  { context, commands, output }: Session,
  interactive: boolean,
  history: History,
): Interface {
  if (!interactive) return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  const ownWords = OWN_WORDS.map(({ name }) => `:${name}`);
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: output.style.command(PROMPT),
    history: history.lines,
    historySize: HISTORY_SIZE,
    removeHistoryDuplicates: true,
    completer: (line: string) => completeLine(line, context, commands, ownWords),
  });
  lines.on('SIGINT', () => clearOrClose(lines));
  return lines;
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

/** One session: remembers what was shown last, for `:context` and its like. */
class Repl implements Memory {
  last: Last | null = null;
  suggestions: Suggestion[] = [];
  private shown = 0;
  private readonly session: Session;
  private readonly interactive: boolean;

  constructor(session: Session, interactive: boolean) {
    this.session = session;
    this.interactive = interactive;
  }

  /** Reads and answers until the lines end or somebody leaves. */
  async read(lines: Interface, history: History): Promise<number> {
    if (this.interactive) lines.prompt();
    for await (const line of lines) {
      history.add(line);
      if ((await this.handle(line.trim())) === 'quit') break;
      if (this.interactive) lines.prompt();
    }
    lines.close();
    if (this.interactive) this.session.output.write('\n');
    return 0;
  }

  private async handle(line: string): Promise<'quit' | null> {
    if (line === '') return null;
    try {
      const outcome = await evaluate(this.session, this, line);
      if (outcome === 'quit') return outcome;
      await this.show(outcome, line);
    } catch (error) {
      if (this.interactive) this.showError(error);
      else showError(this.session, error);
    }
    return null;
  }

  private showError(error: unknown): void {
    const { output, debug } = this.session;
    process.stderr.write(`\n  ${output.style.error(messageOf(error, debug))}\n\n`);
  }

  private async show(outcome: Exclude<Outcome, 'quit'>, line: string): Promise<void> {
    const { output } = this.session;
    if (output.form !== 'json' && (this.interactive || this.shown > 0)) output.write('\n');
    this.shown++;
    const nameWay = this.interactive ? nameNumber() : nameCall;
    this.suggestions = suggestionsOf('reply' in outcome ? outcome.reply : outcome.ran.reply);
    if ('reply' in outcome) {
      await output.reply(outcome.reply, nameWay);
    } else {
      const { ran } = outcome;
      const isOnScreen = this.interactive && !/^[:/]/.test(line);
      await show(this.session, isOnScreen ? withoutQuestion(ran) : ran, nameWay);
      this.last = { ...ran, shown: ran.reply.blocks.filter((block) => block.kind === 'quote').length };
    }
    if (this.interactive) output.write(this.shown === 1 ? hint(output) : '\n');
  }
}

/** The question has just been typed: it need not be told again. */
function withoutQuestion(ran: Ran): Ran {
  const blocks = ran.reply.blocks.filter((block) => block.kind !== 'question');
  return { ...ran, reply: { ...ran.reply, blocks } };
}

/** Suggested questions and next pages by the number that asks for them. */
function nameNumber(): NameWay {
  let number = 0;
  return (action) => {
    if (action.kind === 'link') return action.url;
    return action.kind === 'run' ? `:${++number}` : null;
  };
}

/** Told once, under the first answer. */
function hint(output: Output): string {
  return `\n${output.style.note(`  ${plain(say('repl.after'))}`)}\n\n`;
}
