/**
 * What newspapers say relative to their day, by rules: weekends, weekdays, holidays, "last week". A rule is a pattern
 * and a reading of it, which tells how the words are resolved, or that they only look like a date.
 */
import { addDays, HOLIDAYS, weekdayAfter, weekdayBefore } from './calendar.js';
import {
  chooseYear,
  type DateExpression,
  day,
  type Resolved,
  type Resolver,
  relative,
} from './resolved-dates.js';

/** A pattern and what it means. */
export interface Rule {
  pattern: RegExp;
  basis: DateExpression['basis'];
  /** Null where the words only look like a date. */
  read: (match: RegExpExecArray, text: string) => Resolver | null;
}

const range = (date: string, end: string): Resolved => ({ date, end, precision: 'range' });

const SATURDAY = 6;
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const WEEKDAY = '(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)';

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
      const sunday = weekdayBefore(published, 0);
      return range(addDays(sunday, -1), sunday);
    }),
};

/** "on Black Friday", "before Christmas 2014": of the year that is named, else of the one that the tense tells. */
const holidays: Rule[] = HOLIDAYS.map(({ pattern, day: dayIn }) => ({
  pattern: new RegExp(`\\b(?:(this|last|next) )?${pattern}(?:,? ((?:19|20)\\d\\d))?(?![\\p{L}\\p{N}])`, 'gu'),
  basis: 'relative',
  read: (match, text) => {
    if (!isNamedDay(match, text)) return null;
    const [, which, year] = match;
    if (year !== undefined) return () => day(dayIn(Number(year)));
    return relative((published, tense) => {
      const own = Number(published.slice(0, 4));
      if (which === 'this') return day(dayIn(own));
      const wanted = which === 'last' ? 'past' : which === 'next' ? 'future' : tense;
      return day(chooseYear([own - 1, own, own + 1].map(dayIn), published, wanted));
    });
  },
}));

/** Stands by itself behind a preposition: not a Christmas party, not a film of that name. */
function isNamedDay(match: RegExpExecArray, text: string): boolean {
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const placed =
    match[1] !== undefined || /\b(?:on|at|by|until|till|before|after|around|since|for)\s$/i.test(before);
  return (
    placed &&
    !/^(?:['’]s?)?\s(?:\p{Lu}|party|parties|tree|card|song|album|special|shopping|sales?|dinner|gifts?|presents?)/u.test(
      after,
    )
  );
}

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
      const monday = addDays(weekdayBefore(published, 1), 7 * shift);
      const sunday = addDays(monday, 6);
      return range(monday, tense === 'past' && sunday > published ? published : sunday);
    }),
};

/** "last Friday", "on Monday morning": the last such day, the next one where the text looks ahead. */
const weekday: Rule = {
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

const DAYS = `${WEEKDAY}s?`;
const TO = String.raw`\s?(?:through|thru|to|till|until|[-–])\s?`;
const ENDS_WITH_TO = new RegExp(`\\b${DAYS}${TO}$`);
const BEGINS_WITH_TO = new RegExp(`^s?${TO}${DAYS}\\b`);
const HOURS =
  /\b(?:call|open|opens|hours|hotline|helpline|office|available|staffed|weekdays)\b|^\P{L}*\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\b|(?:to|[-–])\s?\d)/iu;

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
