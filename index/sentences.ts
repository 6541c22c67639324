/**
 * Sentences of a paragraph. A sentence ends at a full stop, question mark, exclamation mark or ellipsis, with
 * the quotation marks and brackets that close behind it, where what follows can begin a sentence.
 */
import { trim } from './paragraphs.js';
import type { Span } from './types.js';

const END = /(?:[.!?]+|…)["”’'»)\]]*(?=\s|$)/g;

/** Abbreviations that are followed by a name or a number, so that a capital behind them begins no sentence. */
const TITLES = new Set(
  'mr mrs ms dr prof rev hon gov sen rep gen lt col maj sgt cpl pvt capt cmdr adm pres supt insp det nos vs vol vols pp p ch fig figs sec art op cf ca approx e.g i.e'.split(
    ' ',
  ),
);
/** Abbreviations that may also end a sentence: what follows decides. */
const OPEN_ENDED = new Set(
  'inc ltd co corp bros jr sr etc al st mt ft dept univ est jan feb mar apr jun jul aug sep sept oct nov dec u.s u.n u.k e.u d.c l.a n.y b.c a.d ph.d m.d b.a m.a u.s.a'.split(
    ' ',
  ),
);
/** States as datelines shorten them; behind a town and a comma alone, since most are words as well. */
const STATES = new Set(
  'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Ont Que'.split(
    ' ',
  ),
);
/** What goes on with a company's name that ends in an exclamation or question mark. */
const COMPANY = /^(?:Inc|Ltd|Corp|Co|LLC|Media|Group)\b/;
/** What goes on with a time of day: a day, a month, a time zone. */
const BEHIND_TIME =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:[ECMP][SD]?T|GMT|UTC|BST|CEST|CET|AEST|IST|JST)\b|(?:Eastern|Central|Mountain|Pacific|Greenwich|Local|British|Moscow)\b|[\d(–—-])/;
const STARTERS =
  /^["“‘'([]*(?:The|A|An|It|He|She|They|We|You|I|This|That|These|Those|In|On|At|For|But|And|So|If|As|When|While|After|Before|However|There|His|Her|Its|Their|Our|My|Although|Since|To|With|By|From|Not|No|Some|Many|Most|All|Both|One|Now|Then|What|Who|Why|How)\b/;

/** The sentences of a span of text, in order; together they cover all of it but the white space between. */
export function splitSentences(text: string, paragraph: Span): Span[] {
  const sentences: Span[] = [];
  const body = text.slice(paragraph.start, paragraph.end);
  let from = 0;
  for (const match of body.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match.index < from || !endsSentence(body, from, match, end)) continue;
    add(sentences, text, paragraph.start + from, paragraph.start + end);
    from = end;
  }
  add(sentences, text, paragraph.start + from, paragraph.end);
  return sentences;
}

function add(sentences: Span[], text: string, start: number, end: number): void {
  const span = trim(text, start, end);
  if (span) sentences.push(span);
}

function endsSentence(body: string, from: number, match: RegExpExecArray, end: number): boolean {
  const next = body.slice(end).trimStart();
  if (next === '') return true;
  // Yahoo! Inc.
  if (/^[!?]$/.test(match[0]) && COMPANY.test(next)) return false;
  const canBegin = /^["“‘'([«—–*_-]*\s*[\p{Lu}\p{N}@#$€£]/u.test(next);
  if (!canBegin) return false;
  if (!match[0].startsWith('.') || match[0].startsWith('..')) return true;
  return periodEnds(body.slice(from, match.index), match[0], next);
}

/** UTF-16 units; a longer word is no abbreviation. */
const LONGEST_WORD = 64;

/** Whether a single full stop ends a sentence, judged by the word before it (an initial, a title) and what follows. */
function periodEnds(before: string, mark: string, next: string): boolean {
  const word = /(?:^|[\s("“‘'[—–-])([\p{L}\p{N}.&]+)$/u.exec(before.slice(-LONGEST_WORD))?.[1] ?? '';
  // Eastern Standard Time is not "established".
  const lower = word === 'EST' ? '' : word.toLowerCase();
  if (mark.length > 1) return true;
  if (lower === 'no' || lower === 'c') return !/^\d/.test(next);
  if (TITLES.has(lower)) return false;
  if (lower === 'a.m' || lower === 'p.m') return !BEHIND_TIME.test(next);
  if (STATES.has(word) && /,\s+$/.test(before.slice(0, -word.length))) return STARTERS.test(next);
  if (/^\p{Lu}$/u.test(word) && word !== 'I') return STARTERS.test(next);
  if (OPEN_ENDED.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return STARTERS.test(next);
  if (/^\d{1,3}$/.test(word) && before.trim() === word) return false;
  return true;
}
