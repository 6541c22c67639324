import { chmodSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LoadedIndex } from '../../index/load.js';
import { openIndex } from '../../index/open.js';
import { FORMAT_VERSION } from '../../index/sections.js';
import { indexFile } from '../../index/store.js';
import { corpusFolder } from './corpus-folder.js';

const ARTICLE = 'Studio hacked\n\nThe FBI is investigating. Films leaked over the weekend.\n';

function open(seedsDir: string, indexDir: string): { index: LoadedIndex; told: string[] } {
  const told: string[] = [];
  const index = openIndex({ seedsDir, indexDir, tell: (line) => told.push(line) });
  return { index, told };
}

function built(): { seedsDir: string; indexDir: string; file: string; index: LoadedIndex } {
  const seedsDir = corpusFolder({ 'a.txt': ARTICLE });
  const indexDir = corpusFolder({});
  const { index } = open(seedsDir, indexDir);
  return { seedsDir, indexDir, file: indexFile(indexDir, index.corpus.hash), index };
}

describe('the built index', () => {
  it('is built once and then loaded, with nothing lost', () => {
    const { seedsDir, indexDir, index } = built();
    const again = open(seedsDir, indexDir);
    expect(again.told).toEqual([]);
    expect(again.index.sentences).toEqual(index.sentences);
    expect(again.index.passages).toEqual(index.passages);
    expect(again.index.questions).toEqual(index.questions);
    expect(again.index.vocabulary).toEqual(index.vocabulary);
    expect(again.index.postings).toEqual(index.postings);
  });

  it.each([
    ['a changed number', (file: string) => corrupt(file, bodyOf(file))],
    ['a changed last byte', (file: string) => corrupt(file, -3)],
    ['a changed header', (file: string) => corrupt(file, 12)],
    ['another kind of file', (file: string) => writeFileSync(file, 'hello')],
    ['a truncated file', (file: string) => truncateSync(file, 200)],
    ['an empty file', (file: string) => truncateSync(file, 0)],
    ['another version', (file: string) => replaceText(file, `"version":${FORMAT_VERSION}`, '"version":0')],
    ['another corpus', (file: string) => replaceText(file, '"key":"', '"key":"x')],
  ])('is built again after %s, and says so in one line', (_what, damage) => {
    const { seedsDir, indexDir, file, index } = built();
    damage(file);
    const again = open(seedsDir, indexDir);
    expect(again.told).toHaveLength(1);
    expect(again.told[0]).toMatch(/^building the index: /);
    expect(again.index.sentences).toEqual(index.sentences);
    expect(open(seedsDir, indexDir).told).toEqual([]);
  });

  it('is built again when the corpus changes, and both are kept', () => {
    const { seedsDir, indexDir } = built();
    writeFileSync(path.join(seedsDir, 'b.txt'), ARTICLE);
    expect(open(seedsDir, indexDir).index.corpus.articles).toHaveLength(2);
    expect(readdirSync(indexDir)).toHaveLength(2);
  });

  it('leaves no temporary file behind', () => {
    const { file } = built();
    expect(readdirSync(path.dirname(file)).sort()).toEqual([path.basename(file)]);
  });

  it('is kept in memory where the folder cannot be written', () => {
    const seedsDir = corpusFolder({ 'a.txt': ARTICLE });
    const indexDir = corpusFolder({ 'in-the-way': 'a file, not a folder' });
    const { index, told } = open(seedsDir, path.join(indexDir, 'in-the-way'));
    expect(index.sentences.count).toBe(3);
    expect(told.at(-1)).toContain('kept in memory');
  });

  it.skipIf(process.getuid?.() === 0)('is kept in memory where the folder is read-only', () => {
    const seedsDir = corpusFolder({ 'a.txt': ARTICLE });
    const indexDir = corpusFolder({});
    chmodSync(indexDir, 0o500);
    expect(open(seedsDir, indexDir).told.at(-1)).toContain('EACCES');
  });
});

/** Where the columns begin: behind the magic, the header's length and the header. */
function bodyOf(file: string): number {
  return 8 + readFileSync(file).readUInt32LE(4);
}

function corrupt(file: string, at: number): void {
  const bytes = readFileSync(file);
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = bytes[place]! ^ 0xff;
  writeFileSync(file, bytes);
}

/** Of the same length, or the header would not end where it says. */
function replaceText(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'latin1');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed, 'latin1');
}
