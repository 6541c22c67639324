/**
 * What newspapers say relative to their day, by rules: weekends, weekdays, holidays, "last week". A rule is a pattern
 * and a reading of it, which tells how the words are resolved, or that they only look like a date.
 */
import { addDays, weekdayAfter, weekdayBefore } from './calendar.js';
import { holidays } from './date-rules/holidays.js';
import type { Rule } from './date-rules/rule.js';
import { weekday } from './date-rules/weekday.js';
import { day, type Resolved, relative } from './resolved-dates.js';

const range = (date: string, end: string): Resolved => ({ date, end, precision: 'range' });

/** Days of the week by number, from Sunday. */
const [SUNDAY, MONDAY, SATURDAY] = [0, 1, 6];

/** "over the weekend", "this past weekend": two days, behind the day of publication only where the text looks ahead. */
const weekend: Rule = {
  pattern:
    /\b(?:(?:over|during|at) )?(?:the|this|last|next) (?:(past|last|coming|next|following|holiday|long|previous) )?(?:holiday )?weekend\b/gi,
  basis: 'relative',
  read: (match) =>
    relative((published, tense) => {
      if (/\b(?:next|coming|following)\b/i.test(match[0]) || tense === 'future') {
        const saturday = weekdayAfter(published, SATURDAY);
        return range(saturday, addDays(saturday, 1));
      }
      const sunday = weekdayBefore(published, SUNDAY);
      return range(addDays(sunday, -1), sunday);
    }),
};

/** By how many weeks, months or years a word shifts. */
const PERIOD_SHIFT: Record<string, number> = { last: -1, this: 0, next: 1 };

/** "last week" is Monday to Sunday, "last month" a month, "next year" a year. A caption may stand glued before it. */
const period: Rule = {
  pattern:
    /(?:\b|(?<=\p{Ll})(?=\p{Lu}))(?:(?:[Aa]t|[Ii]n|[Bb]y|[Tt]owards?) the (?:beginning|start|middle|end) of |(?:[Ee]arlier|[Ll]ater?|[Ee]arly) )?([Ll]ast|[Tt]his|[Nn]ext) (week|month|year)\b/gu,
  basis: 'relative',
  read: (match) =>
    relative((published, tense) => {
      const shift = PERIOD_SHIFT[match[1]!.toLowerCase()]!;
      const unit = match[2]!.toLowerCase();
      const [year, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))];
      if (unit === 'year') return { date: `${year + shift}`, end: null, precision: 'year' };
      if (unit === 'month') {
        const first = new Date(Date.UTC(year, month - 1 + shift, 1)).toISOString();
        return { date: first.slice(0, 7), end: null, precision: 'month' };
      }
      const monday = addDays(weekdayBefore(published, MONDAY), 7 * shift);
      const sunday = addDays(monday, 6);
      return range(monday, tense === 'past' && sunday > published ? published : sunday);
    }),
};

/** By how many days a word shifts; by none where it is not here. */
const DAY_WORDS: Record<string, number> = { yesterday: -1, last: -1, tomorrow: 1 };

/** "yesterday", "this morning". With a capital inside a sentence it is a name: USA Today. */
const dayWord: Rule = {
  pattern: /\b(?:yesterday|today|tonight|tomorrow|last night|this (?:morning|afternoon|evening))\b/gi,
  basis: 'relative',
  read: (match, text) => {
    const begins = !/[\p{L}\p{N}]/u.test(text.slice(0, match.index));
    if (/^\p{Lu}/u.test(match[0]) && !begins) return null;
    const shift = DAY_WORDS[match[0].toLowerCase().split(' ')[0]!] ?? 0;
    return relative((published) => day(addDays(published, shift)));
  },
};

/** "in 2011"; a year elsewhere is part of a name or a number. */
const year: Rule = {
  pattern:
    /(?<=\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ee]arly|[Ll]ate)\s)((?:1[5-9]|20)\d\d)(?![\p{L}\p{N}]|[-–,.]\d|\s?%)/gu,
  basis: 'stated',
  read: (match) => () => ({ date: match[1]!, end: null, precision: 'year' }),
};

/** All rules; where two find the same words, the longer find holds. */
export const RULES: Rule[] = [weekend, ...holidays, period, weekday, dayWord, year];
