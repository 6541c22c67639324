/** The first screen: what this is, how much it knows, what to ask, how to leave. */
import type { Context } from '../../commands/types.js';
import { curated } from '../reply/pieces.js';
import type { Line } from '../reply/types.js';
import { plain, say } from '../wording.js';
import type { Style } from './style.js';
import { wrapRuns } from './wrap.js';

/** Questions to begin with. */
const EXAMPLES_SHOWN = 3;

/** What the first screen needs to know of the terminal. */
export interface Screen {
  columns: number;
  /** Whether Tab completes. */
  completes: boolean;
}

/** What stands below the title, broken between words where the terminal is narrow. */
export function welcome({ index }: Context, style: Style, { columns, completes }: Screen): string {
  const examples = index.corpus.incident.examples.slice(0, EXAMPLES_SHOWN);
  const wrapped = (text: string, paint: (text: string) => string, room = columns) =>
    wrapRuns([{ text, style: paint }], room);
  const label = `${plain(say('repl.try'))}  `;
  const indent = ' '.repeat(label.length);
  const tried = examples.flatMap((example) =>
    hang(wrapped(example, style.command, columns - indent.length), indent),
  );
  const lines = [
    ...wrapped(plain(aboutLine({ index })), style.note),
    '',
    ...tried.map((line, at) => (at === 0 ? label + line.slice(indent.length) : line)),
    ...(tried.length > 0 ? [''] : []),
    ...wrapped(plain(say(completes ? 'repl.keys' : 'repl.keys.dumb')), style.note),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

const hang = (lines: string[], indent: string): string[] => lines.map((line) => indent + line);

function aboutLine({ index }: Context): Line {
  const count = index.corpus.articles.length;
  const { name } = index.corpus.incident;
  if (name !== null) return say('repl.about', { count, incident: curated(name) });
  return say('repl.about.unnamed', { count, sentences: index.sentences.count });
}
