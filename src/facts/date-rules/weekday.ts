/** Days of the week as dates. */
import { addDays, weekdayAfter, weekdayBefore } from '../calendar.js';
import { day, relative } from '../resolved-dates.js';
import type { Rule } from './rule.js';

const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const WEEKDAY = '(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)';
const DAYS = `${WEEKDAY}s?`;
const TO = String.raw`\s?(?:through|thru|to|till|until|[-–])\s?`;
const ENDS_WITH_TO = new RegExp(`\\b${DAYS}${TO}$`);
const BEGINS_WITH_TO = new RegExp(`^s?${TO}${DAYS}\\b`);
/** What tells of hours rather than of a day. */
const HOURS =
  /\b(?:call|open|opens|hours|hotline|helpline|office|available|staffed|weekdays)\b|^\P{L}*\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\b|(?:to|[-–])\s?\d)/iu;

/** "last Friday", "on Monday morning": the last such day, the next one where the text looks ahead. */
export const weekday: Rule = {
  pattern: new RegExp(
    `\\b(?:(this past|this coming|this|last|next|past) )?${WEEKDAY}(?: (?:morning|afternoon|evening|night))?\\b`,
    'gi',
  ),
  basis: 'relative',
  read: (match, text) => {
    const wanted = WEEKDAYS.indexOf(match[2]!.toLowerCase());
    const which = match[1]?.toLowerCase() ?? '';
    if (!/^\p{Lu}/u.test(match[2]!) || isPartOfName(match, text) || isOpeningDay(match, text)) return null;
    return relative((published, tense) => {
      const ahead =
        /next|coming/.test(which) || (which !== 'last' && !which.includes('past') && tense === 'future');
      if (ahead) return day(weekdayAfter(which === '' ? published : addDays(published, 1), wanted));
      return day(
        weekdayBefore(which === '' || which === 'this' ? published : addDays(published, -1), wanted),
      );
    });
  },
};

/** Monday through Friday, 8 a.m. to 5 p.m.: every week, no day of the calendar. */
function isOpeningDay(match: RegExpExecArray, text: string): boolean {
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const inRange = ENDS_WITH_TO.test(before) || BEGINS_WITH_TO.test(after);
  return inRange && (HOURS.test(before) || HOURS.test(after));
}

/** Between other capitalised words: Ruby Tuesday, Friday Night Lights. */
function isPartOfName(match: RegExpExecArray, text: string): boolean {
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  return (
    /[\p{L}\p{N}’'] *\p{Lu}[\p{L}]*\s$/u.test(before) ||
    /^(?:s\b|\s\p{Lu}\p{Ll}+\s\p{Lu}|\s(?:Night|Morning))/u.test(after)
  );
}
