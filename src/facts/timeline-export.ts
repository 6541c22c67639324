/** A timeline as a file: JSON, CSV for spreadsheets, or JSON that TimelineJS reads. */
import type { TimelineEvent } from './timeline.js';

/** What the file is for. */
export type ExportFormat = 'json' | 'csv' | 'timelinejs';

/** The text of the file. TimelineJS gets the dated events alone, since it needs a year. */
export function exportEvents(events: TimelineEvent[], format: ExportFormat): string {
  if (format === 'csv') return toCsv(events);
  const value = format === 'timelinejs' ? { events: toTimelineJs(events) } : { events: events.map(toRow) };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** One event flat: offsets are UTF-16 units of the file. */
function toRow({
  date,
  end,
  precision,
  words,
  basis,
  planned,
  quote,
}: TimelineEvent): Record<string, unknown> {
  const { title, author, outlet, published, url } = quote.article;
  const place = { file: quote.file, quote_start: quote.start, quote_end: quote.end };
  const source = { title, author, outlet, published, url };
  return { date, end, precision, words, basis, planned, quote: quote.text, ...place, ...source };
}

/** RFC 4180: every text in quotation marks, lines ended by CRLF. */
function toCsv(events: TimelineEvent[]): string {
  const rows = events.map(toRow);
  const columns =
    'date end precision words basis planned quote file quote_start quote_end title author outlet published url'.split(
      ' ',
    );
  const lines = rows.map((row) => columns.map((column) => csvCell(row[column])).join(','));
  return [columns.join(','), ...lines, ''].join('\r\n');
}

function csvCell(value: unknown): string {
  if (value === null) return '';
  return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value);
}

function toTimelineJs(events: TimelineEvent[]): Record<string, unknown>[] {
  return events
    .filter((event) => event.date !== null)
    .map(({ date, end, words, quote }) => ({
      start_date: partsOf(date!),
      ...(end === null ? {} : { end_date: partsOf(end) }),
      display_date: escapeHtml(words),
      text: {
        headline: escapeHtml(quote.article.title),
        text: `<blockquote>${escapeHtml(quote.text)}</blockquote>`,
      },
    }));
}

function partsOf(date: string): Record<string, number> {
  const [year, month, day] = date.split('-').map(Number) as [number, number | undefined, number | undefined];
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

/** TimelineJS takes HTML: a quote must look there as it looks in the article. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
