/** What stands on one page of a card: its texts, and as files what is too long to be one. */
import { type APIComponentInContainer, type APITextDisplayComponent, ComponentType } from 'discord.js';
import type { LoadedIndex } from '../../index/load.js';
import type { Line, Reply } from '../reply/types.js';
import { say } from '../wording.js';
import { type CardFile, fileComponent, quoteFile } from './files.js';
import { inline } from './markdown.js';
import type { Unit } from './units.js';

/** UTF-16 units of escaped text. A single text that is longer is attached as a file, whole. */
export const LONGEST_TEXT_UNITS = 3000;

/** Components of a page, with the files that they show. */
export interface Body {
  components: APIComponentInContainer[];
  files: CardFile[];
}

/** The question, the units as texts or files, and the reply's own files. */
export function bodyOf(
  { reply, index }: { reply: Reply; index: LoadedIndex },
  question: APITextDisplayComponent | null,
  units: readonly Unit[],
): Body {
  const body: Body = { components: question ? [question] : [], files: [] };
  for (const run of runsOf(units)) {
    if (isTooLong(run[0]!)) attach(body, run[0]!, index);
    else body.components.push(text(run.map(({ markdown }) => markdown).join('\n')));
  }
  for (const { name, text: content } of reply.files ?? []) {
    const file = { name, content };
    body.files.push(file);
    body.components.push(fileComponent(file));
  }
  return body;
}

const isTooLong = (unit: Unit): boolean => unit.markdown.length > LONGEST_TEXT_UNITS;

/** Units that are shown as one text; what is too long is by itself. */
function runsOf(units: readonly Unit[]): Unit[][] {
  const runs: Unit[][] = [];
  for (const unit of units) {
    const run = runs.at(-1);
    if (run && run[0]!.group === unit.group && !isTooLong(run[0]!) && !isTooLong(unit)) run.push(unit);
    else runs.push([unit]);
  }
  return runs;
}

/** A text that is too long for a card stands in a file, with its labels and citation below. */
function attach(body: Body, unit: Unit, index: LoadedIndex): void {
  const name = `text-${body.files.length + 1}.txt`;
  const file = unit.quote ? quoteFile(index, unit.quote) : { name, content: unit.plain };
  // A quote may stand on a page twice, as where two sentences of a message have the same source.
  if (!body.files.some((one) => one.name === file.name)) {
    body.files.push(file);
    body.components.push(fileComponent(file));
  }
  body.components.push(small(say('card.attached')));
  // The citation stands last; labels may be as many as the words that hedge a long sentence.
  const { beside } = unit;
  const shown = beside.length > LONGEST_TEXT_UNITS ? beside.slice(beside.lastIndexOf('\n') + 1) : beside;
  if (shown) body.components.push(text(shown));
}

/** A text of a card, in Discord's markdown. */
function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** A line of ours in small type. */
export function small(line: Line): APITextDisplayComponent {
  return text(`-# ${inline(line, new Map())}`);
}
