/** What must not reach a terminal as it is: control characters could move the cursor or change its title. */

/** Where Unicode's pictures of control characters begin, in the order of these. */
const CONTROL_PICTURES = 0x2400;

/** Control characters as one visible character each, but for tabs and line breaks. */
export function visible(text: string): string {
  return text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
    return code === 0x7f ? '\u2421' : '\uFFFD';
  });
}

/** Text that belongs into a line of ours (a title, an echoed question): on one line, without controls or overrides. */
export function inLine(text: string): string {
  return visible(text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')).replace(
    /[\u202A-\u202E\u2066-\u2069]/g,
    '\uFFFD',
  );
}
