/** Which terms are used alike: for each of many terms its nearest by published word vectors, read where they lie. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NEIGHBOUR_TERMS_FILE, NEIGHBOURS_FILE, once, TABLES_DIR } from './tables.js';

/** Neighbours kept a term. */
export const NEIGHBOURS = 24;

/** A term used alike; `cosine` of the word vectors, 0 to 1. */
export interface Neighbour {
  term: string;
  cosine: number;
}

/** Bytes of a row: where its term begins, its neighbours' rows, and their cosines. */
const OFFSET_BYTES = 4;
const ID_BYTES = 2;
const ROW_BYTES = OFFSET_BYTES + NEIGHBOURS * (ID_BYTES + 1);

const table = once(() => {
  const packed = readFileSync(path.join(TABLES_DIR, NEIGHBOURS_FILE));
  const terms = readFileSync(path.join(TABLES_DIR, NEIGHBOUR_TERMS_FILE));
  const rows = packed.length / ROW_BYTES;
  return {
    terms,
    packed,
    rows,
    idsAt: rows * OFFSET_BYTES,
    cosinesAt: rows * (OFFSET_BYTES + NEIGHBOURS * ID_BYTES),
  };
});

/**
 * The two files: the terms in the order of their bytes, a line each, and for each of them where its line begins, the
 * rows of its neighbours and their cosines times 255, 0 where there are fewer.
 */
export function packNeighbours(
  terms: string[],
  ids: Uint16Array,
  cosines: Uint8Array,
): { terms: Buffer; packed: Buffer } {
  const lines = terms.map((term) => Buffer.from(`${term}\n`));
  const order = [...terms.keys()].sort((a, b) => Buffer.compare(lines[a]!, lines[b]!));
  const place = new Uint16Array(terms.length);
  for (const [at, row] of order.entries()) place[row] = at;
  const packed = Buffer.alloc(terms.length * ROW_BYTES);
  const idsAt = terms.length * OFFSET_BYTES;
  const cosinesAt = terms.length * (OFFSET_BYTES + NEIGHBOURS * ID_BYTES);
  let offset = 0;
  for (const [at, row] of order.entries()) {
    packed.writeUInt32LE(offset, at * OFFSET_BYTES);
    offset += lines[row]!.length;
    for (let i = 0; i < NEIGHBOURS; i++) {
      packed.writeUInt16LE(place[ids[row * NEIGHBOURS + i]!]!, idsAt + (at * NEIGHBOURS + i) * ID_BYTES);
      packed[cosinesAt + at * NEIGHBOURS + i] = cosines[row * NEIGHBOURS + i]!;
    }
  }
  return { terms: Buffer.concat(order.map((row) => lines[row]!)), packed };
}

/** Whether word vectors are known for a term. */
export function hasNeighbours(term: string): boolean {
  return rowOf(term) >= 0;
}

/** The terms used like a term, the nearest first; none where it is not known. */
export function neighboursOf(term: string): Neighbour[] {
  const { packed, idsAt, cosinesAt } = table();
  const row = rowOf(term);
  const near: Neighbour[] = [];
  if (row < 0) return near;
  for (let at = row * NEIGHBOURS; at < (row + 1) * NEIGHBOURS; at++) {
    const cosine = packed[cosinesAt + at]! / 255;
    if (cosine === 0) break;
    near.push({ term: termAt(packed.readUInt16LE(idsAt + at * ID_BYTES)), cosine });
  }
  return near;
}

function rowOf(term: string): number {
  const { terms, packed, rows } = table();
  const wanted = Buffer.from(`${term}\n`);
  let low = 0;
  let high = rows - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const start = packed.readUInt32LE(middle * OFFSET_BYTES);
    const order = terms.compare(
      wanted,
      0,
      wanted.length,
      start,
      Math.min(start + wanted.length, terms.length),
    );
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function termAt(row: number): string {
  const { terms, packed } = table();
  const start = packed.readUInt32LE(row * OFFSET_BYTES);
  return terms.toString('utf8', start, terms.indexOf('\n', start));
}
