/** How well a sentence says who or what somebody is: the patterns by which newspapers introduce a name. */
import { wholeWords } from '../../index/whole-words.js';

/** What people and things are introduced as. */
const ROLES =
  'actor|actress|agency|analyst|artist|attorney|author|band|bank|blogger|boss|broadcaster|chairman|chairwoman|champion|channel|chief|city|co-star|coach|comedian|comedy|commander|commissioner|company|composer|congressman|consultant|corporation|country|daughter|designer|detective|dictator|director|doctor|drama|economist|editor|emperor|engineer|executive|expert|father|film|filmmaker|firm|flick|founder|general|governor|group|hacker|historian|husband|institute|inventor|investigator|journalist|judge|king|lawyer|leader|magazine|maker|manager|mayor|minister|mother|movie|musical|musician|nation|newspaper|novelist|officer|official|opera|organisation|organization|outlet|owner|painter|party|philosopher|physicist|pilot|player|podcaster|poet|politician|pop star|president|priest|prince|princess|producer|professor|programmer|queen|rapper|regime|region|reporter|researcher|retailer|ruler|scientist|secretary|senator|series|show|singer|site|son|songwriter|spokesman|spokesperson|spokeswoman|star|state|studio|teacher|team|tracker|unit|university|vendor|village|website|wife|writer';

/** A way in which newspapers introduce a name. */
interface Pattern {
  /** `NAME` stands for the name. */
  form: string;
  /** How well it says who or what somebody is; it counts only beside the scores of other sentences. */
  score: number;
}

/** An aside in brackets may stand behind a name before what it is. */
const ASIDE = '(?:\\s\\([^()]{1,60}\\))?';

const ROLE = `(?:[\\p{L}’'-]+\\s){0,4}?(?:${ROLES})s?\\b`;

/** A sentence gets the score of the first that fits, so the best stand first. */
const PATTERNS: Pattern[] = [
  { form: `NAME${ASIDE}, (?:an?|the|his|her|its|their) ${ROLE}`, score: 7 },
  { form: `NAME${ASIDE},? (?:is|was|are|were) (?:an?|the|one of the) ${ROLE}`, score: 7 },
  {
    form: `\\b(?:${ROLES})s? (?:called|named|known as|dubbed|that identified itself as) (?:the )?["“‘]?NAME`,
    score: 6,
  },
  { form: `\\b(?:called|named|known as|identified \\p{L}+ as|title of the) (?:the )?["“‘]?NAME`, score: 5 },
  { form: `\\b(?:${ROLES}),? ["“‘]?NAME`, score: 4 },
  {
    form: `NAME${ASIDE}, (?:an?|the|his|her|its|their|whose|who|which)\\s(?!(?:other|same|first|last)\\b)\\p{Ll}`,
    score: 4,
  },
  { form: `\\b(?:played by|starring|stars|directed by|led by|founded by)\\b[^.;]{0,40}NAME`, score: 3.8 },
  {
    form: `NAME${ASIDE},? (?:is|was|are|were) (?:\\p{L}+ly )?(?:an?|the|one of|seen as|known as)\\b`,
    score: 3,
  },
  { form: `NAME \\((?:who|which)\\b`, score: 3 },
  { form: `NAME \\([^()]{2,60}\\)|\\(NAME\\)`, score: 2 },
];

/** A function that scores sentences for the ways in which a name is written. */
export function definitionScorer(names: string[]): (text: string) => number {
  const written = wholeWords(names);
  const patterns = PATTERNS.map(({ form, score }) => ({
    pattern: new RegExp(form.replaceAll('NAME', written), 'u'),
    score,
  }));
  return (text) => patterns.find(({ pattern }) => pattern.test(text))?.score ?? 0;
}
