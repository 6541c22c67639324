/** Patterns that find texts as they are written. */

/** The source of a pattern that matches one of these texts where it stands as whole words. Wants the flag `u`. */
export function wholeWords(texts: string[]): string {
  return `(?<![\\p{L}\\p{N}])(?:${texts.map(escapeRegExp).join('|')})(?![\\p{L}\\p{N}])`;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
