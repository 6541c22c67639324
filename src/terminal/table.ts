/** Tables with columns of one width each; where they do not fit, a record a row. */
import type { Line } from '../reply/types.js';
import { lineText } from './layout.js';
import type { Style } from './style.js';
import { breakLines, widthOf } from './wrap.js';

const GAP = '  ';
/** A last column narrower than this makes a record a row the better layout. */
const MIN_LAST_COLUMN = 24;

/** The lines of a table in at most `width` columns. The last column is wrapped where that helps. */
export function renderTable(heads: Line[], rows: Line[][], width: number, style: Style): string[] {
  const head = heads.map(lineText);
  const cells = rows.map((row) => row.map(lineText));
  const widths = columnWidths(head.length > 0 ? [head, ...cells] : cells);
  const last = widths.length - 1;
  const before = widths.slice(0, last).reduce((sum, one) => sum + one + GAP.length, 0);
  const fits = before + widths[last]! <= width;
  if (!fits && width - before < MIN_LAST_COLUMN) return renderRecords(head, cells, width, style);
  widths[last] = Math.min(widths[last]!, width - before);
  const numeric = widths.map((_, at) => cells.length > 0 && cells.every((row) => isNumber(row[at] ?? '')));
  const lines = cells.flatMap((row) => renderRow(row, widths, numeric));
  return head.length > 0 ? [...renderRow(head, widths, numeric).map(style.note), ...lines] : lines;
}

function columnWidths(table: string[][]): number[] {
  const columns = Math.max(0, ...table.map((row) => row.length));
  return Array.from({ length: columns }, (_, at) => Math.max(...table.map((row) => widthOf(row[at] ?? ''))));
}

const isNumber = (cell: string): boolean => /^(?:[−-]?[\d.,]+)?$/.test(cell);

function renderRow(row: string[], widths: number[], numeric: boolean[]): string[] {
  const last = widths.length - 1;
  const ends = wrapCell(row[last] ?? '', widths[last]!);
  return ends.map((end, line) => {
    const before = widths
      .slice(0, last)
      .map((width, at) => pad(line === 0 ? (row[at] ?? '') : '', width, numeric[at]!));
    const tail = numeric[last] ? pad(end, widths[last]!, true) : end;
    return [...before, tail].join(GAP).trimEnd();
  });
}

function wrapCell(text: string, width: number): string[] {
  return breakLines(text, width).map(({ start, end }) => text.slice(start, end));
}

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? space + text : text + space;
}

function renderRecords(head: string[], cells: string[][], width: number, style: Style): string[] {
  return cells.flatMap((row, rowAt) => [
    ...(rowAt > 0 ? [''] : []),
    ...row.flatMap((cell, at) => {
      if (cell === '') return [];
      const lines = wrapCell(cell, width - 2);
      if (at === 0) return lines.map(style.heading);
      const name = head[at] ? [style.note(`${GAP}${head[at]}`)] : [];
      return [...name, ...lines.map((line) => `${GAP}${GAP}${line}`)];
    }),
  ]);
}
