/** What kind of answer a question asks for, told by patterns over its words. */

/** The kinds. What is derived of an index knows them by their place here. */
export const KINDS = [
  'who',
  'when',
  'where',
  'how-many',
  'how-much',
  'how-long',
  'why',
  'how',
  'yes-no',
  'definition',
  'quote',
  'list',
  'which',
  'what',
  'none',
] as const;
/** The kind of answer that a question asks for. */
export type Kind = (typeof KINDS)[number];

/** Nouns behind "which" or "what" that ask for somebody, for a place, for a time. */
const PEOPLE =
  'person|people|actor|actors|actress|actresses|celebs?|celebrit\\w+|stars?|director|writer|author|journalist|commenter|reader|user|company|companies|firm|contractor|group|collective|outfit|gang|crew|agency|organi[sz]ation|team|outlet|outlets|publication|newspaper|site|website|blog|magazine|studio|executive|exec|official|spokes\\w+|character|characters|leader|president|party|entity|source|sources';
const PLACES =
  'country|countries|city|cities|place|places|state|town|region|nation|nations|offices?|location|locations|continent';
const TIMES = 'date|day|year|month|time|hour|week|weekday|weekend|calendar date';

const AUXILIARIES =
  'is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|might|may|isnt|arent|wasnt|werent|didnt|doesnt|hasnt|havent|cant|couldnt|wouldnt';

/** A word that begins a subordinate clause where another question word stands before it: "what did they say when …". */
const leads = (words: string) =>
  `(?<!\\b(?:wh(?:at|ats|ich|o|os|ose|om|ere|eres|en|y)|how)\\b.*)\\b(?:${words})\\b`;

/** First rule that fits decides, so the more particular stand first. */
const RULES: [Kind, RegExp][] = [
  [
    'yes-no',
    new RegExp(
      `^(?:(?:so|and|but|wait|ok|okay|hey|then|lol|well|hi),? )*(?:${AUXILIARIES}|any|anyone|anybody)\\b|^(?:true or false|is it true)\\b`,
    ),
  ],
  ['how-long', /\bhow long\b|\bwhat length of time\b|\bduration\b/],
  [
    'how-much',
    /\bhow much\b(?! of )|\bwhat (?:price|cost|sum|amount|budget|fee|ransom|salary)\b|\bhow (?:costly|expensive)\b/,
  ],
  [
    'how-many',
    /\bhow (?:many|often|big|large|old|far|few)\b|\bhowmany\b|\b(?:what|which|whats|the|total|exact) number of\b|\bwhat (?:number|percentage|share|age|size|volume|temperature|height|distance)\b|\b(?:what|which|the) amount of\b|\bhow much\b/,
  ],
  [
    'why',
    new RegExp(
      `${leads('why|how come')}|\\b(?:what|which) (?:reasons?|purpose|motives?|grounds|causes?)\\b|\\bwhat (?:caused|made|led|prompted|motivate[sd]|drives|drove)\\b|\\breason (?:for|behind|why)\\b|\\bwhats the (?:reason|motive|point)\\b`,
    ),
  ],
  [
    'quote',
    /\bwhat (?:exactly |precisely )?(?:did|does|do|has|had|have) .{2,60}\b(?:say|said|call|called|tell|told|describe|announce|claim|write|wrote|state|put it|respond|reply|warn|threaten)\b|\bexact (?:words|wording|phrase)\b|\bin (?:whose|what) words\b|\bquote\b|\bwhat words\b|\bwording\b|\bwhat (?:was|is) (?:the|their|his|her|its) (?:statement|response|reaction|quote|message|threat|reply)\b|\bhow did .{2,50} (?:describe|characteri[sz]e|label|term)\b/,
  ],
  [
    'when',
    new RegExp(
      `${leads('when|whens')}|\\b(?:what|which|on what|on which|in what|in which|at what|at which|whats the) (?:${TIMES})\\b|\\brelease date\\b|\\bhow (?:soon|recently|long ago)\\b|\\bby what time\\b|\\bdate of\\b`,
    ),
  ],
  [
    'where',
    new RegExp(
      `${leads('where|wheres')}|\\b(?:what|which) (?:${PLACES})\\b|\\b(?:${PLACES})\\b.{0,20}\\bwhich\\b`,
    ),
  ],
  [
    'who',
    new RegExp(
      `${leads('who|whos|whom|whose')}|\\b(?:what|which|name the|name of the)\\b(?! (?:did|do|does|has|had)\\b)(?: \\w+){0,2} (?:${PEOPLE})\\b`,
    ),
  ],
  [
    'list',
    /\b(?:list|name|enumerate|identify)\b (?:all |the |every |some |us )|\bwhat (?:are|were) (?:all |the names|some|the \w+s\b)|\bnames of\b|\bwhich (?:\w+ )?(?:films|movies|titles|files|things|items|systems|types|kinds|categories)\b|\bcan you name\b/,
  ],
  ['how', /\bhow\b|\bhows\b|\b(?:in )?what (?:way|manner|means|method)\b|\bby (?:what|which) means\b/],
  [
    'definition',
    /^(?:(?:what|wtf)(?: is| are| was)|whats|define|explain)\b(?: an?| the)? ?[\w .#/'-]{1,30}$|\bwhat (?:kind|sort|type) of\b|\bmeaning of\b|\bwhat does .{1,40} (?:mean|stand for)\b/,
  ],
  ['which', /\bwhich\b/],
  ['what', /\bwhat\b|\bwhats\b/],
  [
    'yes-no',
    new RegExp(
      `\\b(?:${AUXILIARIES}) (?:it|that|they|he|she|this|there|any|anyone|anybody|the)\\b|\\b(?:or not|right|true or false)$`,
    ),
  ],
];

/** The kind of answer asked for; `none` where the words are no question (keywords, fragments). */
export function kindOf(question: string): Kind {
  const text = question
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/\bw[au]t(s?)\b/g, 'what$1')
    .replace(/\bwich\b/g, 'which')
    .replace(/[?!.\s]+$/, '');
  return RULES.find(([, pattern]) => pattern.test(text))?.[0] ?? 'none';
}

/** Whatever the rules say, as text: what was derived from them is derived anew where it changes. */
export function kindRules(): string {
  return RULES.map(([kind, pattern]) => `${kind} ${pattern.source}`).join('\n');
}
