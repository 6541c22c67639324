/** Holidays as dates. */
import { HOLIDAYS } from '../calendar.js';
import { chooseYear, day, relative } from '../resolved-dates.js';
import type { Rule } from './rule.js';

/** "on Black Friday", "before Christmas 2014": of the year that is named, else of the one that the tense tells. */
export const holidays: Rule[] = HOLIDAYS.map(({ pattern, day: dayIn }) => ({
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
