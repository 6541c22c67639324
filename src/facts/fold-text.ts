/** Text with typography, white space and case folded, and the way back from each place in it. */

/** `at[i]` is the place in the original of the unit `i` of `text`; one more stands at the end. */
export interface FoldedText {
  text: string;
  at: number[];
}

const SAME: [RegExp, string][] = [
  [/[‘’‚‛′`´]/, "'"],
  [/[“”„‟″«»]/, '"'],
  [/[‐‑‒–—―−]/, '-'],
  [/…/, '...'],
];
/** Soft hyphens, zero-width characters, directional marks and the byte order mark: nobody sees them. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;
const SPACE = /\s/;
/** The marks of Markdown's emphasis: an asterisk beside a word, an underscore at its beginning or end. */
const EMPHASIS = /(?<=\S)\*|\*(?=\S)|(?<![\p{L}\p{N}_])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}_])/gu;

/** Folds a text. White space at its ends is dropped, a run of it becomes one space; marks of emphasis are left out. */
export function foldText(original: string): FoldedText {
  let text = '';
  const at: number[] = [];
  let end = 0;
  let gap = false;
  const marks = marksIn(original);
  for (const match of original.matchAll(/\P{M}\p{M}*/gu)) {
    const written = match[0];
    if (INVISIBLE.test(written) || marks.has(match.index)) continue;
    if (SPACE.test(written)) {
      gap = text !== '';
      continue;
    }
    const folded = foldCharacter(written);
    if (gap) at.push(end);
    text += gap ? ` ${folded}` : folded;
    for (let unit = 0; unit < folded.length; unit++) at.push(match.index);
    gap = false;
    end = match.index + written.length;
  }
  at.push(end);
  return { text, at };
}

/** The places of all marks of emphasis. */
function marksIn(text: string): Set<number> {
  const places = new Set<number>();
  for (const { 0: mark, index } of text.matchAll(EMPHASIS))
    for (let at = 0; at < mark.length; at++) places.add(index + at);
  return places;
}

function foldCharacter(written: string): string {
  if (/^[ -~]$/.test(written)) return written === '`' ? "'" : written.toLowerCase();
  const same = SAME.find(([pattern]) => pattern.test(written));
  return same ? same[1] : written.normalize('NFC').toLowerCase();
}
