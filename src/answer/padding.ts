/**
 * The words around a question that ask nothing: greetings, asides, requests, and whether something is known at all
 * ("Good morning! Could you tell me …, please?", "Do the articles say …").
 */

const SOMEBODY = '(?:you|u|anyone|any1|anybody|someone|somebody|any of you)';
const TEXTS = '(?:the|these|your|any(?: of the)?) (?:articles?|sources?|reports?|texts?|coverage|corpus)';
const POLITELY = '(?: (?:please|kindly|possibly|maybe|just))?';
/** The question that is asked inside another. */
const QUESTION =
  "(?=[,:]? (?:who|whos|who's|whom|whose|what|whats|what's|when|where|why|which|how|if|whether)\\b)";

const GREETINGS = [
  '(?:hi|hello|hey|greetings|good (?:morning|afternoon|evening|day))(?: (?:there|all|everyone|everybody|guys|folks|team|bot))?',
  '(?:sorry|excuse me|pardon me)(?: (?:to (?:bother|ask|disturb)(?: you)?|for (?:asking|bothering you)))?',
];
const ASIDES = [
  '(?:a )?(?:quick|simple|silly|dumb|stupid|serious|genuine) question(?: for (?:you|u|everyone))?|question(?=:)',
  "(?:i'm |im |i am )?just (?:curious|wondering|asking)|(?:just )?out of (?:curiosity|interest)",
  "for (?:an?|the|my) (?:piece|article|story|report|paper|essay|podcast)(?: (?:that )?(?:i'm|im|i am|we're|we are) (?:writing|working on|doing|preparing))?(?=[:,])",
];
/** A sentence about whoever asks, before the question or after it. */
const OF_ONESELF = "(?:i|i'm|im|i am|i've|ive|we|we're|we've|my|our)\\b[^.!?:]*[.!:]";
const AUXILIARY = '(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)';
const ABOUT_ONESELF = [
  `${OF_ONESELF}(?:${QUESTION}|(?= ${AUXILIARY}\\b|[^?]*[?]$))`,
  '<?@!?\\w+>?(?=[,:]? \\w)',
];
const REQUESTS = [
  `(?:i(?:'d| would) be (?:grateful|glad|thankful) if ${SOMEBODY} (?:could|would)|(?:please )?(?:can|could|would|will) ${SOMEBODY})${POLITELY}(?= (?:tell|inform|explain|say|remind|let)\\b)`,
  `(?:please |kindly |pls )?(?:tell|inform|remind) (?:me|us)(?: of)?(?:${QUESTION}|(?= the\\b))`,
  `(?:please |kindly |pls )?(?:explain(?: to (?:me|us))?|say|let (?:me|us) know)${QUESTION}`,
  `(?:may|might|can|could) i${POLITELY} (?:ask|know|inquire|enquire)${QUESTION}`,
  `(?:can|could) ${SOMEBODY}${POLITELY} (?:confirm|clarify)${QUESTION}`,
  `(?:i(?:'d| would|d)? (?:like|love|want|need) to (?:know|ask|find out)|(?:i was|i am|i'm) (?:just )?(?:wondering|curious)|i wonder)${QUESTION}`,
];
const WHETHER_KNOWN = [
  `(?:(?:do|does|would) )?${SOMEBODY}(?: (?:happen to|by any chance))? know(?: by any chance)?${QUESTION}`,
  `(?:do ${SOMEBODY} have )?any (?:idea|ideas|clue)(?: (?:about|of))?${QUESTION}`,
  `do (?:we|they|people|experts) (?:actually )?know${QUESTION}`,
  `(?:is|was|has) it(?: been)?(?: (?:ever|yet|already))? (?:known|said|stated|reported|clear|established|revealed|disclosed|mentioned|explained)${QUESTION}`,
  `is there any(?:thing)? (?:word|news|information|info|details?|indication|mention|known) (?:on|of|about|as to)${QUESTION}`,
  `(?:do|does|did) ${TEXTS} (?:ever |even |actually )?(?:say|state|mention|tell(?: us)?|report|explain|reveal|disclose|specify)${QUESTION}`,
  `(?:what do ${TEXTS} (?:say|tell us) (?:about|of|on)|according to ${TEXTS})${QUESTION}`,
];
const THANKS = [
  'please|pls|plz|cheers|thx|ty|thanks(?: a lot| so much| in advance)?|thank you(?: very much| so much| in advance)?',
  `according to ${TEXTS}`,
];

/** What may follow a question mark. */
const AFTERWARDS = [
  ...THANKS,
  OF_ONESELF,
  '(?:(?:any|some) )?(?:help|info|information|sources?|links?|citations?)(?: (?:please|would be|is|welcome|appreciated|great|nice|much))*',
];

const anyOf = (...lists: string[][]) => `(?:${lists.flat().join('|')})`;
const LEADING = new RegExp(
  `^\\s*(?:${anyOf(GREETINGS, ASIDES, ABOUT_ONESELF, REQUESTS, WHETHER_KNOWN)}(?!\\w)[\\s,.!:;–—-]*)+`,
  'i',
);
/** "Who said thank you" asks for the thanks. */
const TRAILING = new RegExp(
  `(?<![\\s,.!;–—-]|\\b(?:says?|said|saying|an?))(?:[\\s,.!;–—-]+${anyOf(THANKS)}){1,4}[\\s.!]*(?=[?\\s]*$)|(?<=\\?)(?:[\\s,.!]*${anyOf(AFTERWARDS)}){1,4}[\\s.!?]*$`,
  'i',
);

/** A question with spaces in place of the words around it, so that offsets stay; whole where nothing else is said. */
export function withoutPadding(question: string): string {
  const blank = (words: string) => ' '.repeat(words.length);
  const start = LEADING.exec(question.replace(/’/g, "'"))?.[0].length ?? 0;
  const asked = question.slice(start).replace(TRAILING, blank);
  return /\w/.test(asked) ? blank(question.slice(0, start)) + asked : question;
}
