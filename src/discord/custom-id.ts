/**
 * Buttons hold no state in this process: what a press asks for stands in the button's `custom_id`, so that it works
 * after a restart and for everybody who sees the message. The question itself would often be too long; it is read
 * back from the message. The hash of the corpus tells whether places in articles are still what they were.
 *
 *     c|4f2a91c0|1|3|120|245        what it shows, the corpus, the page, and what the view needs
 */
import { createHash } from 'node:crypto';
import { CUSTOM_ID_UNITS } from './limits.js';
import type { OptionValue, OptionValues, View } from './view.js';

/** What a button asks for. */
export type Press =
  /** Shows a view: in place of the message where a page is turned, else in a message of its own. */
  | { press: 'show'; corpus: string; view: View; page: number; turn: boolean }
  /** Shows the message to all. Of messages that an older version wrote the corpus is not known. */
  | { press: 'share'; corpus: string | null }
  | { press: 'dismiss' };

/** What a press can be read against: the question of its message, and the questions that `seeds/` suggest. */
export interface Readable {
  question: string | null;
  suggestions: readonly string[];
}

/** What a view shows, by a letter; a capital where it takes the place of the message. */
const LETTERS = { command: 'r', context: 'c', why: 'w', source: 's' } as const;
/** Enough to tell corpora, and suggested questions, from each other; short enough for a button. */
const HASH_DIGITS = 8;

/** The part of a corpus's hash that buttons carry. */
export function shortHash(corpusHash: string): string {
  return corpusHash.slice(0, HASH_DIGITS);
}

/** The `custom_id`, or null where what it must hold does not fit. `question` is what the message shows as such. */
export function encodePress(press: Press, question: string | null): string | null {
  if (press.press === 'dismiss') return 'dismiss';
  if (press.press === 'share') return `share|${press.corpus}`;
  const { view, page, turn, corpus } = press;
  const letter = turn ? LETTERS[view.show].toUpperCase() : LETTERS[view.show];
  for (const shorten of [false, true]) {
    const id = [letter, corpus, page, ...encodeView(view, { question, shorten })].join('|');
    if (id.length <= CUSTOM_ID_UNITS) return id;
  }
  return null;
}

/** The press that `encodePress` wrote, or null where this is none of ours or the question cannot be read back. */
export function decodePress(customId: string, readable: Readable): Press | null {
  if (customId === 'dismiss') return { press: 'dismiss' };
  if (isShare(customId)) return { press: 'share', corpus: customId.split('|')[1] ?? null };
  const [letter = '', corpus, page, ...fields] = customId.split('|');
  const show = (Object.keys(LETTERS) as View['show'][]).find((key) => LETTERS[key] === letter.toLowerCase());
  const view = show && decodeView(show, fields, readable);
  const at = wholeNumber(page);
  if (!view || !corpus || at === null || at < 1) return null;
  return { press: 'show', corpus, view, page: at, turn: letter !== letter.toLowerCase() };
}

/** Whether it is the `custom_id` of a button that shares its message. */
export function isShare(customId: string): boolean {
  return customId === 'share' || customId.startsWith('share|');
}

/** How the options of a view are written. */
interface Writing {
  question: string | null;
  /** Write long texts as the hash of a suggested question. */
  shorten: boolean;
}

function encodeView(view: View, writing: Writing): (string | number)[] {
  switch (view.show) {
    case 'command':
      return [view.command, encodeOptions(view.options, writing)];
    case 'why':
      return [encodeOptions(view.options, writing)];
    default:
      return [view.article, view.start, view.end];
  }
}

function decodeView(show: View['show'], fields: string[], readable: Readable): View | null {
  if (show === 'command' || show === 'why') {
    const options = decodeOptions(fields.at(-1) ?? '', readable);
    if (!options) return null;
    if (show === 'why') return { show, options };
    return fields[0] ? { show, command: fields[0], options } : null;
  }
  const [article, start, end] = fields.map(wholeNumber);
  if (article == null || start == null || end == null || fields.length !== 3) return null;
  return { show, article, start, end };
}

/** `name=value` each: `@` for the question of the message, `#hash`, `:text`, `!1` for true, or a number. */
function encodeOptions(options: OptionValues, writing: Writing): string {
  return Object.entries(options)
    .map(([name, value]) => `${name}=${encodeValue(value, writing)}`)
    .join('&');
}

function encodeValue(value: OptionValue, { question, shorten }: Writing): string {
  if (typeof value === 'boolean') return value ? '!1' : '!0';
  if (typeof value === 'number') return String(value);
  if (value === question) return '@';
  return shorten ? `#${textHash(value)}` : `:${value.replace(/[%&|=]/g, encodeURIComponent)}`;
}

function decodeOptions(text: string, readable: Readable): OptionValues | null {
  const options: OptionValues = {};
  for (const item of text === '' ? [] : text.split('&')) {
    const [name = '', written = ''] = item.split('=');
    const value = decodeValue(written, readable);
    if (value === null) return null;
    options[name] = value;
  }
  return options;
}

function decodeValue(written: string, { question, suggestions }: Readable): OptionValue | null {
  if (written === '@') return question;
  if (written === '!1' || written === '!0') return written === '!1';
  if (written.startsWith('#')) return suggestions.find((text) => `#${textHash(text)}` === written) ?? null;
  if (written.startsWith(':')) return unescapeText(written.slice(1));
  return wholeNumber(written);
}

function unescapeText(text: string): string {
  return text.replace(/%(25|26|7C|3D)/g, (code) => decodeURIComponent(code));
}

function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_DIGITS);
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^-?\d{1,10}$/.test(text) ? Number(text) : null;
}
