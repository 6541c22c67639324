/** The comments of readers below an article, each with its writer where the page names one. */
import { commentLabel, isCommentButtons, isCommentsHeading } from '../comments.js';
import { type Classified, MAX_HEADING, RIGHTS } from './classified.js';

const LEAVES_COMMENT = /^(?:leave|post|write|add) a (?:comment|reply)\b/i;
const COMMENT_NUMBER = /^\d+\.\s+/;
/** Paragraphs behind their heading among which the first comment has to begin. */
const COMMENT_WITHIN = 11;
/** Paragraphs that an article has before its comments. */
const MIN_BEFORE = 2;

/** The paragraph that heads the readers' comments, or the number of paragraphs where there are none. */
export function findComments(written: string[]): number {
  const at = written.findIndex((line, i) => {
    if (i < MIN_BEFORE || line.length > MAX_HEADING || !isCommentsHeading(line)) return false;
    const near = written.slice(i + 1, i + 1 + COMMENT_WITHIN);
    return near.some((next, n) => commentLabel(next, near[n + 1]) !== null);
  });
  return at < 0 ? written.length : at;
}

/** The kinds of the paragraphs from the comments' heading on. A line of copyright ends them. */
export function classifyComments(written: string[]): Classified[] {
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
