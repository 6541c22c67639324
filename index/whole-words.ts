/** Patterns that find texts as they are written. */

/** The source of a pattern that matches one of these texts where it stands as whole words. Wants the flag `u`. */
export function wholeWords(texts: string[]): string {
  return `(?<![\\p{L}\\p{N}])${anyOf(texts)}(?![\\p{L}\\p{N}])`;
}

/** The source of a pattern that matches one of these texts wherever it stands. Quicker to make than `wholeWords`. */
export function anyOf(texts: string[]): string {
  return `(?:${texts.map(escapeRegExp).join('|')})`;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
