/** The line that is on the screen before anything is loaded. */
import { sentence } from '../wording.js';

/** Ends with a line break. */
export function titleLine(): string {
  return `${sentence('repl.title')}  ${sentence('repl.tagline')}\n`;
}
