/** Articles and their metadata: dates that exist, ids and texts that are there once. */
import { isIsoDay } from '../../../index/iso-day.js';
import { tokenize } from '../../../index/terms.js';
import type { Article, Finding } from '../../../index/types.js';

/** Words in a row that two articles must share to count as copied. */
const SHINGLE_WORDS = 6;
/** Share of the smaller article's shingles that the other one holds, from which it is a near-duplicate. */
const NEAR_DUPLICATE = 0.6;
/** Every eighth shingle is enough to tell, and keeps a large corpus in memory. */
const SAMPLED = 8;

/** Dates that do not exist, ids that are there twice, articles that are copies of others. */
export function lintArticles(articles: Article[]): Finding[] {
  return [...wrongDates(articles), ...repeatedIds(articles), ...duplicates(articles)];
}

function wrongDates(articles: Article[]): Finding[] {
  return articles.flatMap(({ file, published }) => {
    if (published === null || isIsoDay(published)) return [];
    return [{ file, message: `is published on ${published}, a day that does not exist` }];
  });
}

function repeatedIds(articles: Article[]): Finding[] {
  const first = new Map<string, string>();
  return articles.flatMap(({ id, file }) => {
    const other = first.get(id);
    if (other === undefined) first.set(id, file);
    return other === undefined ? [] : [{ file, message: `has the id ${id}, as has ${other}` }];
  });
}

/** Pairs of articles that share most of their text, such as copies of one agency's report. */
function duplicates(articles: Article[]): Finding[] {
  const sets = articles.map(({ text }) => shingles(text));
  const holders = new Map<string, number[]>();
  for (const [at, set] of sets.entries()) {
    for (const shingle of set) holders.set(shingle, [...(holders.get(shingle) ?? []), at]);
  }
  return sets.flatMap((set, at) => {
    const shared = new Map<number, number>();
    for (const shingle of set) {
      for (const other of holders.get(shingle)!)
        if (other < at) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const copies = [...shared].filter(
      ([other, count]) => count >= NEAR_DUPLICATE * Math.min(set.size, sets[other]!.size),
    );
    return copies.map(([other]) => duplicate(articles[at]!, articles[other]!));
  });
}

function duplicate(article: Article, other: Article): Finding {
  const message = article.text === other.text ? 'is the same text as' : 'shares most of its text with';
  return { file: article.file, message: `${message} ${other.file}` };
}

/** A sample of the article's shingles, chosen by their words, so that copies have the same sample. */
function shingles(text: string): Set<string> {
  const words = tokenize(text).map((token) => token.surface);
  const all: string[] = [];
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++)
    all.push(words.slice(at, at + SHINGLE_WORDS).join(' '));
  const sample = all.filter((shingle) => checksum(shingle) % SAMPLED === 0);
  return new Set(sample.length > 0 ? sample : [words.join(' ')]);
}

function checksum(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) >>> 0;
  return sum;
}
