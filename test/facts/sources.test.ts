import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/facts/source-pages.js';
import { findArticle, readSources, suggestArticles } from '../../src/facts/sources.js';
import { corpusOf, FILES, shippedCorpus } from './support.js';

const index = shippedCorpus();

test('the articles come in order of publication, undated ones last, with their counts', () => {
  expect(readSources(index).map(({ article, comments }) => [article.id, comments])).toEqual([
    ['003', 0],
    ['001', 0],
    ['000', 0],
    ['002', 0],
    ['004', 45],
  ]);
  for (const { sentences, words } of readSources(index)) {
    expect(sentences).toBeGreaterThan(10);
    expect(words).toBeGreaterThan(sentences);
  }
});

describe('an article is found by', () => {
  test.each([
    ['003', 'its id'],
    ['003_a2ee', 'the beginning of its file name'],
    ['Recent Sony', 'the beginning of its title'],
    ['recent sony pictures hack may be wrk of north korea', 'a title with a slip'],
  ])('%s: %s', (asked) => {
    expect(findArticle(index, asked)?.file).toBe(FILES['003']);
  });

  test('its number without the zeros before it', () => {
    expect(findArticle(index, '3')?.file).toBe(FILES['003']);
    expect(findArticle(index, '7')).toBeNull();
  });

  test('nothing else: what no article has, or several begin with', () => {
    expect(findArticle(index, 'xyzzy')).toBeNull();
    expect(() => findArticle(index, 'sony p')).toThrow(
      '3 articles begin with sony p. Give more of the title',
    );
  });

  test('suggestions', () => {
    expect(suggestArticles(index, 'unrel').map(({ id }) => id)).toEqual(['001']);
    expect(suggestArticles(index, '').length).toBe(5);
  });
});

describe('the reader', () => {
  test.each(Object.values(FILES))('shows every sentence of %s once, by whole paragraphs', (file) => {
    const article = index.corpus.articles.find((one) => one.file === file)!;
    const { pages } = readPage(index, article, null, null);
    const quotes = Array.from(
      { length: pages },
      (_, at) => readPage(index, article, at + 1, null).quotes,
    ).flat();
    const ends = quotes.map(({ end }) => end);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
    const at = index.corpus.articles.indexOf(article);
    for (let sentence = 0; sentence < index.sentences.count; sentence++) {
      if (index.sentences.article[sentence] !== at) continue;
      const [start, end] = [index.sentences.start[sentence]!, index.sentences.end[sentence]!];
      expect(quotes.filter((quote) => quote.start <= start && end <= quote.end).length).toBe(1);
    }
  });

  test('opens on the page of what is to be marked, and marks it', () => {
    const article = index.corpus.articles.find(({ id }) => id === '001')!;
    const start = article.text.indexOf('Excipio said');
    const shown = readPage(index, article, null, { start, end: start + 12 });
    expect(shown.page).toBeGreaterThan(1);
    expect(shown.quotes.map(({ highlight }) => highlight?.text).filter(Boolean)).toEqual(['Excipio said']);
  });

  test('a paragraph that is longer than a page is turned over between sentences', () => {
    const long = Array.from(
      { length: 60 },
      (_, at) => `This is the sentence number ${at} of a long paragraph.`,
    ).join(' ');
    const corpus = corpusOf([`A headline\n\n${long}`]);
    const { pages, quotes } = readPage(corpus, corpus.corpus.articles[0]!, null, null);
    expect(pages).toBe(2);
    for (const { text } of quotes.slice(1)) expect(text).toMatch(/^This is .*paragraph\.$/s);
  });

  test('a page that does not exist is said so', () => {
    expect(() => readPage(index, index.corpus.articles[0]!, 99, null)).toThrow(/no page 99/);
  });
});
