/** What the rules tell of a paragraph, and what several of them look at. */
import type { PartKind } from '../types.js';

/** A paragraph's kind, and where it begins a comment. */
export interface Classified {
  kind: PartKind;
  /** Set where a comment begins here: its writer, or null where it has none. */
  opens?: { speaker: string | null };
  /** UTF-16 units of a label before the text, such as `10. `. */
  label?: number;
}

/** UTF-16 units; a longer paragraph is no headline and heads no comments. */
export const MAX_HEADING = 250;
/** What a page's line of copyright says. */
export const RIGHTS = /all rights reserved/i;
/** Who wrote or published it, and when. */
export const BYLINE = /^(?:by|posted by|written by|published|updated|posted on)\b/i;
