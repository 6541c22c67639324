/** Questions and answers, one after the other: with a prompt for a person, without a sound for a pipe. */
import path from 'node:path';
import { readTerminalEnvironment } from '../config/read.js';
import type { Config } from '../config.js';
import { openQuietly } from '../indexing/open-quietly.js';
import { plain, say } from '../wording.js';
import { type CommandLine, readOptions } from './arguments.js';
import { NO_HISTORY, openHistory } from './history.js';
import type { NameWay } from './layout.js';
import { openPrompt, pipedLines, promptedLines, promptOf } from './lines.js';
import { messageOf } from './message.js';
import { nameCall, showError } from './one-shot.js';
import type { Output } from './output.js';
import { evaluate, type Memory } from './repl-evaluate.js';
import { type Last, type Outcome, quotesOf, type Suggestion, suggestionsOf } from './repl-words.js';
import { type Ran, show } from './run.js';
import { openSession, type Session } from './session.js';
import { inLine } from './text.js';
import { titleLine } from './title.js';
import { welcome } from './welcome.js';
import { wrapRuns } from './wrap.js';

/** In the folder of states. */
const HISTORY_FILE = 'history';
/** Before an error, as before everything else at the prompt. */
const INDENT = '  ';

/** Starts the REPL and returns its exit code once it ends. */
export async function startRepl(
  { flags, rest }: CommandLine,
  config: Config,
  output: Output,
  { tell, greeted }: { tell: (line: string) => void; greeted: boolean },
): Promise<number> {
  readOptions(rest, []);
  const interactive = Boolean(process.stdin.isTTY && process.stdout.isTTY && !flags.json);
  if (interactive && !greeted) output.write(titleLine(output.columns()));
  const session = await openSession(config, output, tell, { open: openQuietly });
  const repl = new Repl(session, interactive);
  if (!interactive) {
    await repl.answer(pipedLines());
    return 0;
  }
  const { dumb } = readTerminalEnvironment();
  output.write(welcome(session.context, output.style, { columns: output.columns(), completes: !dumb }));
  const history = config.history ? openHistory(historyFile()) : NO_HISTORY;
  const lines = openPrompt(session, history, dumb);
  const echo = (line: string) => output.write(`${promptOf(output)}${inLine(line)}\n`);
  await repl.answer(promptedLines(lines, echo), history);
  lines.close();
  output.write('\n');
  return 0;
}

const historyFile = () => path.join(readTerminalEnvironment().stateDir, HISTORY_FILE);

/** One session: remembers what was shown last, for `:context` and its like. */
class Repl implements Memory {
  last: Last | null = null;
  suggestions: Suggestion[] = [];
  private shown = 0;
  private isHintGiven = false;
  private readonly session: Session;
  private readonly interactive: boolean;

  constructor(session: Session, interactive: boolean) {
    this.session = session;
    this.interactive = interactive;
  }

  /** Answers until the lines end or somebody leaves. */
  async answer(lines: AsyncIterable<string>, history = NO_HISTORY): Promise<void> {
    for await (const line of lines) {
      history.add(line);
      if ((await this.handle(line.trim())) === 'quit') break;
    }
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
    const run = { text: inLine(messageOf(error, debug)), style: output.style.error };
    const lines = wrapRuns([run], output.columns() - INDENT.length);
    process.stderr.write(`\n${lines.map((line) => `${INDENT}${line}\n`).join('')}\n`);
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
      this.last = { ...ran, quotes: quotesOf(ran.reply) };
    }
    if (this.interactive) output.write(this.isFirstAnswer(outcome) ? hint(output) : '\n');
  }

  private isFirstAnswer(outcome: Exclude<Outcome, 'quit'>): boolean {
    const isFirst = !this.isHintGiven && 'ran' in outcome && outcome.ran.command.name === 'ask';
    this.isHintGiven ||= isFirst;
    return isFirst;
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
