import { describe, expect, test } from 'vitest';
import { drawBars } from '../../src/reply/chart.js';
import type { BlockOf } from '../../src/reply/types.js';
import { plain } from '../../src/wording.js';

const bars: BlockOf<'bars'> = {
  kind: 'bars',
  bars: [
    {
      label: [{ from: 'curated', text: 'Fury' }],
      value: 1_200_000,
      shown: [{ from: 'computed', text: '1.2 million' }],
    },
    {
      label: [{ from: 'curated', text: 'Annie' }],
      value: 206_000,
      shown: [{ from: 'computed', text: '206,000' }],
    },
  ],
};

/** Width and height of a PNG, from its first chunk. */
function sizeOf(png: Uint8Array): [number, number] {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('a bar chart', () => {
  test('is a PNG that tells in words what it shows', async () => {
    const chart = await drawBars(bars);
    expect(plain(chart!.alt)).toBe('Bar chart: Fury 1.2 million, Annie 206,000');
    const [width, height] = sizeOf(chart!.png);
    expect(width).toBeGreaterThan(1200);
    expect(height).toBeGreaterThan(2 * 2 * 44);
  });

  test('is as high as it has bars', async () => {
    const more = { ...bars, bars: [...bars.bars, ...bars.bars] };
    const [, two] = sizeOf((await drawBars(bars))!.png);
    const [, four] = sizeOf((await drawBars(more))!.png);
    expect(four - two).toBe(2 * 2 * 44);
  });

  test('is none where a package is not installed', async () => {
    const absent = () => Promise.reject(Object.assign(new Error('absent'), { code: 'ERR_MODULE_NOT_FOUND' }));
    expect(await drawBars(bars, absent)).toBeNull();
  });

  test('a package that is broken is no absent one', async () => {
    await expect(drawBars(bars, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});
