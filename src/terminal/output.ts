/** Where results go, and in which of three forms: for a person, for a pipe, as JSON. */
import type { TerminalEnvironment } from '../config/read.js';
import type { Reply } from '../reply/types.js';
import type { NameWay } from './layout.js';
import { makeStyle, type Style, wantsColor } from './style.js';

/** The version of the JSON forms: raised only where a field is renamed or dropped. */
const JSON_VERSION = 1;
/** Columns of a terminal that does not know its width. */
const USUAL_COLUMNS = 80;

/** For a person, for a pipe, for a program. */
export type Form = 'rich' | 'plain' | 'json';

/** A stream as far as output needs to know it. */
export interface Sink {
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  write(text: string): unknown;
}

/** Writes results in one form. */
export interface Output {
  /** Hash of the corpus, once one is open: every object tells it. */
  corpus: string | null;
  form: Form;
  style: Style;
  /** Of the terminal, as it is now; without end where there is none. */
  columns(): number;
  /** Writes a text as it is. */
  write(text: string): void;
  /** Writes a reply in the form for people or pipes. */
  reply(reply: Reply, nameWay: NameWay): Promise<void>;
  /** Writes an object with the version and the hash of the corpus, on a line of its own. */
  json(value: Record<string, unknown>): void;
}

/** The output that the flags, the environment and the stream ask for. */
export async function makeOutput(
  flags: Record<string, string | boolean>,
  environment: TerminalEnvironment,
  sink: Sink,
): Promise<Output> {
  const isTerminal = Boolean(sink.isTTY);
  const color = !flags.plain && wantsColor(Boolean(flags['no-color']), environment, isTerminal);
  const style = await makeStyle(color);
  const form = flags.json ? 'json' : flags.plain || !(isTerminal || color) ? 'plain' : 'rich';
  const write = (text: string) => void sink.write(text);
  // One that does not know its width says 0.
  const columns = () => (isTerminal ? sink.columns || USUAL_COLUMNS : Number.POSITIVE_INFINITY);
  const output: Output = {
    corpus: null,
    form,
    style,
    columns,
    write,
    async reply(reply, nameWay) {
      if (reply.files) return write(reply.files.map(({ text }) => text).join(''));
      const { layOut } = await import('./layout.js');
      if (form === 'plain') return write(layOut(reply, (await import('./plain.js')).plainRenderer, nameWay));
      // Only a terminal pays for the tables of character widths.
      const { richRenderer } = await import('./rich.js');
      write(layOut(reply, richRenderer(columns(), style), nameWay));
    },
    json(value) {
      const whole = { version: JSON_VERSION, corpus: this.corpus, ...value };
      write(`${JSON.stringify(whole)}\n`);
    },
  };
  return output;
}
