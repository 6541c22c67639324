/**
 * Text that Discord shows exactly as it stands in the source. discord.js's `escapeMarkdown` leaves block quotes,
 * subtext, mentions, time stamps, links, emoji names and commands alive, and passes over the text several times,
 * which can escape a backslash of its own. This one decides once for each character.
 */
import type { Span } from '../../index/types.js';

/** Begins or ends something in Discord's markdown wherever it stands; a colon, where a name or address follows. */
const ANYWHERE = /[\\*_~|`<@[\]]|:(?!\s)/g;
/** Means something at the start of a line only: headings, subtext, quotes, lists. */
const LINE_START = /^([^\S\n]*)(?:([#>+-])|(\d+)(?=[.)]))/gm;
/** As HTML and editors know it; a carriage return alone is one too. */
const LINE_BREAK = /\r\n|\r|\n/g;

/** The text with a backslash before everything that Discord would read as markdown, a mention or a link. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(ANYWHERE, '\\$&')
    .replace(LINE_START, (_match, indent: string, mark?: string, digits?: string) =>
      mark ? `${indent}\\${mark}` : `${indent}${digits}\\`,
    );
}

/** The same for a line of ours: what breaks the line in the source is shown as a space. */
export function escapeInline(text: string): string {
  return escapeMarkdown(text.replace(LINE_BREAK, ' '));
}

/** The same for what follows something else on its line, and so needs no protection of line starts. */
export function escapeWithin(text: string): string {
  return text.replace(LINE_BREAK, ' ').replace(ANYWHERE, '\\$&');
}

/** The text as a block quote, each of its lines marked; `bold` in offsets of the text is set off. */
export function blockQuote(text: string, bold: Span | null): string {
  return lines(text)
    .map((line) => `> ${boldWithin(text, line, bold)}`)
    .join('\n');
}

/** Bold cannot reach over the end of a line of a block quote, so each line has its own. */
function boldWithin(text: string, line: Span, bold: Span | null): string {
  const whole = text.slice(line.start, line.end);
  if (!bold) return escapeMarkdown(whole);
  const start = Math.max(bold.start, line.start);
  const end = Math.min(bold.end, line.end);
  const words = text.slice(start, Math.max(start, end));
  const core = words.trim();
  if (!core) return escapeMarkdown(whole);
  const from = start + words.indexOf(core);
  const before = escapeMarkdown(text.slice(line.start, from));
  const after = escapeWithin(text.slice(from + core.length, line.end));
  return `${before}**${before ? escapeWithin(core) : escapeMarkdown(core)}**${after}`;
}

function lines(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(LINE_BREAK)) {
    spans.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...spans, { start, end: text.length }];
}
