/** A corpus folder as a value: articles with their parts and metadata, and what is curated about them. */
import { type CorpusFiles, GAPS_FILE, readCorpusFiles } from './corpus.js';
import { findMetadata } from './metadata.js';
import { type PartWithParagraphs, splitParts } from './parts.js';
import type { RawArticle } from './read.js';
import { articlesSchema, expansionsSchema, gapsSchema, incidentSchema, parseJson } from './schemas.js';
import type { Article, Corpus, Expansion, Finding, Gap, Incident } from './types.js';

const NO_INCIDENT: Incident = { name: null, aliases: [], lists: [], examples: [] };

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

/** `parseCorpus(readCorpusFiles(dir))`. */
export function readCorpus(dir: string): Corpus {
  return parseCorpus(readCorpusFiles(dir));
}

function parseArticles(raw: RawArticle[], json: Buffer | null, findings: Finding[]): Article[] {
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
    const { title, ...found } = findMetadata(text, parts);
    const stated = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
    return {
      status: null,
      ...found,
      // An article that begins without a headline goes by its file's name.
      title: title ?? file,
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

function parseExpansions(files: Record<string, Buffer>): Expansion[] {
  return Object.entries(files).flatMap(([file, bytes]) =>
    parseJson(`expansions/${file}`, bytes, expansionsSchema).map((one) => ({ ...one, source: file })),
  );
}

/** The gaps, or none where the articles are no longer those that they were checked against. */
function parseGaps(files: CorpusFiles, findings: Finding[]): Gap[] {
  if (files.json.gaps === null) return [];
  const { checkedAgainst, gaps } = parseJson(GAPS_FILE, files.json.gaps, gapsSchema);
  if (checkedAgainst === files.articlesHash) return gaps;
  const why =
    checkedAgainst === null
      ? 'does not say against which articles it was checked'
      : `was checked against other articles (${checkedAgainst})`;
  findings.push({
    file: GAPS_FILE,
    message: `${why}; its gaps lapse. Check them, then write "checkedAgainst": "${files.articlesHash}"`,
  });
  return [];
}
