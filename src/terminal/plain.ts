/**
 * Plain output, for pipes and `--plain`: no colour, nothing wrapped, each quote alone between two line breaks exactly
 * as the article has it, cells parted by tabs; a list of what can be typed, which is for reading, is aligned.
 */
import type { Line } from '../reply/types.js';
import { lineText, type Renderer } from './layout.js';

/** Turns blocks into plain lines. */
export const plainRenderer: Renderer = {
  heading: ({ line }) => [lineText(line)],
  question: ({ text }) => [`? ${lineText([{ from: 'echo', text }])}`],
  text: ({ line }) => [lineText(line)],
  note: ({ line }) => [lineText(line)],
  quote: ({ quote, labels, citation, rank }) => [
    ...labels.map((label) => `[${lineText(label)}]`),
    quote.text,
    ...(citation.length > 0 ? [`— ${rank === null ? '' : `[${rank}] `}${lineText(citation)}`] : []),
  ],
  bullets: ({ items }) => items.map((item) => `- ${lineText(item)}`),
  table: ({ columns, rows }) =>
    columns.length > 0 ? [columns, ...rows].map((row) => row.map(lineText).join('\t')) : aligned(rows),
  bars: ({ bars }) => bars.map(({ label, shown }) => `${lineText(label)}\t${lineText(shown)}`),
  ways: (ways) =>
    ways.map(({ label, hint }) => (hint === lineText(label) ? `- ${hint}` : `- ${lineText(label)}\t${hint}`)),
};

/** Rows whose first cells, names of ours, are made equally long: a tab would stop at different columns. */
function aligned(rows: Line[][]): string[] {
  const cells = rows.map((row) => row.map(lineText));
  const widest = Math.max(0, ...cells.map(([first = '']) => first.length));
  return cells.map(([first = '', ...others]) => [first.padEnd(widest), ...others].join('  ').trimEnd());
}
