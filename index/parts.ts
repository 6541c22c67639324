/**
 * Which part of an article each paragraph is: headline, byline, body, writer's bio, reader comment or
 * boilerplate. By general rules about how pages are made, never by file name.
 */
import { commentLabel, isCommentButtons, isCommentsHeading } from './comments.js';
import { findFrontMatter } from './front-matter.js';
import { bare } from './markup.js';
import { splitParagraphs } from './paragraphs.js';
import type { Part, PartKind, Span } from './types.js';

/** A part together with the paragraphs that make it up. */
export interface PartWithParagraphs extends Part {
  paragraphs: Span[];
}

const MENUS =
  /^(?:share (?:this|on)\b.{0,40}$|(?:leave|post|write|add) a (?:comment|reply)|view all comments|inline feedbacks?|notify of|this site uses akismet|learn how your comment data|subscribe\b.{0,60}$|sign up (?:for|to)\b.{0,80}$|advertisement$|avatar\b|screen ?shot \d|image (?:credit|source)|photo(?: credit)?:|related(?: articles?| posts?| stories)?:?$|read more:?|recommended(?: for you)?:?$|tags?:|filed under|posted in|skip to|log ?in\b.{0,40}$|print this|email this|follow us\b|the following two tabs change|comments? (?:are|is) closed|click here\b.{0,60}$|back to top|(?:previous|next) (?:post|article):?$|©|\(c\) \d{4}|copyright (?:©|\(c\)|\d{4})|all rights reserved|terms of (?:use|service)|privacy policy)/i;
const RIGHTS = /all rights reserved/i;
const LEAVES_COMMENT = /^(?:leave|post|write|add) a (?:comment|reply)\b/i;
/** Nothing but the names of places to share to. */
const SHARE_ROW =
  /^(?:(?:share|facebook|twitter|x|e-?mail|linkedin|whatsapp|reddit|pinterest|tumblr|telegram|flipboard|messenger|bluesky|mastodon|threads|print|save|tweet|copy link)(?:[\s|•·,/]+|$))+$/i;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?';
const DATE_LINE = new RegExp(
  `\\b${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s*\\d{4}|\\b\\d{1,2}\\s+${MONTH}\\s+\\d{4}|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}/\\d{1,2}/\\d{4}\\b`,
  'i',
);
const BYLINE = /^(?:by|posted by|written by|published|updated|posted on)\b/i;
const COMMENT_NUMBER = /^\d+\.\s+/;
/** UTF-16 units; a longer paragraph is no headline and heads no comments. */
export const MAX_HEADING = 250;
/** The same of a line between headline and body: a byline, a tag. */
const MAX_TOP_LINE = 120;
/** Lines behind the headline among which the byline is looked for. */
const TOP_LINES = 5;
/** Paragraphs behind their heading among which the first comment has to begin. */
const COMMENT_WITHIN = 11;
/** The writer's bio has at most so many paragraphs, and at least so many of the body before it. */
const MAX_BIO = 4;
const MIN_BODY = 2;
const ENDS_SENTENCE = /[.!?…:]["”’')\]]*$/;
const WRITERS =
  'writer|journalist|editor|reporter|author|contributor|correspondent|columnist|critic|blogger|freelancer|podcaster|novelist|staff|fan';
const BIO_SENTENCE = new RegExp(
  `\\b(?:is|was|has been)\\s+(?:an?|the|our)\\b[^.]{0,90}\\b(?:${WRITERS})\\b|\\b(?:covers|reports (?:on|for)|writes (?:about|for))\\b`,
  'i',
);
const BIO_MARK =
  /@\w|\bfreelance|\bfollow (?:him|her|them|me)\b|\blives in\b|\bfounded\b|\btwitter\b|\bsubstack\b|\|.+\|/i;
/** Who else worked on it, and how to reach its writer. */
const CREDIT =
  /\bcontributed (?:to this|reporting)\b|^(?:additional )?(?:reporting|editing) by\b|^(?:contact|reach|e-?mail)\s.{2,60}\S@\S/i;
const STRANGER =
  /^(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}) (?:is|was) an? [^.]{3,120}\. (?:He|She|They) lives? in [^.]{2,60}\.$/u;

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

interface Classified {
  kind: PartKind;
  /** Set where a comment begins here: its writer, or null where it has none. */
  opens?: { speaker: string | null };
  /** UTF-16 units of a label before the text, such as `10. `. */
  label?: number;
}

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

function classify(written: string[], title: string | null): Classified[] {
  const commentsAt = findComments(written);
  const main = classifyMain(written.slice(0, commentsAt), title);
  return [...main, ...classifyComments(written.slice(commentsAt))];
}

/** The paragraph that heads the readers' comments, or the number of paragraphs where there are none. */
function findComments(written: string[]): number {
  const at = written.findIndex((line, i) => {
    if (i < 2 || line.length > MAX_HEADING || !isCommentsHeading(line)) return false;
    const near = written.slice(i + 1, i + 1 + COMMENT_WITHIN);
    return near.some((next, n) => commentLabel(next, near[n + 1]) !== null);
  });
  return at < 0 ? written.length : at;
}

function classifyComments(written: string[]): Classified[] {
  let ended = false;
  let labelled = 0;
  return written.map((line, at) => {
    if (at === 0) return { kind: 'boilerplate' };
    ended ||= /^©/.test(line) || RIGHTS.test(line);
    if (ended) return { kind: 'boilerplate' };
    if (at < labelled) return { kind: 'comment', label: line.length };
    if (isCommentButtons(line) || LEAVES_COMMENT.test(line)) return { kind: 'boilerplate' };
    const named = commentLabel(line, written[at + 1]);
    if (named) {
      labelled = at + named.lines;
      return { kind: 'comment', opens: { speaker: named.speaker }, label: line.length };
    }
    const number = COMMENT_NUMBER.exec(line);
    if (number) return { kind: 'comment', opens: { speaker: null }, label: number[0].length };
    return { kind: 'comment' };
  });
}

/** Headline, byline, body, bio and boilerplate of what stands before the comments. `title` is that of the file's header. */
function classifyMain(written: string[], title: string | null): Classified[] {
  const lines = written.map(bare);
  const kinds: PartKind[] = lines.map((line) => (isBoilerplate(line) ? 'boilerplate' : 'body'));
  const headline = findHeadline(written, kinds, title);
  for (let at = 0; at < headline; at++)
    if (kinds[at] === 'body' && LIST_MARK.test(written[at]!)) kinds[at] = 'boilerplate';
  if (headline >= 0) kinds[headline] = 'headline';
  if (headline >= 0 || title !== null) classifyTop(lines, kinds, headline + 1);
  classifyBio(lines, kinds);
  return kinds.map((kind) => ({ kind }));
}

const LIST_MARK = /^[•·*]\s/;

/** The first line that can be one; where the header states the title, only that title again or a Markdown heading. */
function findHeadline(written: string[], kinds: PartKind[], title: string | null): number {
  const at = written.findIndex(
    (line, at) => kinds[at] === 'body' && !LIST_MARK.test(line) && !BYLINE.test(bare(line)),
  );
  if (at < 0 || written[at]!.length > MAX_HEADING) return -1;
  return title === null || bare(written[at]!) === title || /^#{1,2}\s/.test(written[at]!) ? at : -1;
}

/** A menu, a note of rights, a row of buttons, or a rule without a word. */
function isBoilerplate(line: string): boolean {
  return (
    MENUS.test(line) ||
    SHARE_ROW.test(line) ||
    (RIGHTS.test(line) && line.length < 200) ||
    !/[\p{L}\p{N}]/u.test(line)
  );
}

/** Lines between the headline and the first sentence: dates and names are the byline, tags are boilerplate. */
function classifyTop(written: string[], kinds: PartKind[], from: number): void {
  for (let at = from; at < written.length && at < from + TOP_LINES; at++) {
    const line = written[at]!;
    if (kinds[at] === 'boilerplate') continue;
    if (line.length > MAX_TOP_LINE || (ENDS_SENTENCE.test(line) && !BYLINE.test(line))) return;
    if (BYLINE.test(line) || DATE_LINE.test(line)) kinds[at] = 'byline';
    else if (kinds.slice(from, at).includes('byline') || written[at + 1]?.match(DATE_LINE))
      kinds[at] = 'boilerplate';
    else return;
  }
}

/** The writer's bio: what stands behind the body and says who wrote it. */
function classifyBio(written: string[], kinds: PartKind[]): void {
  const from = written.findIndex((_, at) => at > 0 && kinds[at] === 'body' && startsBio(written, kinds, at));
  if (from < 0) return;
  for (let at = from; at < written.length; at++) if (kinds[at] === 'body') kinds[at] = 'bio';
}

function startsBio(written: string[], kinds: PartKind[], at: number): boolean {
  const line = written[at]!;
  const bodyBefore = kinds.slice(0, at).filter((kind) => kind === 'body').length;
  const bodyFrom = kinds.slice(at).filter((kind) => kind === 'body').length;
  if (bodyBefore < MIN_BODY || bodyFrom > MAX_BIO) return false;
  if (/^About (?:the author|\p{Lu}[\p{L}.'-]+ \p{Lu})/u.test(line) && line.length < 80) return true;
  if (BIO_SENTENCE.test(line) && BIO_MARK.test(line)) return true;
  if (CREDIT.test(line) && line.length < MAX_HEADING) return true;
  if (isAboutStranger(written, at)) return true;
  return isNameOf(line, written[at + 1] ?? '');
}

/** `Jane Doe is a nurse. She lives in Rome.` as the last paragraph, of somebody whom the text does not name. */
function isAboutStranger(written: string[], at: number): boolean {
  const name = STRANGER.exec(written[at]!)?.[1];
  if (!name || at !== written.length - 1) return false;
  const surname = name.slice(name.lastIndexOf(' ') + 1);
  return !written.slice(0, at).some((line) => line.includes(surname) && !BYLINE.test(line));
}

/** `ms smith` before `Ms. Smith (not her real name) is a freelance writer …`. */
function isNameOf(line: string, next: string): boolean {
  const letters = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L} ]/gu, '')
      .trim();
  const name = letters(line);
  return (
    name.length > 3 &&
    line.length <= 40 &&
    name.split(' ').length <= 4 &&
    letters(next).includes(`${name} `) &&
    BIO_SENTENCE.test(next)
  );
}
