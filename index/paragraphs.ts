/**
 * Paragraphs of a text file. Blank lines part them; so do line breaks, unless the lines are hard-wrapped, that
 * is, broken because the next word would not have fitted.
 */
import { isByline } from './byline.js';
import { joinLists } from './joined-lists.js';
import type { Span } from './types.js';

/** Characters of a line: shorter ones end by chance, longer ones are whole paragraphs. */
const MIN_WRAP_WIDTH = 40;
const MAX_WRAP_WIDTH = 120;

/** The paragraphs in order, without white space at their ends. A list that goes on with a sentence is part of it. */
export function splitParagraphs(text: string): Span[] {
  return joinLists(text, splitLines(text));
}

/** The paragraphs as blank lines and line breaks part them, each item of a list by itself. */
function splitLines(text: string): Span[] {
  const paragraphs: Span[] = [];
  for (const block of blocks(text)) {
    const shape = measure(text, block);
    let open: Span | null = null;
    for (const [at, line] of block.entries()) {
      if (open && continues(text, block[at - 1]!, line, shape)) open.end = line.end;
      else {
        open = { ...line };
        paragraphs.push(open);
      }
    }
  }
  return paragraphs;
}

/** Runs of lines that are not blank; each line trimmed. */
function blocks(text: string): Span[][] {
  const found: Span[][] = [];
  let block: Span[] = [];
  for (const match of text.matchAll(/[^\r\n]*(\r\n|\r|\n|$)/g)) {
    const line = trim(text, match.index, match.index + match[0].length);
    if (line) block.push(line);
    else if (block.length > 0) {
      found.push(block);
      block = [];
    }
  }
  return found;
}

/** The span without white space and byte order mark at its ends, or null where nothing is left. */
export function trim(text: string, start: number, end: number): Span | null {
  while (start < end && /[\s\uFEFF\u200B]/.test(text[start]!)) start++;
  while (end > start && /[\s\uFEFF\u200B]/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : null;
}

const LIST_ITEM = /^(?:[-*•·–]\s|\d{1,3}[.)]\s)/;
const ENDS_SENTENCE = /[.!?…:;]["”’')\]]*$/;

/** Whether `line` goes on with the sentence or paragraph of the line before it. */
function continues(text: string, before: Span, line: Span, block: Block): boolean {
  const next = text.slice(line.start, line.end);
  if (block.width > MAX_WRAP_WIDTH || LIST_ITEM.test(next)) return false;
  if (isByline(next) || isByline(text.slice(before.start, before.end))) return false;
  if (block.wrapped) return true;
  const length = before.end - before.start;
  const firstWord = next.split(/\s/, 1)[0]!.length;
  const wouldNotFit = length + 1 + firstWord > block.width && block.width >= MIN_WRAP_WIDTH;
  return wouldNotFit && !/[:;]$/.test(text.slice(before.start, before.end));
}

/** The shape of a run of lines. */
interface Block {
  /** Characters of the longest line. */
  width: number;
  /** Most lines break inside a sentence, so the breaks mean nothing. */
  wrapped: boolean;
}

function measure(text: string, lines: Span[]): Block {
  const lengths = lines.map((line) => line.end - line.start);
  const width = lengths.reduce((widest, length) => Math.max(widest, length), 0);
  const inner = lines.slice(0, -1);
  const open = inner.filter((line) => !ENDS_SENTENCE.test(text.slice(line.start, line.end)));
  const long = lengths.slice(0, -1).filter((length) => length >= MIN_WRAP_WIDTH);
  return {
    width,
    wrapped: inner.length >= 2 && open.length > inner.length / 2 && long.length > inner.length / 2,
  };
}
