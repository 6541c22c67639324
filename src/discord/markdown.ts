/** Lines and blocks of a reply in Discord's markdown. Every text that is not markdown of ours is escaped here. */
import type { BlockOf, Line, Piece } from '../reply/types.js';
import { plain, say } from '../wording.js';
import { cleanInput } from './echo.js';
import { blockQuote, escapeInline, escapeWithin } from './escape.js';

/**
 * The user's own words, and titles and names of articles, are shown up to here in lines of ours, in UTF-16 units; what
 * is left out is marked. Quotes are never shortened.
 */
const SHOWN_UNITS = 300;
/** Cells of the longest bar. */
const BAR_CELLS = 10;

/** Ids of the application's commands by name, for mentions that open a command when pressed. */
export type CommandIds = ReadonlyMap<string, string>;

/** A line of ours. */
export function inline(line: Line, commandIds: CommandIds): string {
  return line
    .map((piece, at) => inlinePiece(piece, commandIds, at === 0 ? escapeInline : escapeWithin))
    .join('');
}

/** A line in bold as a whole, in which no words are bold once more: apps differ in how they show that. */
export function bold(line: Line, commandIds: CommandIds): string {
  const plainly = line.map(
    (piece): Piece => (piece.from === 'words' ? { from: 'curated', text: piece.text } : piece),
  );
  return `**${inline(plainly, commandIds)}**`;
}

function inlinePiece(piece: Piece, commandIds: CommandIds, escaped: (text: string) => string): string {
  switch (piece.from) {
    case 'echo':
      return escaped(cleanInput(shortened(piece.text)));
    case 'metadata':
      return escaped(shortened(piece.text));
    case 'words':
      return `**${escaped(piece.text)}**`;
    case 'name':
      return commandMention(piece.text, commandIds) ?? escaped(piece.text);
    default:
      return escaped(piece.text);
  }
}

function commandMention(text: string, commandIds: CommandIds): string | null {
  const id = text.startsWith('/') ? commandIds.get(text.slice(1)) : undefined;
  return id === undefined ? null : `<${text}:${id}>`;
}

/** The words, cut between characters where they are too long to show; the cut can be seen. */
export function shortened(text: string): string {
  if (text.length <= SHOWN_UNITS) return text;
  return `${text.slice(0, SHOWN_UNITS).replace(/\p{Cs}$/u, '')}${plain(say('card.shortened'))}`;
}

/** The whole quote with its labels above and its citation below. */
export function quoteMarkdown(block: BlockOf<'quote'>, commandIds: CommandIds): string {
  const { quote, labels } = block;
  const beside = besideMarkdown(block, commandIds);
  const above = beside.slice(0, labels.length);
  return [...above, blockQuote(quote.text, quote.highlight), ...beside.slice(labels.length)].join('\n');
}

/** The lines around a quote in small type: its labels, then its citation. */
export function besideMarkdown({ labels, citation }: BlockOf<'quote'>, commandIds: CommandIds): string[] {
  const lines = citation.length > 0 ? [...labels, citation] : labels;
  return lines.map((line) => `-# ${inline(line, commandIds)}`);
}

/** A row as a list item: the first cell names it, each further cell stands after the name of its column. */
export function rowMarkdown(columns: Line[], row: Line[], commandIds: CommandIds): string {
  const [name = [], ...cells] = row;
  const shown = cells.flatMap((cell, at) => {
    const column = columns[at + 1];
    if (cell.length === 0) return [];
    const label = column && column.length > 0 ? `${inline(column, commandIds)}: ` : '';
    return [`${label}${inline(cell, commandIds)}`];
  });
  const head = inline(name, commandIds);
  const isBold = name.some((piece) => piece.from === 'words');
  const heads = head === '' ? [] : [isBold ? head : `**${head}**`];
  return `- ${[...heads, ...shown].join(' · ')}`;
}

type Bar = BlockOf<'bars'>['bars'][number];

/**
 * Each bar as a list item: its label and its value in words and figures, for those who cannot see it, and at most ten
 * cells, of which the largest has all.
 */
export function barsMarkdown(bars: readonly Bar[], commandIds: CommandIds): string[] {
  const most = Math.max(...bars.map(({ value }) => value));
  return bars.map(({ label, value, shown }) => {
    const cells = most > 0 ? Math.round((Math.max(0, value) / most) * BAR_CELLS) : 0;
    return `- ${inline(label, commandIds)}: ${inline(shown, commandIds)} ${'█'.repeat(cells) || '▏'}`;
  });
}
