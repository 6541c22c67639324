import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorpusFiles } from '../../index/corpus.js';
import { corpusFolder } from './corpus-folder.js';

const QUESTIONS = '[{"answers":[{"article":"a.txt","text":"It rained."}],"questions":["Did it rain?"]}]';
const FILES = { 'a.txt': 'It rained.\n', 'expansions/weather.json': QUESTIONS };

describe('the hash of a corpus', () => {
  test('stays where a file is touched and holds what it held', () => {
    const dir = corpusFolder(FILES);
    const before = readCorpusFiles(dir).hash;
    const file = path.join(dir, 'expansions', 'weather.json');
    utimesSync(file, new Date(0), new Date(0));
    expect(readCorpusFiles(dir).hash).toBe(before);
  });

  test('changes with one byte, whatever the size and the time of the file say', () => {
    const dir = corpusFolder(FILES);
    const before = readCorpusFiles(dir);
    const file = path.join(dir, 'expansions', 'weather.json');
    const { atime, mtime, size } = statSync(file);
    writeFileSync(file, readFileSync(file, 'utf8').replace('Did', 'did'));
    utimesSync(file, atime, mtime);
    expect(statSync(file).size).toBe(size);
    const after = readCorpusFiles(dir);
    expect(after.hash).not.toBe(before.hash);
    expect(after.articlesHash).toBe(before.articlesHash);
  });

  test('tells corpora apart, wherever they lie', () => {
    const other = { ...FILES, 'a.txt': 'It snowed.\n' };
    expect(readCorpusFiles(corpusFolder(FILES)).hash).toBe(readCorpusFiles(corpusFolder(FILES)).hash);
    expect(readCorpusFiles(corpusFolder(other)).hash).not.toBe(readCorpusFiles(corpusFolder(FILES)).hash);
  });
});
