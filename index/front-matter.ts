/**
 * The header of a file: `title: …`, `date: …` in lines of their own, between rules of `---` as Markdown has it or
 * bare, before the text. It is no part of the article, but what it states is known of it.
 */
import { trim } from './paragraphs.js';
import type { Span } from './types.js';

/** A header field with its value, as written. */
export interface FrontMatter {
  /** Where the text begins: behind the header. */
  end: number;
  fields: Partial<Record<Field, string>>;
}

type Field = 'title' | 'author' | 'outlet' | 'date' | 'url';

/** The names of fields, as headers have them, by what they mean. */
const NAMES: Record<string, Field> = {
  ...{ title: 'title', headline: 'title' },
  ...{ author: 'author', authors: 'author', by: 'author', byline: 'author' },
  ...{ outlet: 'outlet', publication: 'outlet', publisher: 'outlet', source: 'outlet', site: 'outlet' },
  ...{ date: 'date', published: 'date', 'publication date': 'date', 'date published': 'date' },
  ...{ url: 'url', link: 'url' },
};
/** A name, a colon, a value. */
const FIELD_LINE = /^([A-Za-z][A-Za-z _-]{0,24}):[ \t]*(.*)$/;
const RULE = /^---\s*$/;
/** Lines; a longer header is none. */
const MAX_LINES = 40;

/** The header that a text begins with, or null. */
export function findFrontMatter(text: string): FrontMatter | null {
  const lines = firstLines(text);
  const first = lines.findIndex(({ start, end }) => trim(text, start, end) !== null);
  if (first < 0) return null;
  const written = lines.map(({ start, end }) => text.slice(start, end).replace(/[\s\uFEFF]+$|^\uFEFF/g, ''));
  return RULE.test(written[first]!)
    ? betweenRules(lines, written, first + 1)
    : withoutRules(lines, written, first);
}

/** As many lines as a header can have, and one more. */
function firstLines(text: string): Span[] {
  const lines: Span[] = [];
  for (const match of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    lines.push({ start: match.index, end: match.index + match[0].length });
    if (lines.length > MAX_LINES) break;
  }
  return lines;
}

/** Between two rules, where the first line is a field: two rules around prose are no header. */
function betweenRules(lines: Span[], written: string[], from: number): FrontMatter | null {
  const to = written.findIndex((line, at) => at >= from && RULE.test(line));
  if (to < 0 || !FIELD_LINE.test(written[from]!)) return null;
  return { end: lines[to]!.end, fields: fieldsOf(written.slice(from, to)) };
}

/** Fields of a header without rules: one alone is more likely a line of the text. */
const MIN_FIELDS = 2;

/** Two lines or more up to a blank one, each a field that is known. */
function withoutRules(lines: Span[], written: string[], from: number): FrontMatter | null {
  const blank = written.findIndex((line, at) => at > from && line === '');
  const to = blank < 0 ? written.length : blank;
  const head = written.slice(from, to);
  const known = head.every((line) => NAMES[nameOf(line)] !== undefined && FIELD_LINE.exec(line)![2] !== '');
  if (head.length < MIN_FIELDS || !known) return null;
  return { end: lines[to - 1]!.end, fields: fieldsOf(head) };
}

const nameOf = (line: string): string =>
  (FIELD_LINE.exec(line)?.[1] ?? '').trim().toLowerCase().replace(/[_-]/g, ' ');

/** The first value of each known field, without the quotation marks or brackets around it. */
function fieldsOf(lines: string[]): FrontMatter['fields'] {
  const fields: FrontMatter['fields'] = {};
  for (const line of lines) {
    const field = NAMES[nameOf(line)];
    const written = FIELD_LINE.exec(line)?.[2] ?? '';
    const value = written.trim().replace(/^(["'[])(.*)["'\]]$/, '$2');
    if (field && value && !fields[field]) fields[field] = value;
  }
  return fields;
}
