/** Headline, byline, body and boilerplate: what stands before the comments. */
import { FULL_DATE, isByline } from '../byline.js';
import { bare } from '../markup.js';
import type { PartKind } from '../types.js';
import { classifyBio } from './bio.js';
import { BYLINE, type Classified, MAX_HEADING, RIGHTS } from './classified.js';

/** Lines of the page itself: menus, share bars, sign-ups, captions. */
const MENUS =
  /^(?:share (?:this|on)\b.{0,40}$|(?:leave|post|write|add) a (?:comment|reply)|view all comments|inline feedbacks?|notify of|this site uses akismet|learn how your comment data|subscribe\b.{0,60}$|sign up (?:for|to)\b.{0,80}$|advertisement$|avatar\b|screen ?shot \d|image (?:credit|source)|photo(?: credit)?:|related(?: articles?| posts?| stories)?:?$|read more:?|recommended(?: for you)?:?$|tags?:|filed under|posted in|skip to|log ?in\b.{0,40}$|print this|email this|follow us\b|the following two tabs change|comments? (?:are|is) closed|click here\b.{0,60}$|back to top|(?:previous|next) (?:post|article):?$|©|\(c\) \d{4}|copyright (?:©|\(c\)|\d{4})|all rights reserved|terms of (?:use|service)|privacy policy)/i;
/** Nothing but the names of places to share to. */
const SHARE_ROW =
  /^(?:(?:share|facebook|twitter|x|e-?mail|linkedin|whatsapp|reddit|pinterest|tumblr|telegram|flipboard|messenger|bluesky|mastodon|threads|print|save|tweet|copy link)(?:[\s|•·,/]+|$))+$/i;
const DATE_LINE = new RegExp(String.raw`\b${FULL_DATE}`, 'i');
const LIST_MARK = /^[•·*]\s/;
const ENDS_SENTENCE = /[.!?…:]["”’')\]]*$/;
/** UTF-16 units; a longer line between headline and body is neither a byline nor a tag. */
const MAX_TOP_LINE = 120;
/** Lines behind the headline among which the byline is looked for. */
const TOP_LINES = 5;
/** UTF-16 units; a longer paragraph says more than that the rights are reserved. */
const MAX_RIGHTS = 200;

/** The kinds of the paragraphs before the comments. `title` is that of the file's header. */
export function classifyMain(written: string[], title: string | null): Classified[] {
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
    (RIGHTS.test(line) && line.length < MAX_RIGHTS) ||
    !/[\p{L}\p{N}]/u.test(line)
  );
}

/** Lines between the headline and the first sentence: dates and names are the byline, tags are boilerplate. */
function classifyTop(written: string[], kinds: PartKind[], from: number): void {
  for (let at = from; at < written.length && at < from + TOP_LINES; at++) {
    const line = written[at]!;
    if (kinds[at] === 'boilerplate') continue;
    if (line.length > MAX_TOP_LINE || (ENDS_SENTENCE.test(line) && !BYLINE.test(line) && !isByline(line)))
      return;
    if (BYLINE.test(line) || DATE_LINE.test(line)) kinds[at] = 'byline';
    else if (kinds.slice(from, at).includes('byline') || written[at + 1]?.match(DATE_LINE))
      kinds[at] = 'boilerplate';
    else return;
  }
}
