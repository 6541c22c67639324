/** A small made-up corpus that has what the stages of answering tell apart. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadedIndex } from '../../index/load.js';
import { openIndex } from '../../index/open.js';
import type { Gap } from '../../index/types.js';
import { temporaryDir } from '../facts/support.js';

export const STORM = `A storm over the harbour

The storm sank two ferries in Larkhaven on Sunday, the Harbour Police League (HPL) said. It began on March 3, 2019.

The mayor, Ada Quill, opened the town hall to everyone. “Nobody sleeps outside tonight,” the mayor said. She asked for blankets.

Repairs of the pier will cost 40,000 crowns. Who pays for the pier? Because the insurer went bankrupt, the town does.
`;

export const LATER = `The harbour a month later

The storm sank three ferries, divers found in April. The pier is still closed.
`;

interface Expansion {
  answers: string[];
  questions: string[];
}

/** `STORM` and `LATER`, with what is curated about them. */
export function stormCorpus(expansions: Expansion[] = [], gaps: Gap[] = []): LoadedIndex {
  const dir = temporaryDir();
  const write = (file: string, value: unknown) => writeFileSync(path.join(dir, file), JSON.stringify(value));
  mkdirSync(path.join(dir, 'articles'));
  mkdirSync(path.join(dir, 'expansions'));
  writeFileSync(path.join(dir, 'articles', '0_storm.txt'), STORM);
  writeFileSync(path.join(dir, 'articles', '1_later.txt'), LATER);
  write('articles.json', {
    '0_storm.txt': { published: '2019-03-04' },
    '1_later.txt': { published: '2019-04-05' },
  });
  write('incident.json', {
    name: 'The storm',
    aliases: [{ name: 'Harbour Police League', also: ['HPL'], not: [] }],
  });
  const anchored = expansions.map(({ answers, questions }) => ({
    answers: answers.map((text) => ({ article: STORM.includes(text) ? '0_storm.txt' : '1_later.txt', text })),
    questions,
  }));
  if (expansions.length > 0) write('expansions/storm.json', anchored);
  const open = () => openIndex({ seedsDir: dir, indexDir: path.join(dir, 'built') });
  if (gaps.length === 0) return open();
  write('gaps.json', { checkedAgainst: open().corpus.articlesHash, gaps });
  return open();
}

/** The number of the sentence that begins with a text. */
export function sentenceOf({ corpus, sentences }: LoadedIndex, beginning: string): number {
  for (let at = 0; at < sentences.count; at++) {
    const { text } = corpus.articles[sentences.article[at]!]!;
    if (text.startsWith(beginning, sentences.start[at]!)) return at;
  }
  throw new Error(`no sentence begins with "${beginning}"`);
}
