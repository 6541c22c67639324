/** What one can start with at once: a small corpus as a whole, a large one that is not indexed yet in outline. */
import { type CorpusFiles, readCorpusFiles } from '../../index/corpus.js';
import { type LoadedIndex, type OpenOptions, openBuilt } from '../../index/load.js';
import { buildIndex, openIndex } from '../../index/open.js';
import { parseCorpus } from '../../index/parse-corpus.js';

/** UTF-16 units of text from which indexing takes so long (half a second or more) that nobody should wait for it. */
const LARGE_UNITS = 1_000_000;

/** What can be answered from for now. */
export interface Started {
  index: LoadedIndex;
  /** Whether the index has no articles yet: it is to be replaced by `openInWorker`. */
  isOutline: boolean;
}

/** Opens a corpus without taking long. Throws `SetupError` where it cannot be used. */
export function startIndex(options: OpenOptions): Started {
  const files = readCorpusFiles(options.seedsDir);
  const opened = openBuilt(files, options);
  if (!('problem' in opened)) return { index: opened, isOutline: false };
  if (!isLarge(files)) return { index: openIndex(options), isOutline: false };
  return { index: outlineOf(files), isOutline: true };
}

function isLarge({ raw }: CorpusFiles): boolean {
  return raw.reduce((sum, { text }) => sum + text.length, 0) >= LARGE_UNITS;
}

/** The corpus without its articles: commands and their wording need no more. */
function outlineOf(files: CorpusFiles): LoadedIndex {
  return buildIndex(parseCorpus({ ...files, raw: [] }));
}
