/** The built index on disk: one file, disposable. */
import path from 'node:path';
import { FORMAT_VERSION, readSections, type Values, writeSections } from './sections.js';
import type { StoredCorpus } from './stored-corpus.js';
import type { IndexTables } from './tables.js';
import { WordIds } from './word-ids.js';

const FILE = 'index.bin';

/** Where the index of a corpus lies: a folder of its own, so that corpora do not disturb each other. */
export function indexFolder(indexDir: string, corpusHash: string): string {
  return path.join(indexDir, `${corpusHash}-v${FORMAT_VERSION}`);
}

/** The file of an index that is read at every start. */
export function indexFile(indexDir: string, corpusHash: string): string {
  return path.join(indexFolder(indexDir, corpusHash), FILE);
}

/** Writes an index. Throws what the file system throws; the caller goes on from memory. */
export function saveIndex(
  folder: string,
  corpusHash: string,
  index: { corpus: StoredCorpus; tables: IndexTables },
): void {
  const corpus = JSON.stringify(index.corpus);
  writeSections(path.join(folder, FILE), corpusHash, { corpus, ...flatten(index.tables) });
}

/** Reads an index, or tells in a few words why it cannot be used. Never throws. */
export function loadIndex(
  folder: string,
  corpusHash: string,
): { corpus: StoredCorpus; tables: IndexTables } | { problem: string } {
  const read = readSections(path.join(folder, FILE), corpusHash);
  if ('problem' in read) return read;
  const { corpus, ...values } = read.values;
  return { corpus: JSON.parse(corpus as string) as StoredCorpus, tables: unflatten(values) };
}

function flatten({ sentences, passages, postings, questions, vocabulary }: IndexTables): Values {
  return {
    ...columnsOf('sentences', sentences),
    ...columnsOf('passages', passages),
    ...columnsOf('postings', postings),
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
    postings: table('postings'),
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
