/** Terms in the order of their bytes, a line each, looked up where they lie. */

/** Bytes of the place where a term's line begins. */
const OFFSET_BYTES = 4;

export class TermList {
  readonly length: number;
  private readonly lines: Buffer;
  private readonly offsets: Buffer;

  /** Of what `packTerms` made; behind the offsets more may follow. */
  constructor(lines: Buffer, offsets: Buffer, length: number) {
    this.lines = lines;
    this.offsets = offsets;
    this.length = length;
  }

  /** The row of a term, or -1. By halving. */
  rowOf(term: string): number {
    const { lines, offsets } = this;
    const wanted = Buffer.from(`${term}\n`);
    let low = 0;
    let high = this.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const start = offsets.readUInt32LE(middle * OFFSET_BYTES);
      const end = Math.min(start + wanted.length, lines.length);
      const order = lines.compare(wanted, 0, wanted.length, start, end);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** The term of a row. */
  termAt(row: number): string {
    const start = this.offsets.readUInt32LE(row * OFFSET_BYTES);
    return this.lines.toString('utf8', start, this.lines.indexOf('\n', start));
  }
}

/** Bytes that the offsets of so many terms take. */
export const offsetBytes = (length: number): number => length * OFFSET_BYTES;

/** Terms as lines with their offsets, and for each row which of the given terms it is. */
export function packTerms(terms: string[]): { lines: Buffer; offsets: Buffer; order: number[] } {
  const own = terms.map((term) => Buffer.from(`${term}\n`));
  const order = [...terms.keys()].sort((a, b) => Buffer.compare(own[a]!, own[b]!));
  const offsets = Buffer.alloc(offsetBytes(terms.length));
  let offset = 0;
  for (const [row, at] of order.entries()) {
    offsets.writeUInt32LE(offset, row * OFFSET_BYTES);
    offset += own[at]!.length;
  }
  return { lines: Buffer.concat(order.map((at) => own[at]!)), offsets, order };
}
