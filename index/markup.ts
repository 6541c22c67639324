/** The marks by which plain text and Markdown show what a line is: headings, quoted blocks, list items, emphasis. */
import { trim } from './paragraphs.js';
import type { Span } from './types.js';

/** Marks at the beginning of a paragraph, one behind the other. */
const BLOCK_MARKS = /^(?:#{1,6}[ \t]+|>[ \t]?|[-*+•·][ \t]+)+/;
/** All of a line set off: `**title**`. */
const EMPHASIS = /^([*_]{1,3})(?=\S)(.*\S)\1$/;

/** The span of a paragraph behind the marks it begins with; null where it has nothing but marks. */
export function behindMarks(text: string, { start, end }: Span): Span | null {
  const marks = BLOCK_MARKS.exec(text.slice(start, end))?.[0].length ?? 0;
  return trim(text, start + marks, end);
}

/** A line without its marks, and without the emphasis that all of it has. A slice of it. */
export function bare(line: string): string {
  const behind = line.replace(BLOCK_MARKS, '').trim();
  return EMPHASIS.exec(behind)?.[2] ?? behind;
}
