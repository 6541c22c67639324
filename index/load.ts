/** Opening a corpus: the built index where it still fits, a fresh one where it does not. */
import { rmSync } from 'node:fs';
import { PassageSearch } from './bm25.js';
import { buildTables, type Progress } from './build.js';
import { type CorpusFiles, parseCorpus, readCorpusFiles, restoreCorpus, storedCorpus } from './corpus.js';
import { makeQuote } from './quote.js';
import { indexFolder, loadIndex, saveIndex } from './store.js';
import type { IndexTables } from './tables.js';
import type { Corpus, Quote, Span } from './types.js';

/** A corpus with its index, ready to be searched. Everything that answers reads this and changes nothing. */
export interface LoadedIndex extends IndexTables {
  corpus: Corpus;
  /** Made when first asked for, since a small corpus is searched without it. */
  readonly passageSearch: PassageSearch;
  /** Where the index lies, for what others derive from it; null where it is in memory only. */
  folder: string | null;
}

/** Folders, absolute. */
export interface Places {
  seedsDir: string;
  indexDir: string;
}

export interface OpenOptions extends Places {
  /** Told in one line why an index is built, that it cannot be saved, or what is wrong in the corpus. */
  tell?: (message: string) => void;
  progress?: Progress;
  /** Build even where a built index fits, and drop what is kept beside it. */
  rebuild?: boolean;
}

/**
 * Opens a corpus. Throws `SetupError` where the corpus cannot be used; a damaged, old or unwritable index is
 * told in one line and replaced, in memory if need be.
 */
export function openIndex({ rebuild = false, ...options }: OpenOptions): LoadedIndex {
  const files = readCorpusFiles(options.seedsDir);
  const opened = rebuild ? { problem: 'asked for' } : openBuilt(files, options);
  if (!('problem' in opened)) return opened;
  if (rebuild) rmSync(indexFolder(options.indexDir, files.hash), { recursive: true, force: true });
  return buildAndKeep(files, opened.problem, options);
}

/** The index of a corpus where it is built and fits, else what is the matter with it. */
export function openBuilt(
  files: CorpusFiles,
  { indexDir, tell = () => {} }: Omit<OpenOptions, 'seedsDir'>,
): LoadedIndex | { problem: string } {
  const folder = indexFolder(indexDir, files.hash);
  const loaded = loadIndex(folder, files.hash);
  if ('problem' in loaded) return loaded;
  const corpus = restoreCorpus(files, loaded.corpus);
  tellFindings(corpus, tell);
  return assemble(corpus, loaded.tables, folder);
}

function buildAndKeep(
  files: CorpusFiles,
  problem: string,
  { indexDir, tell = () => {}, progress }: OpenOptions,
): LoadedIndex {
  const corpus = parseCorpus(files);
  tellFindings(corpus, tell);
  tell(`building the index: ${problem}`);
  const built = buildIndex(corpus, progress);
  const folder = indexFolder(indexDir, files.hash);
  try {
    saveIndex(folder, corpus.hash, { corpus: storedCorpus(corpus, files), tables: built });
    built.folder = folder;
  } catch (error) {
    tell(`the index cannot be saved (${(error as NodeJS.ErrnoException).code}); it is kept in memory`);
  }
  return built;
}

function tellFindings({ findings }: Corpus, tell: (message: string) => void): void {
  for (const { file, message } of findings) tell(`${file} ${message}`);
}

/** The index of a corpus, in memory only. */
export function buildIndex(corpus: Corpus, progress?: Progress): LoadedIndex {
  return assemble(corpus, buildTables(corpus, progress), null);
}

function assemble(corpus: Corpus, tables: IndexTables, folder: string | null): LoadedIndex {
  let passageSearch: PassageSearch | undefined;
  return {
    ...{ corpus, ...tables, folder },
    get passageSearch() {
      passageSearch ??= new PassageSearch(tables);
      return passageSearch;
    },
  };
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
