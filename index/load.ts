/** Opening a corpus: the built index where it still fits, a fresh one where it does not. */
import type MiniSearch from 'minisearch';
import { buildBm25 } from './bm25.js';
import { buildTables, type Progress } from './build.js';
import { parseCorpus, readCorpusFiles, restoreCorpus, storedCorpus } from './corpus.js';
import { makeQuote } from './quote.js';
import { indexFolder, loadBm25, loadIndex, saveIndex } from './store.js';
import type { IndexTables } from './tables.js';
import type { Corpus, Quote, Span } from './types.js';

/** A corpus with its index, ready to be searched. Everything that answers reads this and changes nothing. */
export interface LoadedIndex extends IndexTables {
  corpus: Corpus;
  /** The passages; loaded when first asked for, since a small corpus is searched without it. */
  readonly bm25: MiniSearch;
  /** Where the index lies, for what others derive from it; null where it is in memory only. */
  folder: string | null;
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
  const folder = indexFolder(indexDir, files.hash);
  const loaded = rebuild ? { problem: 'asked for' } : loadIndex(folder, files.hash);
  if (!('problem' in loaded)) {
    const corpus = restoreCorpus(files, loaded.corpus);
    tellFindings(corpus, tell);
    return assemble(corpus, loaded.tables, folder, () => loadBm25(folder, corpus.hash));
  }
  const corpus = parseCorpus(files);
  tellFindings(corpus, tell);
  tell(`building the index: ${loaded.problem}`);
  const built = buildIndex(corpus, progress);
  try {
    saveIndex(folder, corpus.hash, { corpus: storedCorpus(corpus, files), tables: built, bm25: built.bm25 });
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
  return assemble(corpus, buildTables(corpus, progress), null, () => null);
}

/** `load` brings what was kept of MiniSearch's index; where that is nothing, it is built. */
function assemble(
  corpus: Corpus,
  tables: IndexTables,
  folder: string | null,
  load: () => MiniSearch | null,
): LoadedIndex {
  let bm25: MiniSearch | undefined;
  return {
    ...{ corpus, ...tables, folder },
    get bm25() {
      bm25 ??= load() ?? buildBm25(tables);
      return bm25;
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
