/**
 * Plain output, for pipes and `--plain`: no colour, nothing wrapped, each quote alone between two line breaks exactly
 * as the article has it, table cells parted by tabs.
 */
import { lineText, type Renderer } from './layout.js';

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
    [...(columns.length > 0 ? [columns] : []), ...rows].map((row) => row.map(lineText).join('\t')),
  bars: ({ bars }) => bars.map(({ label, shown }) => `${lineText(label)}\t${lineText(shown)}`),
  ways: (ways) =>
    ways.map(({ label, hint }) => (hint === lineText(label) ? `- ${hint}` : `- ${lineText(label)}\t${hint}`)),
};
