/** Tables whose columns are as wide as they need, narrower where they must; a record a row where that cannot be. */
import type { Line } from '../reply/types.js';
import { lineText } from './layout.js';
import type { Style } from './style.js';
import { breakLines, widthOf } from './wrap.js';

const GAP = '  ';

/** The lines of a table in at most `width` columns. */
export function renderTable(heads: Line[], rows: Line[][], width: number, style: Style): string[] {
  const head = heads.map(lineText);
  const cells = rows.map((row) => row.map(lineText));
  const widths = fitColumns(head.length > 0 ? [head, ...cells] : cells, width);
  if (!widths) return renderRecords(head, cells, width, style);
  const right = widths.map((_, at) => cells.length > 0 && cells.every((row) => isNumber(row[at] ?? '')));
  const lines = cells.flatMap((row) => renderRow(row, widths, right));
  return head.length > 0 ? [...renderRow(head, widths, right).map(style.note), ...lines] : lines;
}

/** Columns of the table, the widest ones narrowed; null where their longest words do not fit side by side. */
function fitColumns(table: string[][], width: number): number[] | null {
  const count = Math.max(0, ...table.map((row) => row.length));
  const column = (at: number) => table.map((row) => row[at] ?? '');
  const widths = Array.from({ length: count }, (_, at) => Math.max(...column(at).map(widthOf)));
  const least = Array.from({ length: count }, (_, at) => Math.max(...column(at).map(longestWord)));
  let over = widths.reduce((sum, one) => sum + one, 0) + GAP.length * (count - 1) - width;
  for (; over > 0; over--) {
    const room = widths.map((one, at) => (one > least[at]! ? one : 0));
    const widest = room.indexOf(Math.max(...room));
    if (!room[widest]) return null;
    widths[widest]!--;
  }
  return widths;
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(' ').map(widthOf));
}

const isNumber = (cell: string): boolean => /^(?:[−-]?[\d.,]+)?$/.test(cell);

function renderRow(row: string[], widths: number[], right: boolean[]): string[] {
  const columns = widths.map((width, at) => wrapCell(row[at] ?? '', width));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, at) => pad(columns[at]![line] ?? '', width, right[at]!))
      .join(GAP)
      .trimEnd(),
  );
}

function wrapCell(text: string, width: number): string[] {
  return breakLines(text, width).map(({ start, end }) => text.slice(start, end));
}

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? space + text : text + space;
}

/** The first cell as a heading, the others behind their columns' names. */
function renderRecords(head: string[], cells: string[][], width: number, style: Style): string[] {
  const names = Math.max(0, ...head.slice(1).map(widthOf));
  const indent = GAP.length + (names > 0 ? names + GAP.length : 0);
  return cells.flatMap((row, rowAt) => [
    ...(rowAt > 0 ? [''] : []),
    ...wrapCell(row[0] ?? '', width).map(style.heading),
    ...row.slice(1).flatMap((cell, at) => {
      if (cell === '') return [];
      const name = names > 0 ? style.note(pad(head[at + 1] ?? '', names, false)) + GAP : '';
      return wrapCell(cell, width - indent).map((line, lineAt) =>
        lineAt === 0 ? GAP + name + line : ' '.repeat(indent) + line,
      );
    }),
  ]);
}
