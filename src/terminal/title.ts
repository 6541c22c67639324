/** The line that is on the screen before anything is loaded. */
import { sentence } from '../wording.js';

/**
 * The line, with its line break. Where it is wider than `columns`, it breaks between words; each of these is as wide as
 * it is long.
 */
export function titleLine(columns = 80): string {
  const title = sentence('repl.title');
  const tagline = sentence('repl.tagline');
  if (title.length + 2 + tagline.length <= columns) return `${title}  ${tagline}\n`;
  return `${[title, ...brokenAtSpaces(tagline, columns)].join('\n')}\n`;
}

function brokenAtSpaces(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
