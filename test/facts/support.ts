import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { LoadedIndex } from '../../index/load.js';
import { openIndex } from '../../index/open.js';
import { PACKAGE_DIR } from '../../src/config.js';

const made: string[] = [];
afterAll(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

/** A folder that is removed after the tests. */
export function temporaryDir(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'verbatim-'));
  made.push(dir);
  return dir;
}

interface Beside {
  /** `incident.json`. */
  incident?: object;
  /** `articles.json`. */
  articles?: object;
}

/** A corpus of articles, `0_a.txt` and so on, opened. A body needs a headline before it. */
export function corpusOf(texts: string[], { incident, articles }: Beside = {}): LoadedIndex {
  const dir = temporaryDir();
  mkdirSync(path.join(dir, 'articles'));
  for (const [at, text] of texts.entries()) writeFileSync(path.join(dir, 'articles', `${at}_a.txt`), text);
  if (incident) writeFileSync(path.join(dir, 'incident.json'), JSON.stringify(incident));
  if (articles) writeFileSync(path.join(dir, 'articles.json'), JSON.stringify(articles));
  return openIndex({ seedsDir: dir, indexDir: path.join(dir, 'built') });
}

/** The corpus that ships. */
export function shippedCorpus(): LoadedIndex {
  return openIndex({
    seedsDir: path.join(PACKAGE_DIR, 'seeds'),
    indexDir: path.join(temporaryDir(), 'built'),
  });
}

/** The file names of the shipped articles by the number that begins them. */
export const FILES = {
  '000': '000_462366ccf6084f26.txt',
  '001': '001_7ae0515b1ea32bbf.txt',
  '002': '002_8766448bc513b8f4.txt',
  '003': '003_a2ee6d45c1de13a8.txt',
  '004': '004_6cd25c2a209794f1.txt',
};
