/** How bylines are written: the names, the dates, and lines that are nothing else. */

const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?`;
/** A day with its year, by a pattern to be read without regard to case. */
export const FULL_DATE = String.raw`(?:${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?,?\s*\d{4}|\d{1,2}\s+${MONTH}\s+\d{4}|\d{4}-\d{2}-\d{2}\b|\d{1,2}/\d{1,2}/\d{4}\b)`;

const NAME = String.raw`\p{Lu}[\p{L}'’.-]*(?:\s+(?!AND\b)\p{Lu}[\p{L}'’.-]*){1,3}`;
/** A person's name in a byline, and several of them. */
export const NAMES = String.raw`${NAME}(?:(?:,\s+${NAME})*,?\s+(?:and|AND|&)\s+${NAME})?`;

/** Names, and what may follow them. */
const WRITERS = new RegExp(
  String.raw`^(?:(?:[Pp]osted|[Ww]ritten|[Pp]ublished)\s+)?(?:[Bb]y|BY)\s+${NAMES}(?=$|\s*[,|·•–—-])(.*)$`,
  'u',
);
/** A date, its hour perhaps, and no more. */
const ONLY_DATE = new RegExp(
  String.raw`^(?:(?:published|posted|updated)(?:\s+on)?:?\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?${FULL_DATE}(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?)?$`,
  'i',
);
/** What stands behind the names but a separator. */
const BEHIND = /^[\s,|·•–—-]+/;

/** Whether a line is a byline or its date and nothing else, so that no sentence begins or goes on there. */
export function isByline(line: string): boolean {
  if (ONLY_DATE.test(line)) return true;
  const behind = WRITERS.exec(line)?.[1];
  return behind !== undefined && (behind === '' || ONLY_DATE.test(behind.replace(BEHIND, '')));
}
