/** `incident.json`: names that the articles know, examples that are answered. */
import type { LoadedIndex } from '../../../index/load.js';
import type { Finding } from '../../../index/types.js';
import { ask } from '../../answer/ask.js';

const FILE = 'incident.json';

/** Names and entries that no article holds, and examples that are not answered. */
export function lintIncident(index: LoadedIndex): Finding[] {
  const { aliases, lists } = index.corpus.incident;
  return [
    ...aliases
      .filter(({ name, also }) => !occurs(index, [name, ...also]))
      .map(({ name }) => absent('the name', name)),
    ...lists.flatMap((list) =>
      list.entries
        .filter((entry) => !occurs(index, [entry.name, ...entry.aliases]))
        .map(({ name }) => absent(`an entry of the list ${list.command},`, name)),
    ),
    ...unansweredExamples(index),
  ];
}

function absent(what: string, name: string): Finding {
  return { file: FILE, message: `has ${what} "${name}", which no article holds` };
}

function unansweredExamples(index: LoadedIndex): Finding[] {
  return index.corpus.incident.examples
    .filter((example) => ask(index, example).status !== 'answered')
    .map((example) => ({ file: FILE, message: `has the example "${example}", which is not answered` }));
}

function occurs({ corpus }: LoadedIndex, names: string[]): boolean {
  const wanted = names.map(folded);
  return corpus.articles.some(({ text }) => {
    const held = folded(text);
    return wanted.some((name) => held.includes(name));
  });
}

/** Case, curly quotes and runs of white space make no difference to a name. */
function folded(text: string): string {
  return text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
}
