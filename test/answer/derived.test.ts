/** What is kept beside the index must give the same answers as what is computed, and never be in the way. */
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LoadedIndex } from '../../index/load.js';
import { buildIndex, openIndex } from '../../index/open.js';
import { ask } from '../../src/answer/ask.js';
import { prepare } from '../../src/answer/prepared.js';

const QUESTIONS = ['who is behind the attack', 'which films leaked', 'gibberish qqq'];

function answers(index: LoadedIndex) {
  return QUESTIONS.map((question) => {
    const { explain: _explain, ...answer } = ask(index, question);
    return answer;
  });
}

describe('derived columns', () => {
  const indexDir = mkdtempSync(path.join(tmpdir(), 'verbatim-derived-'));
  const open = () => openIndex({ seedsDir: 'seeds', indexDir });

  it('are kept, and give the same answers as those computed', () => {
    const first = open();
    const computed = answers(first);
    const file = path.join(first.folder!, 'answers.bin');
    expect(existsSync(file)).toBe(true);
    const written = statSync(file).mtimeMs;
    const again = open();
    expect(prepare(again).questions).toEqual(prepare(first).questions);
    expect(answers(again)).toEqual(computed);
    expect(statSync(file).mtimeMs).toBe(written);
    expect(answers(buildIndex(first.corpus))).toEqual(computed);
  });

  it('are computed anew where the file is damaged', () => {
    const first = open();
    const expected = answers(first);
    const file = path.join(first.folder!, 'answers.bin');
    const bytes = readFileSync(file);
    bytes[bytes.length - 100]! ^= 0xff;
    writeFileSync(file, bytes);
    expect(answers(open())).toEqual(expected);
  });
});
