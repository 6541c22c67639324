import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openIndex } from '../../index/open.js';
import { readCorpus } from '../../index/parse-corpus.js';
import { decode, MAX_FILE_BYTES, readArticles } from '../../index/read.js';
import { quoteSentence } from '../../index/sentence-text.js';
import { SetupError } from '../../src/errors.js';
import { corpusFolder } from './corpus-folder.js';

const ARTICLE = 'A headline of some kind\n\nSony was hacked on Monday. The studio said so.\n';

function sentencesOf(dir: string): string[] {
  const index = openIndex({ seedsDir: dir, indexDir: corpusFolder({}) });
  return Array.from({ length: index.sentences.count }, (_, at) => quoteSentence(index, at).text);
}

describe('decode', () => {
  it('keeps a byte order mark, so that offsets hold', () => {
    expect(decode(Buffer.from('\uFEFFHello.'))).toEqual({ text: '\uFEFFHello.' });
  });

  it.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['white space', Buffer.from(' \r\n\t\uFEFF'), 'empty'],
    ['a binary file', Uint8Array.of(0x50, 0x4b, 0, 4), 'binary'],
    ['UTF-16', Buffer.from('\uFEFFHello', 'utf16le'), 'UTF-16'],
    ['Latin-1', Buffer.from('caf\xe9', 'latin1'), 'not UTF-8'],
  ])('refuses %s in one line', (_what, bytes, reason) => {
    const read = decode(bytes);
    expect(read).toHaveProperty('problem', expect.stringContaining(reason));
    expect(Object.values(read)[0]).not.toContain('\n');
  });
});

describe('readArticles', () => {
  it('tells of texts that are not read, a line for each kind', () => {
    const dir = corpusFolder({
      ...{ 'a.txt': ARTICLE, 'b.html': ARTICLE, 'c.docx': ARTICLE, 'd.jpg': 'x', 'articles.json': '{}' },
      ...{ 'more/e.txt': ARTICLE, 'expansions/f.json': '[]', 'README.html': 'x' },
    });
    const { articles, findings } = readArticles(dir);
    expect(articles.map(({ file }) => file)).toEqual(['a.txt']);
    expect(findings).toEqual([
      { file: 'b.html', message: 'is no .txt or .md file; left out: save it as text (1 more like it)' },
      { file: 'more', message: 'is a folder; the articles in it are left out: put them beside the others' },
    ]);
  });

  it('reads articles/ where it exists, in order, and leaves out what is none', () => {
    const dir = corpusFolder({
      'articles/b.md': ARTICLE,
      'articles/a.txt': ARTICLE,
      'articles/README.md': ARTICLE,
      'articles/LICENSE.txt': ARTICLE,
      'articles/PROVENANCE.md': ARTICLE,
      'articles/picture.png': 'x',
      'outside.txt': ARTICLE,
    });
    expect(readArticles(dir).articles.map(({ file }) => file)).toEqual(['a.txt', 'b.md']);
  });

  it('refuses a file that is too large and still reads the others', () => {
    const dir = corpusFolder({ 'a.txt': ARTICLE, 'dump.txt': Buffer.alloc(MAX_FILE_BYTES + 1, 'x') });
    const { articles, findings } = readArticles(dir);
    expect(articles.map(({ file }) => file)).toEqual(['a.txt']);
    expect(findings).toEqual([{ file: 'dump.txt', message: expect.stringContaining('larger than 20 MB') }]);
  });

  it('tells a link that leads nowhere and still reads the others', () => {
    const dir = corpusFolder({ 'a.txt': ARTICLE });
    symlinkSync('nowhere', path.join(dir, 'link.txt'));
    const { articles, findings } = readArticles(dir);
    expect(articles.map(({ file }) => file)).toEqual(['a.txt']);
    expect(findings).toEqual([{ file: 'link.txt', message: 'cannot be read (ENOENT); left out' }]);
  });

  it('names what is curated and cannot be read', () => {
    const dir = corpusFolder({ 'a.txt': ARTICLE, 'incident.json/x': '' });
    expect(() => readCorpus(dir)).toThrow(SetupError);
    expect(() => readCorpus(dir)).toThrow(
      `${path.join(dir, 'incident.json')} cannot be read (EISDIR). Let it`,
    );
  });

  it('calls an article that begins without a headline by its file', () => {
    const text = 'The bridge of Tulsa fell on Monday. '.repeat(100);
    const { articles } = readCorpus(
      corpusFolder({
        'a.txt': text,
        'b.txt': `# ${ARTICLE}`,
        'c.txt': `${text}\n\n${text}`,
        'd.txt': `# \n\n${text}`,
        'e.txt': `***\n\n${text}`,
      }),
    );
    const titles = articles.map(({ title }) => title);
    expect(titles).toEqual(['a.txt', 'A headline of some kind', 'c.txt', 'd.txt', 'e.txt']);
  });

  it('takes a file of just the allowed size', () => {
    const dir = corpusFolder({ 'a.txt': Buffer.alloc(MAX_FILE_BYTES, 'x') });
    expect(readArticles(dir).findings).toEqual([]);
  });
});

describe('a corpus', () => {
  it.each([
    ['line feeds', ARTICLE],
    ['carriage returns', ARTICLE.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${ARTICLE}`],
  ])('gives the same sentences with %s', (_what, text) => {
    expect(sentencesOf(corpusFolder({ 'a.txt': text }))).toEqual([
      'A headline of some kind',
      'Sony was hacked on Monday.',
      'The studio said so.',
    ]);
  });

  it('keeps non-breaking spaces and wrapped lines as they are', () => {
    const wrapped =
      'Head\n\nThe cost to harden the legacy database against a\npossible intrusion could come to $10\u00a0million, he\nsays. It was never paid by anybody at the studio in\nall those years.\n';
    expect(sentencesOf(corpusFolder({ 'a.txt': wrapped }))).toEqual([
      'Head',
      'The cost to harden the legacy database against a\npossible intrusion could come to $10\u00a0million, he\nsays.',
      'It was never paid by anybody at the studio in\nall those years.',
    ]);
  });

  it('needs no JSON: the title is the first line', () => {
    const { articles } = readCorpus(
      corpusFolder({ '7-one.md': '# One\n\nText.', 'two.txt': 'Two\n\nText.' }),
    );
    expect(
      articles.map(({ id, title, author, outlet, published }) => [id, title, author, outlet, published]),
    ).toEqual([
      ['7', 'One', null, null, null],
      ['two', 'Two', null, null, null],
    ]);
  });

  it('is refused where there is nothing to read', () => {
    expect(() => readCorpus('/nowhere/at/all')).toThrow(SetupError);
    expect(() => readCorpus(corpusFolder({ 'README.md': ARTICLE }))).toThrow(/holds no article/);
    expect(() => readCorpus(corpusFolder({ 'a.txt': '' }))).toThrow(/a\.txt is empty/);
  });

  it.each([
    ['articles.json', '{', /articles\.json is not valid JSON/],
    ['articles.json', '{"a.txt": {"published": "soon"}}', /articles\.json: a\.txt\.published: is not a date/],
    ['articles.json', '{"a.txt": {"publisher": "x"}}', /articles\.json: a\.txt: .*publisher/],
    [
      'incident.json',
      '{"lists": [{"command": "My Films"}]}',
      /incident\.json: lists\.0\.command: is no command name/,
    ],
    ['gaps.json', '[]', /gaps\.json: the top level/],
    ['expansions/a.json', '[{"answers": [], "questions": ["x"]}]', /expansions\/a\.json: 0\.answers/],
  ])('says what is wrong in %s (%s)', (file, json, message) => {
    const dir = corpusFolder({ 'a.txt': ARTICLE, [file]: json });
    expect(() => readCorpus(dir)).toThrow(SetupError);
    expect(() => readCorpus(dir)).toThrow(message);
  });

  it('lets gaps lapse once the articles are others', () => {
    const gaps = '{"checkedAgainst": "0123", "gaps": [{"kind": "off-topic", "questions": ["how are you"]}]}';
    const stale = readCorpus(corpusFolder({ 'a.txt': ARTICLE, 'gaps.json': gaps }));
    expect(stale.gaps).toEqual([]);
    expect(stale.findings[0]!.message).toContain('its gaps lapse');
    const fresh = corpusFolder({ 'a.txt': ARTICLE, 'gaps.json': gaps.replace('0123', stale.articlesHash) });
    expect(readCorpus(fresh)).toMatchObject({ findings: [], gaps: [{ questions: ['how are you'] }] });
  });

  it('names the article that articles.json has and the folder has not', () => {
    const corpus = readCorpus(corpusFolder({ 'a.txt': ARTICLE, 'articles.json': '{"b.txt": {}}' }));
    expect(corpus.findings).toEqual([{ file: 'articles.json', message: expect.stringContaining('b.txt') }]);
  });
});
