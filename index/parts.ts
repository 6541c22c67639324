/**
 * Which part of an article each paragraph is: headline, byline, body, writer's bio, reader comment or
 * boilerplate. By general rules about how pages are made, never by file name.
 */
import { findFrontMatter } from './front-matter.js';
import { splitParagraphs } from './paragraphs.js';
import type { Classified } from './parts/classified.js';
import { classifyComments, findComments } from './parts/comments.js';
import { classifyMain } from './parts/main.js';
import type { Part, Span } from './types.js';

/** A part together with the paragraphs that make it up. */
export interface PartWithParagraphs extends Part {
  paragraphs: Span[];
}

/** The parts of an article in order. Every paragraph belongs to exactly one, but for the labels of comments. */
export function splitParts(text: string): PartWithParagraphs[] {
  const header = findFrontMatter(text);
  const all = splitParagraphs(text);
  const paragraphs = all.filter(({ start }) => start >= (header?.end ?? 0));
  const written = paragraphs.map((span) => text.slice(span.start, span.end));
  const kinds = classify(written, header?.fields.title ?? null);
  const parts: PartWithParagraphs[] = [];
  for (const span of all.slice(0, all.length - paragraphs.length))
    addParagraph(parts, { kind: 'boilerplate' }, span, text.slice(span.start, span.end));
  for (const [at, span] of paragraphs.entries()) addParagraph(parts, kinds[at]!, span, written[at]!);
  return parts;
}

function classify(written: string[], title: string | null): Classified[] {
  const commentsAt = findComments(written);
  const main = classifyMain(written.slice(0, commentsAt), title);
  return [...main, ...classifyComments(written.slice(commentsAt))];
}

/** Adds a paragraph to the part that it goes on with, or begins a part with it; a mere label of a comment is none. */
function addParagraph(
  parts: PartWithParagraphs[],
  classified: Classified,
  span: Span,
  written: string,
): void {
  const { kind, opens, label = 0 } = classified;
  if (!opens && label > 0 && label === written.length) return;
  const paragraph = { start: span.start + label, end: span.end };
  const last = parts.at(-1);
  const sameComment = kind === 'comment' && !opens && last?.kind === 'comment';
  if (opens && written.length === label) {
    parts.push({ kind, speaker: opens.speaker, start: span.end, end: span.end, paragraphs: [] });
  } else if (last && (sameComment || (kind !== 'comment' && last.kind === kind))) {
    last.end = paragraph.end;
    if (last.paragraphs.length === 0) last.start = paragraph.start;
    last.paragraphs.push(paragraph);
  } else {
    parts.push({ kind, speaker: opens?.speaker ?? null, ...paragraph, paragraphs: [paragraph] });
  }
}
