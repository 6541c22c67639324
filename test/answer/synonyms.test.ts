import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FEATURE_AT } from '../../src/answer/features/names.js';
import { search } from '../../src/answer/search.js';
import { packSynonyms, phrasesIn, synonymsOf } from '../../src/answer/synonyms.js';
import { PHRASES_FILE, SYNONYMS_FILE, TABLES_DIR, WRITTEN_SYNONYMS_FILE } from '../../src/answer/tables.js';
import { sentenceOf, stormCorpus } from './support.js';

const read = (name: string) => readFileSync(path.join(TABLES_DIR, name), 'utf8');
const written = read(WRITTEN_SYNONYMS_FILE).trimEnd().split('\n');

describe('tables of synonyms', () => {
  it('hold words in both directions, phrases in one, function words in none', () => {
    const { synonyms, phrases } = packSynonyms(['boats: ship the', 'go under: sink', 'the: boat']);
    expect(`${synonyms}`).toBe('boat\tship\nship\tboat\n');
    expect(`${phrases}`).toBe('go under\tsink\n');
  });

  it('take a word with a hyphen for a phrase, as a question does', () => {
    const { synonyms, phrases } = packSynonyms(['break-in: theft', 'aged: grown-up']);
    expect(`${synonyms}`).toBe('');
    expect(`${phrases}`).toBe('break in\ttheft\ngrow up\tag\n');
  });

  it('that ship are made of what was written', () => {
    const { synonyms, phrases } = packSynonyms(written);
    expect(`${synonyms}` === read(SYNONYMS_FILE)).toBe(true);
    expect(`${phrases}` === read(PHRASES_FILE)).toBe(true);
  });

  it('are written a head a line, each once, as single words', () => {
    const heads = written.map((line) => /^([a-z0-9][a-z0-9' -]*):(?: [a-z0-9'-]+)+$/.exec(line)?.[1] ?? line);
    expect(heads.filter((head) => head.includes(':'))).toEqual([]);
    expect(heads.filter((head, at) => heads.indexOf(head) !== at)).toEqual([]);
    expect(heads.filter((head) => head.split(' ').length > 4)).toEqual([]);
  });

  it('know words, and the longest phrase that a word stands in', () => {
    expect(synonymsOf('boss')).toContain('chief');
    expect(synonymsOf('qqqq')).toEqual([]);
    expect(phrasesIn(['who', 'step', 'down', 'then'])).toEqual([null, 'step down', 'step down', null]);
    expect(synonymsOf('step down')).toContain('resign');
    expect(phrasesIn(['step'])).toEqual([null]);
  });
});

describe('a question in other words than the text', () => {
  const index = stormCorpus();
  const synonymOf = (question: string, sentence: number) =>
    search(index, question).ranked.find((one) => one.sentence === sentence)!.row[FEATURE_AT.synonym]!;
  const blankets = sentenceOf(index, 'She asked for blankets');
  const ferries = sentenceOf(index, 'The storm sank two ferries');
  const insurer = sentenceOf(index, 'Because the insurer');

  it('is matched by synonyms of its words', () => {
    expect(synonymOf('Which boats did the tempest wreck?', ferries)).toBeGreaterThan(0.5);
    expect(synonymOf('Which boats did the tempest wreck?', blankets)).toBe(0);
  });

  it('is matched by synonyms of its phrases', () => {
    expect(synonymOf('Who went bust?', insurer)).toBeGreaterThan(0.5);
  });

  it('is not matched twice by a word that stands there itself', () => {
    expect(synonymOf('storm', ferries)).toBe(0);
  });
});
