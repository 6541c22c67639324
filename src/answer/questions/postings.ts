/** Rows of numbers in one array, and the same the other way round. */

/** Two bytes an id where they all fit: half of what is read and held. */
export type Ids = Uint16Array | Uint32Array;

/** Rows of ids in one array: row i lies from `from[i]` to `from[i + 1]`. */
export interface Postings {
  from: Uint32Array;
  ids: Ids;
}

/** An empty column for so many ids below a bound. */
export function idColumn(length: number, bound: number): Ids {
  return bound <= 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length);
}

/** One row. */
export function rowOf({ from, ids }: Postings, row: number): Ids {
  return ids.subarray(from[row], from[row + 1]);
}

/** Sorts each row, in place. */
export function sortRows(rows: Postings, order: (a: number, b: number) => number): Postings {
  for (let row = 0; row + 1 < rows.from.length; row++) rowOf(rows, row).sort(order);
  return rows;
}

/** Rows of ids below a bound as they are, in one array. */
export function flatten(rows: number[][], bound: number): Postings {
  const from = new Uint32Array(rows.length + 1);
  for (const [at, row] of rows.entries()) from[at + 1] = from[at]! + row.length;
  const ids = idColumn(from[rows.length]!, bound);
  for (const [at, row] of rows.entries()) ids.set(row, from[at]);
  return { from, ids };
}

/** Rows of terms, each once a row, the other way round: by term the rows that hold it, ascending. */
export function invert(rows: number[][], terms: number): Postings {
  const from = new Uint32Array(terms + 1);
  for (const row of rows) for (const term of row) from[term + 1]!++;
  for (let term = 0; term < terms; term++) from[term + 1]! += from[term]!;
  const ids = idColumn(from[terms]!, rows.length);
  const next = from.slice();
  for (const [at, row] of rows.entries()) for (const term of row) ids[next[term]!++] = at;
  return { from, ids };
}
