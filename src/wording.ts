/**
 * Every sentence that is ours. Hosts show nothing else beside quotes, metadata, curated names, the user's
 * own question and numbers that we computed. A leaf: it imports nothing of ours at run time.
 *
 * `{name}` in a template takes a piece or a number. `{n|one|many}` chooses a word by the number `n`.
 */
import type { Line, Piece } from './reply/types.js';
import { ENGLISH } from './wording/en.js';

/** The name of a sentence. */
export type WordingKey = keyof typeof ENGLISH;
/** Sentences of another language, as far as it has them. */
export type Catalogue = Partial<Record<WordingKey, string>>;
/** What the slots of a template take, by their names. */
export type Parameters = Record<string, Piece | Line | number | string>;

const SLOT = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/** The template of a key in English, with its slots: for tests and for names that take no parameters. */
export function template(key: WordingKey): string {
  return ENGLISH[key];
}

/**
 * Our own sentence as pieces. Numbers become computed pieces, strings are taken as computed (dates, counts);
 * everything else must come as the piece that says where it is from.
 * Throws an `Error` where the template needs a parameter that is not given.
 */
export function say(key: WordingKey, parameters: Parameters = {}): Line {
  const line: Line = [];
  const text = template(key);
  let from = 0;
  for (const match of text.matchAll(SLOT)) {
    if (match.index > from) line.push({ from: 'wording', text: text.slice(from, match.index) });
    line.push(...fill(key, match, parameters));
    from = match.index + match[0].length;
  }
  if (from < text.length) line.push({ from: 'wording', text: text.slice(from) });
  return line;
}

/** What stands in a slot. */
function fill(key: WordingKey, match: RegExpExecArray, parameters: Parameters): Line {
  const value = parameters[match[1]!];
  if (value === undefined) throw new Error(`wording ${key} needs the parameter ${match[1]}`);
  if (match[2] !== undefined) {
    return [{ from: 'wording', text: (value === 1 ? match[2] : match[3]) ?? '' }];
  }
  if (typeof value === 'number' || typeof value === 'string') return [{ from: 'computed', text: `${value}` }];
  return Array.isArray(value) ? value : [value];
}

/** The text of a line: its pieces joined. */
export function plain(line: Line): string {
  return line.map((piece) => piece.text).join('');
}

/** `plain(say(...))`, for messages to the person who runs the bot and for tests. */
export function sentence(key: WordingKey, parameters: Parameters = {}): string {
  return plain(say(key, parameters));
}
