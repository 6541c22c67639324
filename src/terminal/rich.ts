/** Output for a person at a terminal: quotes behind a bar, wrapped to the width, coloured where colour is wanted. */
import type { BlockOf, Line } from '../reply/types.js';
import { lineText, pieceText, type Renderer, type Way } from './layout.js';
import type { Style } from './style.js';
import { renderTable } from './table.js';
import { visible } from './text.js';
import { type Run, widthOf, wrapRuns } from './wrap.js';

/** Longer lines are hard to read, however wide the terminal is. */
const MAX_WIDTH = 96;
/** Narrower terminals get lines of this width, which they break as they like. */
const MIN_WIDTH = 24;
/** Stands before each line of a quote. */
const BAR = '│';
/** Columns before a quote's text: its rank, the bar and a space. */
const GUTTER = 5;
/** What bars of a chart are drawn with, and how long the longest is at most. */
const BAR_FILL = '█';
const MAX_BAR_COLUMNS = 40;
/** Where less is left beside the labels, each label gets a line of its own. */
const MIN_BAR_COLUMNS = 4;

/** Columns beside a bar of a chart: the indent, and the spaces around it. */
const BAR_MARGIN = 6;

type Paint = (text: string) => string;

/** A renderer for lines of at most `columns`. */
export function richRenderer(columns: number, style: Style): Renderer {
  const width =
    columns === Number.POSITIVE_INFINITY ? columns : Math.max(MIN_WIDTH, Math.min(columns, MAX_WIDTH));
  const wrapped = (line: Line, paint: Paint | null = null, indent = '  ', first = indent): string[] =>
    hang(wrapRuns(runsOf(line, style, paint), width - indent.length), indent, first);
  return {
    heading: ({ line }) => wrapped(line, style.heading),
    question: ({ text }) => wrapped([{ from: 'echo', text }], style.heading, '  ', `${style.frame('?')} `),
    text: ({ line }) => wrapped(line),
    note: ({ line }) => wrapped(line, style.note),
    quote: (block) => quoteLines(block, width, style, wrapped),
    bullets: ({ items }) => items.flatMap((item) => wrapped(item, null, '    ', '  • ')),
    table: ({ columns: heads, rows }) =>
      renderTable(heads, rows, width - 2, style).map((line) => `  ${line}`),
    bars: ({ bars }) => barLines(bars, width, style),
    ways: (ways) => ways.flatMap((way) => wayLines(way, style, wrapped)),
  };
}

/** The line in one style, or piece by piece with words of quotes set off. */
function runsOf(line: Line, style: Style, paint: Paint | null): Run[] {
  if (paint) return [{ text: lineText(line), style: paint }];
  return line.map((piece) => ({
    text: pieceText(piece),
    ...(piece.from === 'words' ? { style: style.highlight } : {}),
  }));
}

/** Lines behind an indent, the first one behind what stands in its place. */
function hang(lines: string[], indent: string, first: string): string[] {
  return lines.map((line, at) => (at === 0 ? first : indent) + line);
}

/** A quote behind its bar and rank, its labels above and its citation below. */
function quoteLines(
  { quote, labels, citation, rank }: BlockOf<'quote'>,
  width: number,
  style: Style,
  wrapped: (line: Line, paint: Paint | null, indent: string, first?: string) => string[],
): string[] {
  const text = visible(quote.text);
  const marked = quote.highlight ?? { start: 0, end: 0 };
  const runs: Run[] = [
    { text: text.slice(0, marked.start) },
    { text: text.slice(marked.start, marked.end), style: style.highlight },
    { text: text.slice(marked.end) },
  ];
  const bar = `   ${style.frame(BAR)} `;
  const first = `${style.note(`${rank ?? ''}`.padStart(2))} ${style.frame(BAR)} `;
  const indent = ' '.repeat(GUTTER);
  return [
    ...labels.flatMap((label) => wrapped(label, style.label, indent)),
    ...hang(wrapRuns(runs, width - GUTTER), bar, first),
    ...(citation.length > 0 ? wrapped(citation, style.citation, indent) : []),
  ];
}

/** Bars behind their labels or, where there is no room for that, below them. */
function barLines(bars: BlockOf<'bars'>['bars'], width: number, style: Style): string[] {
  const labels = bars.map(({ label }) => lineText(label));
  const shown = bars.map((bar) => lineText(bar.shown));
  const widest = (texts: string[]) => Math.max(0, ...texts.map(widthOf));
  const beside = width - widest(labels) - widest(shown) - BAR_MARGIN;
  const isNarrow = beside < MIN_BAR_COLUMNS;
  const room = Math.max(
    MIN_BAR_COLUMNS,
    Math.min(MAX_BAR_COLUMNS, isNarrow ? width - widest(shown) - BAR_MARGIN : beside),
  );
  const most = Math.max(...bars.map((bar) => bar.value), 1);
  return bars.flatMap(({ value }, at) => {
    const label = labels[at]! + ' '.repeat(widest(labels) - widthOf(labels[at]!));
    const bar = BAR_FILL.repeat(Math.max(value > 0 ? 1 : 0, Math.round((room * value) / most)));
    const drawn = `${style.frame(bar)} ${shown[at]}`;
    return isNarrow ? [`  ${labels[at]}`, `    ${drawn}`] : [`  ${label}  ${drawn}`];
  });
}

/** What can be typed, with what it is for; a question is only shown once. */
function wayLines(
  { label, hint }: Way,
  style: Style,
  wrapped: (line: Line, paint: Paint | null, indent: string, first?: string) => string[],
): string[] {
  if (hint === lineText(label)) return wrapped(label, style.command, '    ', '  • ');
  const head = `  ${style.command(hint)}  `;
  return wrapped(label, null, ' '.repeat(4 + widthOf(hint)), head);
}
