import { describe, expect, test } from 'vitest';
import { readWho, suggestEntities, suggestWho } from '../../src/facts/who.js';
import { corpusOf, shippedCorpus } from './support.js';

const index = shippedCorpus();

describe('the sentence that best says who it is', () => {
  test.each<[string, string, RegExp, string]>([
    [
      'GOP',
      'Guardians of Peace',
      /^The Guardians of Peace \(GOP\), the group that/,
      'what it is behind the name',
    ],
    ['Kim Jong Un', 'Kim Jong-un', /dictator|supreme leader/, 'a title before the name'],
    ['excipio', 'Excipio', /piracy-tracking firm Excipio/, 'a title before the name'],
    [
      'The Interview',
      'The Interview',
      /The Interview,? (?:is )?a (?:geopolitical )?comedy/,
      '"is a", or behind a comma',
    ],
    ['Ms Smith', 'Ms. Smith', /is a freelance writer/, 'over an aside in brackets'],
    ['Rich Drees', 'Rich Drees', /veteran freelance journalist/, 'the bio of an article’s writer'],
    ['recode', 'Re/code', /tech site Re\/code/, 'an alias from incident.json'],
    ['James Franco', 'James Franco', /star/i, 'no better than what he stars in'],
  ])('%s: %s', (asked, name, pattern) => {
    const who = readWho(index, asked);
    expect(who?.name).toBe(name);
    expect(who?.quotes[0]?.text).toMatch(pattern);
  });
});

describe('names', () => {
  test.each([
    ['seth rogan', 'Seth Rogen', 'an alias'],
    ['Guardians of Piece', 'Guardians of Peace', 'a slip'],
    ['mandaint', 'Mandiant', 'a swap'],
    ['nk', 'North Korea', 'what is curated but in no article'],
    ['Reuters', 'Reuters', 'a name that only begins a sentence'],
    ['quvenzhane wallis', 'Quvenzhané Wallis', 'without accents'],
    ['Angelina', 'Angelina Jolie', 'begun'],
    ['is GOP', 'Guardians of Peace', 'the verb of a question before it'],
  ])('%s is %s: %s', (asked, name) => {
    expect(readWho(index, asked)?.name).toBe(name);
  });

  test.each(['xyzzy', 'several', 'the', 'a', 'zz', 'is', 'is zz'])('%s is nobody', (asked) => {
    expect(readWho(index, asked)).toBeNull();
  });

  test('mentions are counted by article, and each quote but the writer’s bio holds the name', () => {
    const who = readWho(index, 'GOP')!;
    expect(who.aliases).toEqual(['GOP', '#GOP', 'Gardians Of Peace']);
    expect(who.mentions).toBe(8);
    expect(who.articles.map(({ article, sentences }) => [article.id, sentences])).toEqual([
      ['001', 2],
      ['003', 2],
      ['002', 1],
    ]);
    for (const { highlight } of who.quotes) expect([who.name, ...who.aliases]).toContain(highlight?.text);
  });

  test('the first quotes are of different articles', () => {
    const files = readWho(index, 'North Korea')!.quotes.map(({ file }) => file);
    expect(files.length).toBe(5);
    expect(new Set(files).size).toBe(5);
  });

  test('comments tell nobody’s name', () => {
    expect(readWho(index, 'Clyven Bundy')).toBeNull();
  });
});

describe('a reader who wrote comments', () => {
  /** A page with comments below it, each of a reader. */
  const page = (...comments: [string, string][]) =>
    `Ferries sink

Two ferries sank on Sunday. Then the mayor, Ada Quill, spoke.

Nobody was hurt, Quill said.

${comments.length} Responses

${comments.map(([reader, text], at) => `${at + 1}. ${reader} says:\n\n${text}`).join('\n\n')}
`;
  const harbour = corpusOf([
    page(
      ['MossFan', 'Poor ferries.\n\nI took one once.'],
      ['Jon_Reed', 'MossFan is right.'],
      ['Ada Quill', 'Thank you.'],
    ),
    page(['MOSSFAN', 'Again?']),
  ]);
  const texts = (asked: string) =>
    readWho(harbour, asked)?.written?.comments.map((paragraphs) => paragraphs.map(({ text }) => text));

  test('has them as quotes, whole, of every article, as the reader’s own', () => {
    expect(texts('mossfan')).toEqual([['Poor ferries.', 'I took one once.'], ['Again?']]);
    const quotes = readWho(harbour, 'mossfan')!.written!.comments.flat();
    expect(quotes.map(({ role, speaker }) => `${role} ${speaker}`)).toEqual([
      ...['comment MossFan', 'comment MossFan', 'comment MOSSFAN'],
    ]);
    expect(readWho(index, 'beccam')).toMatchObject({ name: 'BeccaM', mentions: 0, quotes: [] });
    expect(readWho(index, 'beccam')?.written?.comments.flat()[0]?.text).toBe('This is true.');
  });

  test('is found but for a slip, where nobody is called just so', () => {
    expect(readWho(harbour, 'mosfan')?.name).toBe('MossFan');
    expect(readWho(harbour, 'jon_read')?.name).toBe('Jon_Reed');
  });

  test('and is named by others as well has both', () => {
    expect(readWho(harbour, 'MossFan')?.comments.map(({ text }) => text)).toEqual(['MossFan is right.']);
    const mayor = readWho(harbour, 'ada quill')!;
    expect(mayor.quotes[0]?.text).toBe('Then the mayor, Ada Quill, spoke.');
    expect(mayor.written?.comments.flat().map(({ text }) => text)).toEqual(['Thank you.']);
    expect(readWho(harbour, 'Quill')?.written?.name).toBe('Ada Quill');
  });

  test('is suggested behind those whom the articles name', () => {
    expect(suggestWho(harbour, 'mos')).toEqual(['MossFan']);
    expect(suggestWho(harbour, 'ada')).toEqual(['Ada Quill']);
    expect(suggestWho(index, 'becc')).toEqual(['BeccaM']);
    expect(suggestWho(index, '')).toEqual(suggestEntities(index, ''));
  });
});

describe('suggestions', () => {
  test('begin with the most mentioned, and forgive a slip', () => {
    expect(suggestEntities(index, '')[0]).toBe('Sony Pictures Entertainment');
    expect(suggestEntities(index, '').length).toBe(25);
    expect(suggestEntities(index, 'gardi')).toEqual(['Guardians of Peace']);
    expect(suggestEntities(index, 'rogen')).toContain('Seth Rogen');
    expect(suggestEntities(index, 'manditn')).toContain('Mandiant');
  });

  test('are there in under 50 ms once the names are known', () => {
    suggestEntities(index, 'a');
    const started = performance.now();
    suggestEntities(index, 'qwxyz');
    expect(performance.now() - started).toBeLessThan(50);
  });
});

test('a corpus without incident.json has names too', () => {
  const bare = corpusOf([
    'A headline\n\nThe tech firm Acme hired Anna Berger, a lawyer. Then Berger left Acme.',
  ]);
  expect(readWho(bare, 'berger')).toMatchObject({ name: 'Anna Berger', aliases: ['Berger'], mentions: 2 });
});
