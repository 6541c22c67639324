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

/** Rows of terms to owners by term; `ownerOf` must not fall, and each owner is listed once a term. */
export function invert(rows: number[][], terms: number, ownerOf: (row: number) => number): Postings {
  const last = new Int32Array(terms).fill(-1);
  const from = new Uint32Array(terms + 1);
  const each = (visit: (term: number, owner: number) => void) => {
    last.fill(-1);
    for (const [at, row] of rows.entries()) {
      const owner = ownerOf(at);
      for (const term of row) {
        if (last[term] === owner) continue;
        last[term] = owner;
        visit(term, owner);
      }
    }
  };
  each((term) => from[term + 1]!++);
  for (let term = 0; term < terms; term++) from[term + 1]! += from[term]!;
  const ids = idColumn(from[terms]!, rows.length);
  const next = from.slice();
  each((term, owner) => {
    ids[next[term]!++] = owner;
  });
  return { from, ids };
}
