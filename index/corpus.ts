/** The files of a corpus folder, and the corpus that an index was built from. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from '../src/errors.js';
import { articlesDir, type RawArticle, readArticles } from './read.js';
import type { Article, Corpus, Expansion, Finding, Gap, Incident } from './types.js';

/** The file that lapses when articles change. */
export const GAPS_FILE = 'gaps.json';

/** The files of a corpus, read but not yet understood; `hash` tells whether a built index still fits. */
export interface CorpusFiles {
  dir: string;
  hash: string;
  articlesHash: string;
  raw: RawArticle[];
  json: {
    articles: string | null;
    incident: string | null;
    gaps: string | null;
    expansions: Record<string, string>;
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
    articles: readText(path.join(dir, 'articles.json')),
    incident: readText(path.join(dir, 'incident.json')),
    gaps: readText(path.join(dir, GAPS_FILE)),
    expansions: readExpansionFiles(path.join(dir, 'expansions')),
  };
  const articlesHash = hashOf(raw.flatMap((article) => [article.file, article.text]));
  const hash = hashOf([articlesHash, ...textsOf(json)]);
  return { dir, hash, articlesHash, raw, json, findings };
}

/** What parsing told, kept in the built index: the articles without their texts, which are read anyway. */
export interface StoredCorpus {
  articles: Omit<Article, 'text'>[];
  incident: Incident;
  findings: Finding[];
}

/**
 * The corpus of an index that was built from the very same files, so that nothing has to be checked again. The
 * search-only questions are parsed when first asked for: the index holds what answering needs of them.
 */
export function restoreCorpus(files: CorpusFiles, stored: StoredCorpus): Corpus {
  const { dir, hash, articlesHash, raw, json } = files;
  const { incident } = stored;
  const lapsed = stored.findings.some(({ file }) => file === GAPS_FILE);
  let expansions: Expansion[] | undefined;
  let gaps: Gap[] | undefined;
  // Let go of once they are parsed: they are as long as all else that is kept.
  let expansionTexts = json.expansions;
  let gapsText = lapsed ? null : json.gaps;
  return {
    ...{ dir, hash, articlesHash, incident, findings: [...files.findings, ...stored.findings] },
    articles: stored.articles.map((article, at) => ({ ...article, text: raw[at]!.text })),
    get expansions() {
      expansions ??= Object.entries(expansionTexts).flatMap(([source, text]) =>
        parseJsonText<Omit<Expansion, 'source'>[]>(text).map((one) => ({ ...one, source })),
      );
      expansionTexts = {};
      return expansions;
    },
    get gaps() {
      gaps ??= gapsText === null ? [] : parseJsonText<{ gaps: Gap[] }>(gapsText).gaps;
      gapsText = null;
      return gaps;
    },
  };
}

function readText(file: string): string | null {
  return existsSync(file) ? readNamed(file) : null;
}

/** What Node throws for a folder in a file's place does not name it. */
function readNamed(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw Object.assign(error as Error, { path: file });
  }
}

function readExpansionFiles(dir: string): Record<string, string> {
  if (!existsSync(dir)) return {};
  const files = readdirSync(dir).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(files.sort().map((file) => [file, readNamed(path.join(dir, file))]));
}

/** Every file that is there, behind its name. */
function textsOf({ expansions, ...files }: CorpusFiles['json']): string[] {
  const all = [...Object.entries(files), ...Object.entries(expansions)];
  return all.flatMap(([name, text]) => (text === null ? [] : [name, text]));
}

function hashOf(texts: string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest('hex').slice(0, 16);
}

/** The value of a JSON text, unchecked. A byte order mark is passed over. */
export function parseJsonText<T>(text: string): T {
  return JSON.parse(text.replace(/^\uFEFF/, '')) as T;
}
