/** Reading a corpus folder: which files are articles, and what can be read as text. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from './types.js';

/** A larger file is refused: it is a dump, not an article. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

const ARTICLE_FILE = /\.(txt|md)$/i;
/** Articles as people keep them, in forms that are not read. */
const OTHER_TEXT = /\.(?:html?|docx?|pdf|rtf|odt|markdown|text|epub|eml|mht(?:ml)?)$/i;
const NOT_AN_ARTICLE = /^(readme|license|licence|provenance|contributing|changelog)\b/i;

/** A file of the articles folder. */
export interface RawArticle {
  file: string;
  text: string;
}

/** The folder that holds the articles: `articles/` where it exists, else the corpus folder itself. */
export function articlesDir(corpusDir: string): string {
  const inner = path.join(corpusDir, 'articles');
  return existsSync(inner) && statSync(inner).isDirectory() ? inner : corpusDir;
}

/**
 * Reads every article of a folder, in the order of the file names. A file that cannot be used becomes a
 * finding with one clear line, and the others are still read. Throws where the folder itself cannot be read.
 */
export function readArticles(corpusDir: string): { articles: RawArticle[]; findings: Finding[] } {
  const dir = articlesDir(corpusDir);
  const all = readdirSync(dir);
  const names = all.filter((name) => ARTICLE_FILE.test(name) && !NOT_AN_ARTICLE.test(name));
  const articles: RawArticle[] = [];
  const findings: Finding[] = [];
  for (const file of names.sort()) {
    const read = readArticle(path.join(dir, file));
    if ('text' in read) articles.push({ file, text: read.text });
    else findings.push({ file, message: read.problem });
  }
  return { articles, findings: [...findings, ...passedOver(dir, all.sort())] };
}

/** Texts of other kinds, and articles in folders, which somebody may think are read: a line for each kind. */
function passedOver(dir: string, names: string[]): Finding[] {
  const texts = names.filter((name) => OTHER_TEXT.test(name) && !NOT_AN_ARTICLE.test(name));
  const folders = names.filter((name) => holdsArticles(path.join(dir, name)));
  return [
    ...told(texts, 'is no .txt or .md file; left out: save it as text'),
    ...told(folders, 'is a folder; the articles in it are left out: put them beside the others'),
  ];
}

/** A finding for the first file, which counts the others; none where there is no file. */
function told([file, ...others]: string[], message: string): Finding[] {
  if (file === undefined) return [];
  return [{ file, message: others.length > 0 ? `${message} (${others.length} more like it)` : message }];
}

/** Whether a folder, if it is one that can be read, has articles in it. */
function holdsArticles(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => ARTICLE_FILE.test(name));
  } catch {
    return false;
  }
}

/** The text of one file, unchanged, or what keeps it from being used. */
function readArticle(file: string): { text: string } | { problem: string } {
  try {
    const stat = statSync(file);
    if (!stat.isFile()) return { problem: 'is not a file; left out' };
    if (stat.size > MAX_FILE_BYTES) {
      return {
        problem: `is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB; left out: split it into articles`,
      };
    }
    return decode(readFileSync(file));
  } catch (error) {
    return { problem: `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}); left out` };
  }
}

/** Decodes UTF-8 without changing anything; a byte order mark stays in the text, so that offsets hold. */
export function decode(bytes: Uint8Array): { text: string } | { problem: string } {
  if (bytes.includes(0)) return { problem: 'is a binary file or UTF-16; left out: save it as UTF-8 text' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return /\S/.test(text.replace(/\uFEFF/g, '')) ? { text } : { problem: 'is empty; left out' };
  } catch {
    return { problem: 'is not UTF-8 text; left out: save it as UTF-8' };
  }
}
