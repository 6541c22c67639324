/** A corpus folder as a value: articles with their parts and metadata, and what is curated about them. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from '../src/errors.js';
import { findMetadata } from './metadata.js';
import { type PartWithParagraphs, splitParts } from './parts.js';
import { articlesDir, type RawArticle, readArticles } from './read.js';
import {
  articlesSchema,
  expansionsSchema,
  gapsSchema,
  incidentSchema,
  parseChecked,
  parseJson,
} from './schemas.js';
import type { Article, Corpus, Expansion, Finding, Gap, Incident } from './types.js';

const GAPS_FILE = 'gaps.json';
const NO_INCIDENT: Incident = { name: null, aliases: [], lists: [], examples: [] };

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

/** Reads the files of a corpus. Throws `SetupError` where the folder is absent or holds no article. */
export function readCorpusFiles(dir: string): CorpusFiles {
  if (!existsSync(dir) || !statSync(dir).isDirectory()) {
    throw new SetupError(`There is no corpus folder ${dir}. Name one with --seeds or SEEDS_DIR.`);
  }
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

/**
 * The corpus that the files describe. Throws `SetupError` with one line where a JSON file is wrong; what
 * merely does not fit (an unknown file name, lapsed gaps) becomes a finding.
 */
export function parseCorpus(files: CorpusFiles): Corpus {
  const findings = [...files.findings];
  const { articles: metadata, incident } = files.json;
  return {
    dir: files.dir,
    hash: files.hash,
    articlesHash: files.articlesHash,
    articles: parseArticles(files.raw, metadata, findings),
    incident: incident === null ? NO_INCIDENT : parseJson('incident.json', incident, incidentSchema),
    expansions: parseExpansions(files.json.expansions),
    gaps: parseGaps(files, findings),
    findings,
  };
}

/** What parsing told, kept in the built index: the articles without their texts, which are read anyway. */
export interface StoredCorpus {
  articles: Omit<Article, 'text'>[];
  incident: Incident;
  findings: Finding[];
}

export function storedCorpus({ articles, incident, findings }: Corpus, files: CorpusFiles): StoredCorpus {
  return {
    articles: articles.map(({ text: _text, ...article }) => article),
    incident,
    findings: findings.slice(files.findings.length),
  };
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
  return {
    ...{ dir, hash, articlesHash, incident, findings: [...files.findings, ...stored.findings] },
    articles: stored.articles.map((article, at) => ({ ...article, text: raw[at]!.text })),
    get expansions() {
      expansions ??= Object.entries(json.expansions).flatMap(([source, text]) =>
        parseChecked<Omit<Expansion, 'source'>[]>(text).map((one) => ({ ...one, source })),
      );
      return expansions;
    },
    get gaps() {
      gaps ??= json.gaps === null || lapsed ? [] : parseChecked<{ gaps: Gap[] }>(json.gaps).gaps;
      return gaps;
    },
  };
}

/** `parseCorpus(readCorpusFiles(dir))`. */
export function readCorpus(dir: string): Corpus {
  return parseCorpus(readCorpusFiles(dir));
}

function readText(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function readExpansionFiles(dir: string): Record<string, string> {
  if (!existsSync(dir)) return {};
  const files = readdirSync(dir).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(path.join(dir, file), 'utf8')]));
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

function parseArticles(raw: RawArticle[], json: string | null, findings: Finding[]): Article[] {
  const given = json === null ? {} : parseJson('articles.json', json, articlesSchema);
  for (const file of Object.keys(given)) {
    if (!raw.some((article) => article.file === file)) {
      findings.push({ file: 'articles.json', message: `names ${file}, which is not among the articles` });
    }
  }
  const ids = articleIds(raw.map((article) => article.file));
  return raw.map(({ file, text }, at) => {
    const parts = splitParts(text);
    const { supplied = [], ...known } = given[file] ?? {};
    const found = findMetadata(text, parts);
    const stated = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
    return {
      url: null,
      status: null,
      ...found,
      ...stated,
      id: ids[at]!,
      file,
      text,
      parts: withoutParagraphs(parts),
      supplied,
    };
  });
}

function withoutParagraphs(parts: PartWithParagraphs[]): Article['parts'] {
  return parts.map(({ kind, speaker, start, end }) => ({ kind, speaker, start, end }));
}

/** The number that begins a file's name where that is unique in the corpus, else the name without ending. */
function articleIds(files: string[]): string[] {
  const numbers = files.map((file) => /^\d+(?=[_.-])/.exec(file)?.[0] ?? null);
  return files.map((file, at) => {
    const number = numbers[at];
    const unique = number && numbers.filter((other) => other === number).length === 1;
    return unique ? number : file.replace(/\.[^.]+$/, '');
  });
}

function parseExpansions(files: Record<string, string>): Expansion[] {
  return Object.entries(files).flatMap(([file, text]) =>
    parseJson(`expansions/${file}`, text, expansionsSchema).map((one) => ({ ...one, source: file })),
  );
}

/** The gaps, or none where the articles are no longer those that they were checked against. */
function parseGaps(files: CorpusFiles, findings: Finding[]): Gap[] {
  if (files.json.gaps === null) return [];
  const { checkedAgainst, gaps } = parseJson(GAPS_FILE, files.json.gaps, gapsSchema);
  if (checkedAgainst === files.articlesHash) return gaps;
  findings.push({
    file: GAPS_FILE,
    message: `was checked against other articles (${checkedAgainst}); its gaps lapse. Check them, then write "checkedAgainst": "${files.articlesHash}"`,
  });
  return [];
}
