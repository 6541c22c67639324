/** The first screen: what this is, how much it knows, what to ask, how to leave. */
import type { Context } from '../../commands/types.js';
import { curated } from '../reply/pieces.js';
import type { Line } from '../reply/types.js';
import { plain, say } from '../wording.js';
import type { Style } from './style.js';

const EXAMPLES_SHOWN = 3;

/** What stands below the title. */
export function welcome({ index }: Context, style: Style): string {
  const examples = index.corpus.incident.examples.slice(0, EXAMPLES_SHOWN);
  const label = plain(say('repl.try'));
  const indent = ' '.repeat(label.length);
  const lines = [
    style.note(plain(aboutLine({ index }))),
    '',
    ...examples.map((example, at) => `${at === 0 ? label : indent}  ${style.command(example)}`),
    ...(examples.length > 0 ? [''] : []),
    style.note(plain(say('repl.keys'))),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function aboutLine({ index }: Context): Line {
  const count = index.corpus.articles.length;
  const { name } = index.corpus.incident;
  if (name !== null) return say('repl.about', { count, incident: curated(name) });
  return say('repl.about.unnamed', { count, sentences: index.sentences.count });
}
