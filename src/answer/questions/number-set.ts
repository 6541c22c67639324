/** A set of whole numbers below a limit, a bit each: given out in ascending order, and empty afterwards. */
export class NumberSet {
  private readonly bits: Uint32Array;

  constructor(limit: number) {
    this.bits = new Uint32Array((limit + 31) >>> 5);
  }

  add(number: number): void {
    this.bits[number >>> 5]! |= 1 << (number & 31);
  }

  /** Writes the numbers into `numbers` from its start, forgets them and returns how many they were. */
  drain(numbers: Uint32Array): number {
    const { bits } = this;
    let count = 0;
    for (let at = 0; at < bits.length; at++) {
      for (let left = bits[at]!; left !== 0; left &= left - 1) {
        numbers[count++] = (at << 5) + 31 - Math.clz32(left & -left);
      }
      bits[at] = 0;
    }
    return count;
  }
}
