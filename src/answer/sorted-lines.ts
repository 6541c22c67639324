/** A table as text, sorted by the first field of its lines: looked up where it lies, never parsed as a whole. */

/** The byte that ends a line. */
const NEWLINE = 10;

/** What separates the fields of a line. It sorts before every character of a term. */
export const SEPARATOR = '\t';

/** Looks up lines by their first field, in the bytes of the table itself. */
export class SortedLines {
  private readonly bytes: Buffer;

  /** UTF-8; every line ends in a newline and `sortLines` gave their order. */
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** What stands behind the first field of the line that begins with `key`, or undefined. By halving. */
  get(key: string): string | undefined {
    const { bytes } = this;
    const wanted = Buffer.from(key + SEPARATOR);
    let low = 0;
    let high = bytes.length;
    while (low < high) {
      const start = this.lineAround((low + high) >> 1);
      const order = bytes.compare(
        wanted,
        0,
        wanted.length,
        start,
        Math.min(start + wanted.length, bytes.length),
      );
      const end = bytes.indexOf(NEWLINE, start);
      if (order === 0) return bytes.toString('utf8', start + wanted.length, end);
      if (order < 0) low = end + 1;
      else high = start;
    }
    return undefined;
  }

  /** Where the line begins that holds a place. */
  private lineAround(at: number): number {
    return at === 0 ? 0 : this.bytes.lastIndexOf(NEWLINE, at - 1) + 1;
  }
}

/** Lines in the order that `SortedLines` needs, as bytes. */
export function sortLines(lines: string[]): Buffer {
  const sorted = lines.map((line) => Buffer.from(`${line}\n`)).sort((a, b) => Buffer.compare(a, b));
  return Buffer.concat(sorted);
}
