/**
 * Words by which a source hedges what it says. A short, documented list: modal verbs of possibility, adverbs
 * of doubt and of report, verbs of suspicion and claim, anonymous or disputed attribution. Nothing is dropped or
 * softened by it; it only makes the source's own caution visible.
 */

/**
 * "May" is a hedge before a verb, not as a month, as strength ("cyber-might") or as leave ("you may"); capitalised
 * only in headlines. "Could" is one where it tells what is possible, not what somebody was able to do.
 */
const MODALS =
  /(?<!\b[Yy]ou )(?<![\p{L}-])(?:may|might)(?= (?!to\b|of\b|in\b|on\b|and\b|or\b)\p{Ll}{2,})|\bMay(?= (?:Be|Have|Not|Suspect)\b)|\b[Cc]ould(?= (?:\p{L}+ly )?(?:have|be|also|just|well|cost|lead|mean|hit)\b)/gu;

/** What no modal verb is without. Most sentences have none, and `MODALS` takes long to compile. */
const MODAL_LETTERS = /may|might|could/i;

const WORDS = new RegExp(
  [
    String.raw`\b(?:allegedly|reportedly|apparently|supposedly|purportedly|possibly|probably|perhaps|maybe|presumably|seemingly|likely)\b`,
    String.raw`\b(?:alleged|suspected|purported|supposed|rumou?red|unconfirmed|unverified)\b`,
    String.raw`\b(?:suspects?|speculat(?:es?|ed|ing|ion)|believes?|is believed|are believed|is thought|appears? to|seems? to)\b`,
    String.raw`\bpossibility (?:that|of)\b`,
    String.raw`\b(?:un(?:named|identified)|anonymous) (?:sources?|spokes\w+|officials?)\b`,
    String.raw`\bsources? (?:say|said|stress|claim|told)\w*\b`,
    String.raw`\b(?:was|were|is|are) said to\b`,
    String.raw`\b(?:claim(?:s|ed|ing)?(?! (?:responsibility|credit)\b)|den(?:y|ies|ied)|denial)\b`,
    String.raw`\b(?:has|have|had)(?: not|n['’]t) been (?:confirmed|verified|ruled out)\b`,
    String.raw`\bnot been ruled out\b`,
    String.raw`\bthe theory that\b`,
  ].join('|'),
  'gi',
);

/** The hedging words of a sentence, in order, each once, as the source writes them. */
export function findHedges(text: string): string[] {
  const modals = MODAL_LETTERS.test(text) ? text.matchAll(MODALS) : [];
  const found = [...modals, ...text.matchAll(WORDS)].sort((a, b) => a.index - b.index);
  return [...new Set(found.map(([words]) => words))];
}
