/** Which terms are used alike: for each of many terms its nearest by published word vectors, read where they lie. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NEIGHBOUR_TERMS_FILE, NEIGHBOURS_FILE, once, TABLES_DIR } from './tables.js';
import { offsetBytes, packTerms, TermList } from './term-list.js';

/** Neighbours kept a term. */
export const NEIGHBOURS = 24;

/** A term used alike; `cosine` of the word vectors, 0 to 1. */
export interface Neighbour {
  term: string;
  cosine: number;
}

/** Bytes of a row beside its offset: its neighbours' rows, and their cosines. */
const ID_BYTES = 2;
const ROW_BYTES = NEIGHBOURS * (ID_BYTES + 1);

const table = once(() => {
  const packed = readFileSync(path.join(TABLES_DIR, NEIGHBOURS_FILE));
  const lines = readFileSync(path.join(TABLES_DIR, NEIGHBOUR_TERMS_FILE));
  const rows = packed.length / (offsetBytes(1) + ROW_BYTES);
  const idsAt = offsetBytes(rows);
  return {
    packed,
    terms: new TermList(lines, packed, rows),
    idsAt,
    cosinesAt: idsAt + rows * NEIGHBOURS * ID_BYTES,
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
  const { lines, offsets, order } = packTerms(terms);
  const place = new Uint16Array(terms.length);
  for (const [row, at] of order.entries()) place[at] = row;
  const packed = Buffer.concat([offsets, Buffer.alloc(terms.length * ROW_BYTES)]);
  const idsAt = offsets.length;
  const cosinesAt = idsAt + terms.length * NEIGHBOURS * ID_BYTES;
  for (const [row, at] of order.entries()) {
    for (let i = 0; i < NEIGHBOURS; i++) {
      packed.writeUInt16LE(place[ids[at * NEIGHBOURS + i]!]!, idsAt + (row * NEIGHBOURS + i) * ID_BYTES);
      packed[cosinesAt + row * NEIGHBOURS + i] = cosines[at * NEIGHBOURS + i]!;
    }
  }
  return { terms: lines, packed };
}

/** Whether word vectors are known for a term. */
export function hasNeighbours(term: string): boolean {
  return table().terms.rowOf(term) >= 0;
}

/** The terms used like a term, the nearest first; none where it is not known. */
export function neighboursOf(term: string): Neighbour[] {
  const { packed, terms, idsAt, cosinesAt } = table();
  const row = terms.rowOf(term);
  const near: Neighbour[] = [];
  if (row < 0) return near;
  for (let at = row * NEIGHBOURS; at < (row + 1) * NEIGHBOURS; at++) {
    const cosine = packed[cosinesAt + at]! / 255;
    if (cosine === 0) break;
    near.push({ term: terms.termAt(packed.readUInt16LE(idsAt + at * ID_BYTES)), cosine });
  }
  return near;
}
