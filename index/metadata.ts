/** What the text of an article itself states about it. Everything that it does not state is null. */
import { NAMES } from './byline.js';
import { findFrontMatter } from './front-matter.js';
import { isIsoDay, monthNumber } from './iso-day.js';
import { bare } from './markup.js';
import { MAX_HEADING } from './parts/classified.js';
import type { PartWithParagraphs } from './parts.js';
import type { ArticleMetadata } from './types.js';

/** Dates as bylines have them: "Dec. 1, 2014", "1 December 2014", "2014-12-01". */
const AMERICAN = /\b([A-Z][a-z]{2,8})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s*((?:19|20)\d\d)/;
const BRITISH = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Z][a-z]{2,8})\.?,?\s+((?:19|20)\d\d)/;
const ISO = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/;
/** Month and day in either order: read only where one of the two can be no month. */
const SLASHES = /\b(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)\b/;
/** A larger number is a day. */
const MONTHS = 12;
const AUTHOR = new RegExp(
  String.raw`^(?:(?:(?:[Pp]osted|[Ww]ritten|[Pp]ublished|[Uu]pdated)\b.{0,40}?\s)?[Bb]y|BY)\s+(${NAMES})`,
  'u',
);
/** A line of nothing but names. */
const ONLY_NAMES = new RegExp(`^(${NAMES})$`, 'u');

/** What is found; the title is null where no line can be one. */
type Found = Pick<ArticleMetadata, 'author' | 'outlet' | 'published' | 'url'> & { title: string | null };

/**
 * The title (the headline, else the first line; null where that is none), and the author and date of the byline.
 * What the header of the file states goes before all of these.
 */
export function findMetadata(text: string, parts: PartWithParagraphs[]): Found {
  const { fields = {} } = findFrontMatter(text) ?? {};
  const headline = parts.find((part) => part.kind === 'headline') ?? parts[0];
  const { start, end } = headline?.paragraphs[0] ?? { start: 0, end: 0 };
  const byline = parts
    .filter((part) => part.kind === 'byline')
    .flatMap((part) => part.paragraphs.map(({ start, end }) => bare(text.slice(start, end))));
  return {
    title: fields.title ?? titleOf(text.slice(start, end)),
    author: (fields.author ? headerAuthor(fields.author) : null) ?? first(byline, findAuthor),
    outlet: fields.outlet ?? null,
    published: (fields.date ? findDate(fields.date) : null) ?? first(byline, findDate),
    url: fields.url && /^https?:\/\/\S+$/.test(fields.url) ? fields.url : null,
  };
}

/** What is found in the first line that has it, or null. */
function first(lines: string[], find: (line: string) => string | null): string | null {
  for (const line of lines) {
    const found = find(line);
    if (found !== null) return found;
  }
  return null;
}

/** A line without a word, or as long as a text, is no title. */
function titleOf(line: string): string | null {
  return line.length <= MAX_HEADING && /[\p{L}\p{N}]/u.test(line) ? bare(line) : null;
}

/** Who wrote it by a line of the byline, or null: "By Dana Price and Lee Moss". */
function findAuthor(line: string): string | null {
  return AUTHOR.exec(line)?.[1] ?? null;
}

/** In a header a name stands without "by"; one word may be a name as well. */
function headerAuthor(value: string): string | null {
  return (
    ONLY_NAMES.exec(value)?.[1] ??
    findAuthor(value) ??
    (/^\p{L}[\p{L}\p{N}'’. _-]{0,60}$/u.test(value) ? value : null)
  );
}

/** The first full date of a line as an ISO date, or null. */
function findDate(line: string): string | null {
  const american = AMERICAN.exec(line);
  if (american) return iso(american[3]!, monthNumber(american[1]!), american[2]!);
  const british = BRITISH.exec(line);
  if (british) return iso(british[3]!, monthNumber(british[2]!), british[1]!);
  const written = ISO.exec(line);
  if (written) return iso(written[1]!, Number(written[2]), written[3]!);
  const slashes = SLASHES.exec(line);
  if (!slashes) return null;
  const [, one, other, year] = slashes as unknown as [string, string, string, string];
  const isDay = (part: string) => Number(part) > MONTHS;
  if (isDay(one) === isDay(other) && Number(one) !== Number(other)) return null;
  return isDay(one) ? iso(year, Number(other), one) : iso(year, Number(one), other);
}

/** The ISO date of these parts, or null where there is no such day. */
function iso(year: string, month: number, day: string): string | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDay(date) ? date : null;
}
