/** The words by which a quote settles a question of yes or no, or leaves it open: "has not been confirmed", "denied". */
import type { Span } from '../../index/types.js';

/** What may stand before the verb: "has not yet been". */
const AUXILIARY = "(?:has|have|had|was|were|is|are|did|does|do|could|can|would|will|cannot)(?:n[’']t)?";
const ADVERB = '(?:not|never|yet|also|now|since|neither|nor|been|be|being|\\p{Ll}+ly)';
const VERB =
  '(?:confirm(?:s|ed)?|verif(?:y|ies|ied)|den(?:y|ies|ied)|admit(?:s|ted)?|acknowledge[sd]?|rule[sd]? out|prove[nd](?! to be)|disprove[nds]?|debunk(?:s|ed)|refute[sd]?|dispute[sd]|authenticated|substantiated|(?:refuse|decline)[sd]? to (?:comment|confirm|deny|say))';
const SETTLES = new RegExp(
  [
    `\\b(?:${AUXILIARY}\\s+(?:${ADVERB}\\s+){0,3})?${VERB}(?![\\p{L}-])`,
    '\\bno (?:\\p{Ll}+ )?(?:evidence|proof|confirmation|indication)\\b',
    '\\bun(?:confirmed|verified|proven|substantiated|clear)\\b',
    `\\b(?:is|was|are|were)(?:n[’']t| not)(?: yet)? (?:clear|known|certain)\\b`,
  ].join('|'),
  'giu',
);
/** What may be so is settled by nothing: "if it is proven". */
const CONDITION = /\b(?:if|whether|unless|until)\b[^.;:?!]{0,40}$/i;
/** UTF-16 units before the words in which their condition is looked for. */
const LOOKED_BACK = 60;
/** Two that only a conjunction parts are told together. */
const JOINED = /^,? (?:but|and|or|nor)(?: it)? $/;

/** The spans in a text, in its offsets and in order, of the words that settle a question of yes or no. */
export function settlingWords(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(SETTLES)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (CONDITION.test(text.slice(Math.max(0, span.start - LOOKED_BACK), span.start))) continue;
    const last = spans.at(-1);
    if (last && JOINED.test(text.slice(last.end, span.start))) last.end = span.end;
    else spans.push(span);
  }
  return spans;
}
