/** What a rule for dates is. */
import type { DateExpression, Resolver } from '../resolved-dates.js';

/** A pattern and what it means. */
export interface Rule {
  pattern: RegExp;
  basis: DateExpression['basis'];
  /** Null where the words only look like a date. */
  read: (match: RegExpExecArray, text: string) => Resolver | null;
}
