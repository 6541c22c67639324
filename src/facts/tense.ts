/** Whether the words around a date tell of what was or of what is to come. */
import type { Span } from '../../index/types.js';

/** Of what was, of what is to come, or not to be told. */
export type Tense = 'past' | 'future' | 'unknown';

const FUTURE =
  /\b(?:will|shall|won['’]t|would(?:n['’]t)?(?! (?:not )?have)|going to|set for|set to|due (?:to|for|on|in|out)|slated|scheduled|plan(?:s|ned|ning)? (?:to|for)|expect(?:s|ed) (?:to|in|on|by)|to be released|is to|are to)\b/i;
const PAST =
  /\b(?:was|were|had|did|has been|have been|have|has|ago|\p{L}{2,}ed|said|told|took|left|came|went|made|found|began|held|met|saw|gave|got|sent|stole|stolen|broke|wrote|spoke|won|lost|led|fell|rose|ran|paid|shot|sold|spent|struck|taken|thought|understood|withdrew|knew|known|kept|drew|drove|brought|built|bought|became)\b/iu;

/** What ends in s before the date may be a verb: "which hits theaters on Christmas day". */
const PRESENT = /\b\p{Ll}+s\b/u;

/** Behind one of these a day is that of the saying. */
const SAYING =
  /\b(?:said|told|announced|confirmed|wrote|warned|promised|added|tweeted|posted|reported|ruled|voted)\b/i;

/** Words of a date itself that tell it. */
const AHEAD = /\b(?:next|coming|tomorrow)\b/i;
const BACK = /\b(?:last|past|ago|yesterday)\b/i;

/** What parts the stretches of a sentence. */
const BREAK = /;\s|[—–]|,\s|:\s/g;

/**
 * The tense of a date expression: by its own words, else by the stretch between commas that holds it, else, where that
 * has no verb, by the whole sentence.
 */
export function tenseAt(text: string, { start, end }: Span): Tense {
  const own = text.slice(start, end);
  if (AHEAD.test(own)) return 'future';
  if (BACK.test(own)) return 'past';
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(BREAK)) {
    const after = match.index + match[0].length;
    if (after <= start) from = after;
    else if (match.index >= end) {
      to = match.index;
      break;
    }
  }
  const near = text.slice(from, to);
  // "said on Friday that she would retire" tells when it was said.
  const told = SAYING.test(text.slice(from, start)) && !FUTURE.test(text.slice(from, start));
  if (told && FUTURE.test(text.slice(end, to))) return 'past';
  if (FUTURE.test(near)) return 'future';
  if (PAST.test(near)) return 'past';
  return PRESENT.test(text.slice(from, start)) ? 'unknown' : tenseOf(text);
}

/** The tense of a whole sentence, unknown where it has both. */
function tenseOf(text: string): Tense {
  const future = FUTURE.test(text);
  const past = PAST.test(text);
  if (future === past) return 'unknown';
  return future ? 'future' : 'past';
}
