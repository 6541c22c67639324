/** The files of a corpus folder, read but not yet understood. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from '../src/errors.js';
import { articlesDir, type RawArticle, readArticles } from './read.js';
import type { Finding } from './types.js';

/** The file that lapses when articles change. */
export const GAPS_FILE = 'gaps.json';

/** The files of a corpus. */
export interface CorpusFiles {
  dir: string;
  /** Of everything that was read: tells whether a built index still fits. */
  hash: string;
  /** Of the articles alone: tells whether gaps still hold. */
  articlesHash: string;
  raw: RawArticle[];
  /** Each file's bytes, or null where there is none; expansions by the file's name. Most starts only hash them. */
  json: {
    articles: Buffer | null;
    incident: Buffer | null;
    gaps: Buffer | null;
    expansions: Record<string, Buffer>;
  };
  findings: Finding[];
}

/** Reads the files of a corpus. Throws `SetupError` where the folder is absent, holds no article or cannot be read. */
export function readCorpusFiles(dir: string): CorpusFiles {
  if (!existsSync(dir) || !statSync(dir).isDirectory()) {
    throw new SetupError(`There is no corpus folder ${dir}. Name one with --seeds or SEEDS_DIR.`);
  }
  try {
    return readFilesOf(dir);
  } catch (error) {
    const { code, path: file = dir } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new SetupError(
      `${file} cannot be read (${code}). Let it be read, or name another corpus with --seeds or SEEDS_DIR.`,
      { cause: error },
    );
  }
}

function readFilesOf(dir: string): CorpusFiles {
  const { articles: raw, findings } = readArticles(dir);
  if (raw.length === 0) {
    const first = findings[0] ? ` (${findings[0].file} ${findings[0].message})` : '';
    throw new SetupError(
      `${articlesDir(dir)} holds no article that can be read${first}. Put .txt or .md files there.`,
    );
  }
  const json = {
    articles: readIfThere(path.join(dir, 'articles.json')),
    incident: readIfThere(path.join(dir, 'incident.json')),
    gaps: readIfThere(path.join(dir, GAPS_FILE)),
    expansions: readExpansionFiles(path.join(dir, 'expansions')),
  };
  const articlesHash = hashOf(raw.flatMap((article) => [article.file, article.text]));
  const hash = hashOf([articlesHash, ...namedFiles(json)]);
  return { dir, hash, articlesHash, raw, json, findings };
}

function readIfThere(file: string): Buffer | null {
  return existsSync(file) ? readNamed(file) : null;
}

/** What Node throws for a folder in a file's place does not name it. */
function readNamed(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw Object.assign(error as Error, { path: file });
  }
}

function readExpansionFiles(dir: string): Record<string, Buffer> {
  if (!existsSync(dir)) return {};
  const files = readdirSync(dir).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(files.sort().map((file) => [file, readNamed(path.join(dir, file))]));
}

/** Every file that is there, behind its name. */
function namedFiles({ expansions, ...files }: CorpusFiles['json']): (string | Buffer)[] {
  const all = [...Object.entries(files), ...Object.entries(expansions)];
  return all.flatMap(([name, bytes]) => (bytes === null ? [] : [name, bytes]));
}

/** Hexadecimal digits of a SHA-256 that tell one corpus from another. */
const HASH_DIGITS = 16;

function hashOf(parts: (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, HASH_DIGITS);
}

/** The value of a JSON file, unchecked. A byte order mark is passed over. */
export function parseJsonText<T>(bytes: Buffer): T {
  return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '')) as T;
}
