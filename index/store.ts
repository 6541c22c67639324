/**
 * The built index as one file: a header in JSON (format, hashes, sections), then the sections. It is written to a
 * temporary file and renamed, so that a reader never sees half of one, and checked as a whole when read.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import MiniSearch from 'minisearch';
import { type Bm25, MINISEARCH_OPTIONS } from './bm25.js';
import type { IndexTables } from './tables.js';

/** Raise it whenever the tables, the terms or the splitting rules change: older files are rebuilt. */
export const FORMAT_VERSION = 2;
const MAGIC = 'VBIX';
const FILE = 'index.bin';

interface Section {
  name: string;
  kind: 'u32' | 'u8' | 'json';
  bytes: number;
}

interface Header {
  version: number;
  corpus: string;
  checksum: number;
  sections: Section[];
}

type Value = Uint32Array | Uint8Array | string;

/** Where the index of a corpus lies: a folder of its own, so that corpora do not disturb each other. */
export function indexFile(indexDir: string, corpusHash: string): string {
  return path.join(indexDir, `${corpusHash}-v${FORMAT_VERSION}`, FILE);
}

/** Writes an index. Throws what the file system throws; the caller goes on from memory. */
export function saveIndex(file: string, corpusHash: string, tables: IndexTables, bm25: Bm25): void {
  const named = Object.entries(flatten(tables, bm25));
  const bodies = named.map(([, value]) => bytesOf(value));
  const sections = named.map(([name, value], at) => ({
    name,
    kind: kindOf(value),
    bytes: bodies[at]!.length,
  }));
  const body = Buffer.concat(bodies.map(padded));
  const header: Header = { version: FORMAT_VERSION, corpus: corpusHash, checksum: crc32(body), sections };
  const json = padded(Buffer.from(JSON.stringify(header)));
  const prefix = Buffer.alloc(8);
  prefix.write(MAGIC, 'latin1');
  prefix.writeUInt32LE(json.length, 4);
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, Buffer.concat([prefix, json, body]));
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Reads an index that fits the corpus, or tells in a few words why it cannot be used.
 * Never throws: an index is disposable.
 */
export function loadIndex(
  file: string,
  corpusHash: string,
): { tables: IndexTables; bm25: Bm25 } | { problem: string } {
  try {
    return parse(readFileSync(file), corpusHash);
  } catch (error) {
    const absent = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { problem: absent ? 'there is none yet' : `the file is damaged (${(error as Error).message})` };
  }
}

function parse(bytes: Buffer, corpusHash: string): { tables: IndexTables; bm25: Bm25 } | { problem: string } {
  if (bytes.toString('latin1', 0, 4) !== MAGIC) return { problem: 'the file is no index' };
  const bodyAt = 8 + bytes.readUInt32LE(4);
  const header = JSON.parse(bytes.toString('utf8', 8, bodyAt)) as Header;
  if (header.version !== FORMAT_VERSION)
    return { problem: `its format is ${header.version}, not ${FORMAT_VERSION}` };
  if (header.corpus !== corpusHash) return { problem: 'the corpus has changed' };
  const body = bytes.subarray(bodyAt);
  if (crc32(body) !== header.checksum) return { problem: 'the file is damaged (checksum)' };
  return unflatten(readSections(body, header.sections));
}

function readSections(body: Buffer, sections: Section[]): Record<string, Value> {
  const values: Record<string, Value> = {};
  let at = 0;
  for (const { name, kind, bytes } of sections) {
    const slice = body.subarray(at, at + bytes);
    values[name] =
      kind === 'json' ? slice.toString('utf8') : kind === 'u8' ? new Uint8Array(slice) : words(slice);
    at += bytes + padding(bytes);
  }
  return values;
}

/** A copy, since typed arrays need an aligned beginning and the file's buffer should be let go. */
function words(slice: Buffer): Uint32Array {
  const copy = new Uint32Array(slice.length / 4);
  new Uint8Array(copy.buffer).set(slice);
  return copy;
}

function flatten(
  { sentences, passages, questions, vocabulary }: IndexTables,
  bm25: Bm25,
): Record<string, Value> {
  const { surfaces, terms, surfaceIds: _surfaceIds, termIds: _termIds, ...columns } = vocabulary;
  return {
    ...columnsOf('sentences', sentences),
    ...columnsOf('passages', passages),
    ...columnsOf('questions', questions),
    ...columnsOf('vocabulary', columns),
    scalars: JSON.stringify({ gapsFrom: questions.gapsFrom }),
    surfaces: surfaces.join('\n'),
    terms: terms.join('\n'),
    bm25Sentences: JSON.stringify(bm25.sentences),
    bm25Passages: JSON.stringify(bm25.passages),
  };
}

function columnsOf(prefix: string, table: object): Record<string, Value> {
  const columns = Object.entries(table).filter(([, value]) => ArrayBuffer.isView(value));
  return Object.fromEntries(columns.map(([name, value]) => [`${prefix}.${name}`, value as Value]));
}

function unflatten(values: Record<string, Value>): { tables: IndexTables; bm25: Bm25 } {
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
  const tables = {
    sentences: { ...sentences, count: sentences.start!.length },
    passages: { ...passages, count: passages.first!.length },
    questions: { ...questions, count: questions.group!.length, gapsFrom },
    vocabulary: {
      ...table('vocabulary'),
      surfaces,
      terms,
      surfaceIds: idsOf(surfaces),
      termIds: idsOf(terms),
    },
  } as unknown as IndexTables;
  const bm25 = {
    sentences: MiniSearch.loadJSON(values.bm25Sentences as string, MINISEARCH_OPTIONS),
    passages: MiniSearch.loadJSON(values.bm25Passages as string, MINISEARCH_OPTIONS),
  };
  return { tables, bm25 };
}

function idsOf(words: string[]): Map<string, number> {
  return new Map(words.map((word, at) => [word, at]));
}

function bytesOf(value: Value): Buffer {
  if (typeof value === 'string') return Buffer.from(value);
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}

function kindOf(value: Value): Section['kind'] {
  if (typeof value === 'string') return 'json';
  return value instanceof Uint8Array ? 'u8' : 'u32';
}

const padding = (bytes: number) => (4 - (bytes % 4)) % 4;
const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(padding(bytes.length), ' ')]);
