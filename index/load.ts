/** A corpus with its index, as it was built. What builds one is loaded only where one is built (`open.ts`). */
import { PassageSearch } from './bm25.js';
import type { CorpusFiles } from './corpus.js';
import type { Progress } from './sentence-table.js';
import { indexFolder, loadIndex } from './store.js';
import { restoreCorpus } from './stored-corpus.js';
import type { IndexTables } from './tables.js';
import type { Corpus } from './types.js';

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

/** How a corpus is opened. */
export interface OpenOptions extends Places {
  /** Told in one line why an index is built, that it cannot be saved, or what is wrong in the corpus. */
  tell?: (message: string) => void;
  progress?: Progress;
  /** Build even where a built index fits, and drop what is kept beside it. */
  rebuild?: boolean;
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

/** Tells what is wrong in a corpus that can be used, a line each. */
export function tellFindings({ findings }: Corpus, tell: (message: string) => void): void {
  for (const { file, message } of findings) tell(`${file} ${message}`);
}

/** An index of its parts. */
export function assemble(corpus: Corpus, tables: IndexTables, folder: string | null): LoadedIndex {
  let passageSearch: PassageSearch | undefined;
  return {
    ...{ corpus, ...tables, folder },
    get passageSearch() {
      passageSearch ??= new PassageSearch(tables);
      return passageSearch;
    },
  };
}
