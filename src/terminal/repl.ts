/** Questions and answers, one after the other: with a prompt for a person, without a sound for a pipe. */
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Command } from '../../commands/types.js';
import { type Config, readTerminalEnvironment } from '../config.js';
import { UserError } from '../errors.js';
import { echo, named } from '../reply/pieces.js';
import { plain, say } from '../wording.js';
import { type CommandLine, flagOf, readOptions } from './arguments.js';
import { completeLine } from './completion.js';
import { HISTORY_SIZE, type History, NO_HISTORY, openHistory } from './history.js';
import type { NameWay } from './layout.js';
import { nearest } from './nearest.js';
import { nameCall, showUserError } from './one-shot.js';
import type { Output } from './output.js';
import { type Last, type Outcome, OWN_WORDS, runSuggestion } from './repl-words.js';
import { type Ran, run, show } from './run.js';
import { openSession, type Session } from './session.js';
import { titleLine, welcome } from './welcome.js';

const PROMPT = '› ';
const HISTORY_FILE = 'history';
/** Words that people type to leave or for help, though they are no questions. */
const BARE_WORDS: Record<string, string> = {
  quit: ':quit',
  exit: ':quit',
  '/quit': ':quit',
  '/exit': ':quit',
  ':q': ':quit',
  help: ':help',
  '?': ':help',
};

/** Starts the REPL and returns its exit code once it ends. */
export async function startRepl(
  { flags, rest }: CommandLine,
  config: Config,
  output: Output,
  tell: (line: string) => void,
): Promise<number> {
  readOptions(rest, []);
  const interactive = Boolean(process.stdin.isTTY && process.stdout.isTTY && !flags.json);
  if (interactive) output.write(titleLine(output.style));
  const session = openSession(config, output, tell);
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
class Repl {
  private last: Last | null = null;
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
      const outcome = await evaluate(this.session, this.last, BARE_WORDS[line.toLowerCase()] ?? line);
      if (outcome === 'quit') return outcome;
      await this.show(outcome, line);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      showUserError(this.session, error);
    }
    return null;
  }

  private async show(outcome: Exclude<Outcome, 'quit'>, line: string): Promise<void> {
    const { output } = this.session;
    if (output.form !== 'json' && (this.interactive || this.shown > 0)) output.write('\n');
    this.shown++;
    const nameWay = this.interactive ? nameNumber() : nameCall;
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

/** What a line comes to. Throws `UserError`. */
function evaluate(session: Session, last: Last | null, line: string): Outcome | Promise<Outcome> {
  const [, mark, name, words] = /^([:/]?)(\S*)\s*(.*)$/s.exec(line) as unknown as [
    string,
    string,
    string,
    string,
  ];
  if (mark === '') return runNamed(session, 'ask', () => ({ question: line }));
  if (mark === '/')
    return runNamed(session, name, (command) => readOptions(splitWords(words, command), command.options));
  if (/^\d+$/.test(name)) return runSuggestion(session, last, Number(name));
  const own = OWN_WORDS.find((word) => word.name === name);
  if (!own) throw unknownWord(line, ':', OWN_WORDS);
  if (session.output.form === 'json' && name !== 'quit')
    throw new UserError('repl.no-json', { word: named(`:${name}`) });
  return own.run(session, last, words);
}

async function runNamed(
  session: Session,
  name: string,
  given: (command: Command) => Record<string, unknown>,
): Promise<Outcome> {
  const command = session.commands.find((one) => one.name === name);
  if (!command) throw unknownWord(`/${name}`, '/', session.commands);
  return { ran: await run(session, command, given(command)) };
}

/** The words of a line: quotation marks hold some together, and `option:value` is taken as Discord shows it. */
function splitWords(text: string, { options }: Command): string[] {
  const words = Array.from(text.matchAll(/"([^"]*)"(?=\s|$)|\S+/g), (match) => match[1] ?? match[0]);
  return words.map((word) => {
    const [, name, value] = /^([a-z_]+):(.*)$/s.exec(word) ?? [];
    const option = options.find((one) => one.name === name);
    if (!option || value === undefined) return word;
    return option.positional ? value : `--${flagOf(option.name)}=${value}`;
  });
}

function unknownWord(typed: string, mark: string, known: { name: string }[]): UserError {
  const word = typed.split(/\s/, 1)[0]!;
  const near = nearest(
    word.slice(1),
    known.map(({ name }) => name),
  );
  const name = echo(word);
  if (near === null) return new UserError('error.unknown-command', { name });
  return new UserError('error.unknown-command-near', { name, near: named(`${mark}${near}`) });
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
