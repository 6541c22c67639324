/** Fitting text into a width by turning spaces into line breaks, and by nothing else. */
import stringWidth from 'string-width';
import type { Span } from '../../index/types.js';

/** A run of text in one style. */
export interface Run {
  text: string;
  style?: (text: string) => string;
}

/** Columns that a text takes on a terminal: 2 for wide characters, 0 for combining ones. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/**
 * The lines of a text as spans of it: broken at its own line breaks and at single spaces, so that the text is the
 * lines with what stood between them. A word wider than `width` columns stays whole.
 */
export function breakLines(text: string, width: number): Span[] {
  const lines: Span[] = [];
  for (const match of text.matchAll(/[^\r\n]*(\r\n|\r|\n|$)/g)) {
    if (match[0] === '' && match.index > 0) continue;
    const end = match.index + match[0].length - match[1]!.length;
    lines.push(...breakLine(text, match.index, end, width));
  }
  return lines;
}

function breakLine(text: string, start: number, end: number, width: number): Span[] {
  const lines: Span[] = [];
  let from = start;
  let to = start;
  let used = 0;
  for (const word of text.slice(start, end).matchAll(/ *[^ ]+| +$/g)) {
    const wordWidth = widthOf(word[0]);
    const at = start + word.index;
    if (used > 0 && used + wordWidth > width && word[0].startsWith(' ')) {
      lines.push({ start: from, end: to });
      from = at + 1;
      used = wordWidth - 1;
    } else {
      used += wordWidth;
    }
    to = at + word[0].length;
  }
  lines.push({ start: from, end: to });
  return lines;
}

/** Runs broken into lines of at most `width` columns, each line as text with its styles. */
export function wrapRuns(runs: Run[], width: number): string[] {
  const text = runs.map((run) => run.text).join('');
  return breakLines(text, width).map((line) => sliceRuns(runs, line));
}

/** The styled text of a span of the runs' joined text. */
export function sliceRuns(runs: Run[], { start, end }: Span): string {
  let at = 0;
  let styled = '';
  for (const { text, style } of runs) {
    const piece = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (piece !== '') styled += style ? style(piece) : piece;
    at += text.length;
  }
  return styled;
}
