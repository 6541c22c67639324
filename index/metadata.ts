/** What the text of an article itself states about it. Everything that it does not state is null. */
import { isIsoDay, monthNumber } from './iso-day.js';
import { MAX_HEADING, type PartWithParagraphs } from './parts.js';
import type { ArticleMetadata } from './types.js';

const AMERICAN = /\b([A-Z][a-z]{2,8})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s*((?:19|20)\d\d)/;
const BRITISH = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Z][a-z]{2,8})\.?,?\s+((?:19|20)\d\d)/;
const ISO = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/;
const AUTHOR =
  /^(?:(?:[Pp]osted|[Ww]ritten) )?(?:[Bb]y|BY)\s+(\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){1,3})/u;

/** The title (the headline, else the first line; null where that is none), and the author and date of the byline. */
export function findMetadata(
  text: string,
  parts: PartWithParagraphs[],
): Pick<ArticleMetadata, 'author' | 'outlet' | 'published'> & { title: string | null } {
  const headline = parts.find((part) => part.kind === 'headline') ?? parts[0];
  const { start, end } = headline?.paragraphs[0] ?? { start: 0, end: 0 };
  const byline = parts
    .filter((part) => part.kind === 'byline')
    .flatMap((part) => part.paragraphs.map(({ start, end }) => text.slice(start, end)));
  return {
    title: titleOf(text.slice(start, end)),
    author: byline.map(findAuthor).find((author) => author !== null) ?? null,
    outlet: null,
    published: byline.map(findDate).find((date) => date !== null) ?? null,
  };
}

/** A line without a word, or as long as a text, is no title. */
function titleOf(line: string): string | null {
  return line.length <= MAX_HEADING && /[\p{L}\p{N}]/u.test(line) ? line.replace(/^#+\s*/, '') : null;
}

function findAuthor(line: string): string | null {
  return AUTHOR.exec(line)?.[1] ?? null;
}

/** The first full date of a line as an ISO date, or null. */
function findDate(line: string): string | null {
  const american = AMERICAN.exec(line);
  if (american) return iso(american[3]!, monthNumber(american[1]!), american[2]!);
  const british = BRITISH.exec(line);
  if (british) return iso(british[3]!, monthNumber(british[2]!), british[1]!);
  const written = ISO.exec(line);
  return written ? iso(written[1]!, Number(written[2]), written[3]!) : null;
}

function iso(year: string, month: number, day: string): string | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDay(date) ? date : null;
}
