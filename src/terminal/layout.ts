/** What plain and rich output share: the order of a reply's blocks and the blank lines between them. */
import type { Action, Block, BlockOf, Line, Piece, Reply } from '../reply/types.js';
import { inLine } from './text.js';

/** Turns each kind of block into lines of text. */
export type Renderer = { [K in Block['kind']]: (block: BlockOf<K>) => string[] } & {
  /** The ways on that a terminal can name; none where the list is empty. */
  ways: (actions: Way[]) => string[];
};

/** A way on as the terminal tells it. */
export interface Way {
  label: Line;
  /** What to type or open for it. */
  hint: string;
}

/** How a host names the ways on that it offers; null for those that it does not. */
export type NameWay = (action: Action, at: number) => string | null;

/** Sections that stand below a heading without a blank line. */
const TIGHT_AFTER_HEADING = new Set(['text', 'bullets', 'table', 'bars', 'ways', 'note']);

/** The whole reply as text that ends with a line break. */
export function layOut(reply: Reply, renderer: Renderer, nameWay: NameWay): string {
  const sections = reply.blocks.map((block) => ({
    kind: block.kind as string,
    lines: renderBlock(block, renderer),
  }));
  const lines = renderer.ways(waysOf(reply.actions, nameWay));
  if (lines.length > 0) sections.push({ kind: 'ways', lines });
  let text = '';
  for (const [at, { kind, lines }] of sections.entries()) {
    if (at > 0) text += isTight(sections[at - 1]!.kind, kind) ? '\n' : '\n\n';
    text += lines.join('\n');
  }
  return `${text}\n`;
}

function renderBlock<K extends Block['kind']>(block: BlockOf<K>, renderer: Renderer): string[] {
  return (renderer[block.kind as K] as (block: BlockOf<K>) => string[])(block);
}

function isTight(before: string, kind: string): boolean {
  return (before === 'heading' && TIGHT_AFTER_HEADING.has(kind)) || (before === 'note' && kind === 'note');
}

function waysOf(actions: Action[], nameWay: NameWay): Way[] {
  return actions.flatMap((action, at) => {
    const hint = nameWay(action, at);
    return hint === null ? [] : [{ label: action.label, hint }];
  });
}

/** A line of ours as text that is safe on one line of a terminal. */
export function lineText(line: Line): string {
  return line.map(pieceText).join('');
}

/** A piece of such a line. */
export function pieceText({ text }: Piece): string {
  return inLine(text);
}
