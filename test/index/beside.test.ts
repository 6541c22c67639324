/** What is kept beside an index must be what would be computed, and never be in the way. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LoadedIndex } from '../../index/load.js';
import { entityNames } from '../../index/names.js';
import { buildIndex, openIndex } from '../../index/open.js';
import { sentenceDates } from '../../src/facts/dates.js';
import { temporaryDir } from '../facts/support.js';

describe.each([
  ['names.bin', (index: LoadedIndex) => entityNames(index)],
  ['dates.bin', (index: LoadedIndex) => sentenceDates(index)],
])('%s', (file, read) => {
  const indexDir = temporaryDir();
  const open = () => openIndex({ seedsDir: 'seeds', indexDir });

  it('is kept, and gives what would be computed', async () => {
    const first = open();
    const computed = await read(first);
    expect(computed.length).toBeGreaterThan(10);
    expect(existsSync(path.join(first.folder!, file))).toBe(true);
    expect(await read(open())).toEqual(computed);
    expect(await read(buildIndex(first.corpus))).toEqual(computed);
  });

  it('is made anew where it is damaged', async () => {
    const first = open();
    const expected = await read(first);
    writeFileSync(path.join(first.folder!, file), 'hello');
    expect(await read(open())).toEqual(expected);
  });

  it('goes with the index that is built anew', async () => {
    const first = open();
    await read(first);
    const { folder } = openIndex({ seedsDir: 'seeds', indexDir, rebuild: true });
    expect(readdirSync(folder!)).toEqual(['index.bin']);
  });
});
