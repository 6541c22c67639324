/** Opening a corpus: the built index where it still fits, a fresh one where it does not. */
import { rmSync } from 'node:fs';
import { buildTables } from './build.js';
import { type CorpusFiles, readCorpusFiles } from './corpus.js';
import { assemble, type LoadedIndex, type OpenOptions, openBuilt, tellFindings } from './load.js';
import { whyNotKept } from './make-folder.js';
import { parseCorpus } from './parse-corpus.js';
import type { Progress } from './sentence-table.js';
import { indexFolder, saveIndex } from './store.js';
import { storedCorpus } from './stored-corpus.js';
import type { Corpus } from './types.js';

/**
 * Opens a corpus. Throws `SetupError` where the corpus cannot be used; a damaged, old or unwritable index is
 * told in one line and replaced, in memory if need be.
 */
export function openIndex({ rebuild = false, ...options }: OpenOptions): LoadedIndex {
  const files = readCorpusFiles(options.seedsDir);
  const opened = rebuild ? { problem: 'asked for' } : openBuilt(files, options);
  if (!('problem' in opened)) return opened;
  if (rebuild) dropBuilt(indexFolder(options.indexDir, files.hash));
  return buildAndKeep(files, opened.problem, options);
}

/** What cannot be deleted cannot be replaced either: that is told when the new index is to be kept. */
function dropBuilt(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {}
}

/** Builds the index of a corpus and keeps it; `problem` is told as the reason. Throws as `openIndex` does. */
export function buildAndKeep(
  files: CorpusFiles,
  problem: string,
  { indexDir, tell = () => {}, progress }: Omit<OpenOptions, 'seedsDir'>,
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
    tell(`the index cannot be kept in ${indexDir} (${whyNotKept(error)}); it is kept in memory`);
  }
  return built;
}

/** The index of a corpus, in memory only. */
export function buildIndex(corpus: Corpus, progress?: Progress): LoadedIndex {
  return assemble(corpus, buildTables(corpus, progress), null);
}
