/** The names in a text that may answer a question: what is written like one, less what the question says itself. */
import { isStopWord, stem, tokenize } from '../../index/terms.js';
import type { Span } from '../../index/types.js';
import { MOSTLY_CAPITAL } from '../../index/vocabulary.js';
import type { Analysis } from './analyse.js';
import { background } from './tables.js';

/** What belongs to the name that it stands before. */
const TITLE = '(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Rev|Gen|Col|Capt|Lt|Sen|Gov|Prof)\\.';
const WORD = `(?:${TITLE}|(?:\\p{Lu}\\.)+|\\p{Lu}[\\p{L}\\p{N}]*(?:[’'/&-][\\p{L}\\p{N}]+)*)`;
const LINK = '(?:of the|of|and|de|von|van|for|der|la)';
/** Made where names are looked for: few questions need any. */
const namePattern = () => new RegExp(`(?<![\\p{L}\\p{N}])${WORD}(?:\\s+(?:${LINK}\\s+)?${WORD})*`, 'gu');
/** Written with a capital, but no name of anybody or of a place. */
const NO_NAME =
  /^(?:I|I[’'].*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|One|Two|Three|Several|Many|Most|Some|Both|Each|Other|Such|Off|Near|Outside|Inside|According|Among|Besides|Unlike|Like|Meanwhile|Indeed)$/;
/** Before another word it tells of what kind that is: "a Parisian composer". */
const DEMONYM =
  /(?:[aei]an|ese|ish|ench|utch|reek|wiss|erman|oman|lic|Czech|Thai|Arab|aqi|aeli|tani|Nazi|emocratic)$/;
/** What stands before the first word of a sentence or quotation, where a capital means nothing. */
const OPENS = /(?:[.?!:;][”"’')\]]*\s+|^)[“"‘'(\s]*$/u;
/** What stands in brackets behind a name is the same one: "Harbour Police League (HPL)". */
const SHORT_FORM = /\p{Lu}[\p{L}\p{N}]* \($/u;

/** What is longer is a list or a table without stops, of which no name stands out. UTF-16 units. */
const MAX_LENGTH = 5000;
/** Units before a name by which its place in the sentence is told. */
const LOOKED_BACK = 40;

/** The question, of which names are none. */
type Asked = Pick<Analysis, 'present'> & { slots: readonly { term: string }[] };

/** The names in order. A name that the question itself has, under whichever of its aliases, is none. */
export function nameCandidates(text: string, { present, slots }: Asked): Span[] {
  if (text.length > MAX_LENGTH) return [];
  const known = new Set(present);
  for (const { term } of slots) for (const token of tokenize(term)) known.add(token.term);
  return [...text.matchAll(namePattern())].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - LOOKED_BACK), match.index);
    if (SHORT_FORM.test(before)) return [];
    const opens = OPENS.test(before);
    const span = trimmed(text, { start: match.index, end: match.index + match[0].length }, opens);
    return span && isName(text, span, opens, known) ? [span] : [];
  });
}

/** Without what only begins the sentence, links at the front and a possessive ending; null where nothing is left. */
function trimmed(text: string, { start, end }: Span, opens: boolean): Span | null {
  const words = [...text.slice(start, end).matchAll(/\S+/g)];
  const [first] = words.filter(({ 0: word }) => {
    if (/^(?:of|the|and|for|de)$/.test(word)) return false;
    return !opens || word === 'The' || !(isStopWord(word.toLowerCase()) || NO_NAME.test(word));
  });
  if (!first) return null;
  const ending = /[’']s?$/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + first.index, end: end - ending };
}

/** Whether a span names something that the question does not. `opens`: its first word begins a sentence. */
function isName(text: string, { start, end }: Span, opens: boolean, known: ReadonlySet<string>): boolean {
  const written = text.slice(start, end);
  const terms = tokenize(written).filter(({ surface }) => !isStopWord(surface));
  if (NO_NAME.test(written) || terms.every(({ term }) => known.has(term))) return false;
  if (DEMONYM.test(written) && /^[\s-]\p{Ll}/u.test(text.slice(end))) return false;
  if (terms.length > 1) return true;
  const share = opens ? background().capitalShare.get(stem(terms[0]!.surface)) : undefined;
  return share === undefined || share >= MOSTLY_CAPITAL;
}
