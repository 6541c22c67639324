/**
 * The built index on disk: what is needed for every question in one file, MiniSearch's index in another, since a
 * small corpus never needs it. Both are disposable.
 */
import path from 'node:path';
import MiniSearch from 'minisearch';
import { MINISEARCH_OPTIONS } from './bm25.js';
import type { StoredCorpus } from './corpus.js';
import { FORMAT_VERSION, readSections, type Values, writeSections } from './sections.js';
import type { IndexTables } from './tables.js';
import { WordIds } from './word-ids.js';

const TABLES_FILE = 'index.bin';
const BM25_FILE = 'bm25.bin';

/** Where the index of a corpus lies: a folder of its own, so that corpora do not disturb each other. */
export function indexFolder(indexDir: string, corpusHash: string): string {
  return path.join(indexDir, `${corpusHash}-v${FORMAT_VERSION}`);
}

/** The file of an index that is read at every start. */
export function indexFile(indexDir: string, corpusHash: string): string {
  return path.join(indexFolder(indexDir, corpusHash), TABLES_FILE);
}

/** Writes an index. Throws what the file system throws; the caller goes on from memory. */
export function saveIndex(
  folder: string,
  corpusHash: string,
  index: { corpus: StoredCorpus; tables: IndexTables; bm25: MiniSearch },
): void {
  writeSections(path.join(folder, BM25_FILE), corpusHash, {
    passages: JSON.stringify(index.bm25),
  });
  const corpus = JSON.stringify(index.corpus);
  writeSections(path.join(folder, TABLES_FILE), corpusHash, { corpus, ...flatten(index.tables) });
}

/** Reads what every question needs, or tells in a few words why it cannot be used. Never throws. */
export function loadIndex(
  folder: string,
  corpusHash: string,
): { corpus: StoredCorpus; tables: IndexTables } | { problem: string } {
  const read = readSections(path.join(folder, TABLES_FILE), corpusHash);
  if ('problem' in read) return read;
  const { corpus, ...values } = read.values;
  return { corpus: JSON.parse(corpus as string) as StoredCorpus, tables: unflatten(values) };
}

/** Reads MiniSearch's index, or null where it cannot be used. Never throws. */
export function loadBm25(folder: string, corpusHash: string): MiniSearch | null {
  const read = readSections(path.join(folder, BM25_FILE), corpusHash);
  return 'problem' in read ? null : MiniSearch.loadJSON(read.values.passages as string, MINISEARCH_OPTIONS);
}

function flatten({ sentences, passages, questions, vocabulary }: IndexTables): Values {
  return {
    ...columnsOf('sentences', sentences),
    ...columnsOf('passages', passages),
    ...columnsOf('questions', questions),
    ...columnsOf('vocabulary', vocabulary),
    scalars: JSON.stringify({ gapsFrom: questions.gapsFrom }),
    surfaces: vocabulary.surfaces.join('\n'),
    terms: vocabulary.terms.join('\n'),
  };
}

function columnsOf(prefix: string, table: object): Values {
  const columns = Object.entries(table).filter(([, value]) => ArrayBuffer.isView(value));
  return Object.fromEntries(columns.map(([name, value]) => [`${prefix}.${name}`, value]));
}

function unflatten(values: Values): IndexTables {
  const table = (prefix: string) =>
    Object.fromEntries(
      Object.entries(values)
        .filter(([name]) => name.startsWith(`${prefix}.`))
        .map(([name, value]) => [name.slice(prefix.length + 1), value]),
    );
  const { gapsFrom } = JSON.parse(values.scalars as string) as { gapsFrom: number };
  const surfaces = (values.surfaces as string).split('\n');
  const terms = (values.terms as string).split('\n');
  const sentences = table('sentences');
  const passages = table('passages');
  const questions = table('questions');
  const vocabulary = table('vocabulary');
  return {
    sentences: { ...sentences, count: sentences.start!.length },
    passages: { ...passages, count: passages.first!.length },
    questions: { ...questions, count: questions.group!.length, gapsFrom },
    vocabulary: {
      ...vocabulary,
      surfaces,
      terms,
      surfaceIds: new WordIds(surfaces, vocabulary.surfaceOrder as Uint32Array),
      termIds: new WordIds(terms, vocabulary.termOrder as Uint32Array),
    },
  } as unknown as IndexTables;
}
