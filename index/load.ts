/** Opening a corpus: the built index where it still fits, a fresh one where it does not. */
import { type Bm25, buildBm25 } from './bm25.js';
import { buildTables, type Progress } from './build.js';
import { parseCorpus, readCorpusFiles } from './corpus.js';
import { makeQuote } from './quote.js';
import { indexFile, loadIndex, saveIndex } from './store.js';
import type { IndexTables } from './tables.js';
import type { Corpus, Quote, Span } from './types.js';

/** A corpus with its index, ready to be searched. Everything that answers reads this and changes nothing. */
export interface LoadedIndex extends IndexTables {
  corpus: Corpus;
  bm25: Bm25;
}

export interface OpenOptions {
  seedsDir: string;
  indexDir: string;
  /** Told in one line why an index is built, that it cannot be saved, or what is wrong in the corpus. */
  tell?: (message: string) => void;
  progress?: Progress;
  /** Build even where a built index fits. */
  rebuild?: boolean;
}

/**
 * Opens a corpus. Throws `SetupError` where the corpus cannot be used; a damaged, old or unwritable index is
 * told in one line and replaced, in memory if need be.
 */
export function openIndex({
  seedsDir,
  indexDir,
  tell = () => {},
  progress,
  rebuild = false,
}: OpenOptions): LoadedIndex {
  const files = readCorpusFiles(seedsDir);
  const corpus = parseCorpus(files);
  for (const { file, message } of corpus.findings) tell(`${file} ${message}`);
  const file = indexFile(indexDir, corpus.hash);
  const loaded = rebuild ? { problem: 'asked for' } : loadIndex(file, corpus.hash);
  if (!('problem' in loaded)) return { corpus, ...loaded.tables, bm25: loaded.bm25 };
  tell(`building the index: ${loaded.problem}`);
  const built = buildIndex(corpus, progress);
  try {
    saveIndex(file, corpus.hash, built, built.bm25);
  } catch (error) {
    tell(`the index cannot be saved (${(error as NodeJS.ErrnoException).code}); it is kept in memory`);
  }
  return built;
}

/** The index of a corpus, in memory only. */
export function buildIndex(corpus: Corpus, progress?: Progress): LoadedIndex {
  const tables = buildTables(corpus, progress);
  return { corpus, ...tables, bm25: buildBm25(tables) };
}

/** The sentence as a quote. `highlight` is in offsets of the article. */
export function quoteSentence(index: LoadedIndex, sentence: number, highlight: Span | null = null): Quote {
  return quoteSentences(index, sentence, sentence, highlight);
}

/** Consecutive sentences of one paragraph as one quote. */
export function quoteSentences(
  index: LoadedIndex,
  first: number,
  last: number,
  highlight: Span | null = null,
): Quote {
  const { article, start, end } = index.sentences;
  return makeQuote(
    index.corpus.articles[article[first]!]!,
    { start: start[first]!, end: end[last]! },
    highlight,
  );
}
