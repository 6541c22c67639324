/** Readers' comments as pages print them: who wrote one, when, and the buttons beside it. */
import { bare } from './markup.js';

/** How a comment begins: who wrote it, and how many lines that takes. */
export interface CommentLabel {
  speaker: string;
  lines: number;
}

/** "12 comments", "Readers' comments", "Discussion". */
const HEADING =
  /^(?:\(?\d[\d,]*\)?\s+(?:(?:reader |user )?comments?|responses?|replies|thoughts?)\b|(?:(?:readers?['’]?s?|user|top|recent|all)\s+)?(?:responses?|comments?|discussion)(?:\s*\(\d+\))?:?$)/i;
/** "Sam says:", "Sam wrote on May 3, 2020 at 5:10 pm". */
const SAYS =
  /^(?:\d+\.\s+)?(\S.{0,48}?)\s+(?:says|said|wrote|writes|commented)(?::|\s+(?:on|at)\s.{0,40}\d.{0,20}:?)$/i;
/** When a comment was written, as pages tell it. */
const AGO = String.raw`(?:(?:about |over )?(?:an?|\d+)\s*(?:sec|min|hour|hr|day|week|month|year|yr|[smhdwy])[a-z]*\.?\s+ago)`;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DAY = String.raw`(?:${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}\s+${MONTH}\s+\d{4}|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{2,4})`;
const TIME = String.raw`,?\s+(?:at\s+)?\d{1,2}:\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?`;
const WHEN = String.raw`(?:on\s+)?(?:${AGO}|yesterday|just now|${DAY}(?:${TIME})?)`;
/** `sam • 3 years ago`, `Sam (2 hours ago)`, `Sam | May 3, 2020 at 5:10 pm`. */
const DATED = new RegExp(String.raw`^(\S.{0,48}?)(?:\s*[•·|(—–-]\s*${WHEN}\)?|\s+${DAY}${TIME}):?$`, 'i');
/** A line that tells only when. */
const ONLY_WHEN = new RegExp(String.raw`^\(?(?:posted\s+)?${WHEN}\)?:?$`, 'i');
/** "Reply", "Like", "3 likes", in a row. */
const BUTTONS =
  /^(?:(?:reply|like|dislike|share|report|flag|permalink|edited|upvote|downvote|quote|more|show more replies|load more comments|\d+\s+(?:likes?|replies|reply|upvotes?|points?))\b[\s•·|]*)+$/i;
/** UTF-16 units of a line that is a writer's name. */
const MAX_NAME = 40;
/** A name ends otherwise. */
const ENDS_LIKE_TEXT = /[.!?…:;,]["”’')\]]*$/;

/** Whether a line heads the readers' comments, provided that comments follow. */
export function isCommentsHeading(line: string): boolean {
  return HEADING.test(bare(line));
}

/** Whether a line is the buttons of a comment: Reply, Like, 3 likes. */
export function isCommentButtons(line: string): boolean {
  return BUTTONS.test(line);
}

/** The label that a comment begins with, or null: `Sam says:`, `Sam • 3 hours ago`, or a name above a time. */
export function commentLabel(line: string, next: string | undefined): CommentLabel | null {
  const written = bare(line);
  const says = SAYS.exec(written);
  if (says)
    return { speaker: plainName(says[1]!), lines: next !== undefined && ONLY_WHEN.test(next) ? 2 : 1 };
  const dated = ONLY_WHEN.test(written) ? null : DATED.exec(written);
  if (dated && !ENDS_LIKE_TEXT.test(dated[1]!)) return { speaker: plainName(dated[1]!), lines: 1 };
  const name = plainName(written);
  const isName = name.length <= MAX_NAME && !ENDS_LIKE_TEXT.test(name) && !isCommentButtons(name);
  return isName && next !== undefined && !ONLY_WHEN.test(name) && ONLY_WHEN.test(next)
    ? { speaker: name, lines: 2 }
    : null;
}

/** A name without the emphasis around it. */
const plainName = (written: string): string => bare(written.replace(/:$/, ''));
