/** How sure an answer is, in words. */

/**
 * Calibrated probabilities from which the words for a confidence change. Of the answers to the questions learned from,
 * 94 % are right from the first on and 76 % between the two (docs/answering.md).
 */
const HIGH_CONFIDENCE = 0.9;
const MEDIUM_CONFIDENCE = 0.7;

/** The word for a calibrated probability: `ask.confidence.*` of the catalogue. */
export function confidenceWord(confidence: number): 'high' | 'medium' | 'low' {
  if (confidence >= HIGH_CONFIDENCE) return 'high';
  return confidence >= MEDIUM_CONFIDENCE ? 'medium' : 'low';
}
