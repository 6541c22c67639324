/**
 * Words by which a source hedges what it says. A short, documented list: modal verbs of possibility, adverbs
 * of report, verbs of suspicion, anonymous or disputed attribution. Nothing is dropped or softened by it; it
 * only makes the source's own caution visible.
 */
const HEDGES = new RegExp(
  [
    String.raw`\b(?:may|might|could)(?= (?:\w+ly )?(?:have|be|also|just|well|suspect|cost|hit)\b)`,
    String.raw`\b(?:allegedly|reportedly|apparently|supposedly|purportedly|possibly|perhaps|presumably|seemingly|likely)\b`,
    String.raw`\b(?:alleged|suspected|purported|supposed|rumou?red|unconfirmed|unverified)\b`,
    String.raw`\b(?:suspects?|speculat(?:es?|ed|ing|ion)|believes?|is believed|are believed|is thought|appears? to|seems? to)\b`,
    String.raw`\b(?:un(?:named|identified)|anonymous) (?:sources?|spokes\w+|officials?)\b`,
    String.raw`\bsources? (?:say|said|stress|claim|told)\w*\b`,
    String.raw`\b(?:was|were|is|are) said to\b`,
    String.raw`\b(?:claim(?:s|ed|ing)?|den(?:y|ies|ied)|denial)\b`,
    String.raw`\b(?:has|have|had)(?: not|n['’]t) been (?:confirmed|verified|ruled out)\b`,
    String.raw`\bnot been ruled out\b`,
    String.raw`\bthe theory that\b`,
  ].join('|'),
  'giu',
);

/** The hedging words of a sentence, in order, each once, as the source writes them. */
export function findHedges(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(HEDGES), (match) => match[0]))];
}
