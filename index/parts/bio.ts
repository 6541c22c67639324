/** The writer's bio below an article. */
import type { PartKind } from '../types.js';
import { BYLINE, MAX_HEADING } from './classified.js';

/** The writer's bio has at most so many paragraphs, and at least so many of the body before it. */
const MAX_BIO = 4;
const MIN_BODY = 2;
const WRITERS =
  'writer|journalist|editor|reporter|author|contributor|correspondent|columnist|critic|blogger|freelancer|podcaster|novelist|staff|fan';
/** "is a freelance writer"; it takes a mark beside it to tell a bio from an article about a writer. */
const BIO_SENTENCE = new RegExp(
  `\\b(?:is|was|has been)\\s+(?:an?|the|our)\\b[^.]{0,90}\\b(?:${WRITERS})\\b|\\b(?:covers|reports (?:on|for)|writes (?:about|for))\\b`,
  'i',
);
const BIO_MARK =
  /@\w|\bfreelance|\bfollow (?:him|her|them|me)\b|\blives in\b|\bfounded\b|\btwitter\b|\bsubstack\b|\|.+\|/i;
/** Who else worked on it, and how to reach its writer. */
const CREDIT =
  /\bcontributed (?:to this|reporting)\b|^(?:additional )?(?:reporting|editing) by\b|^(?:contact|reach|e-?mail)\s.{2,60}\S@\S/i;
/** Somebody's name, what that is and where they live. */
const STRANGER =
  /^(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}) (?:is|was) an? [^.]{3,120}\. (?:He|She|They) lives? in [^.]{2,60}\.$/u;
/** What stands above the name under a letter. */
const CLOSING =
  /^(?:(?:yours )?(?:sincerely|truly|faithfully)(?: yours)?|(?:(?:best|kind|warm) )?regards|respectfully(?: yours)?|with (?:gratitude|thanks)),?$/i;
/** UTF-16 units; a longer line is no heading such as "About the author" and no signature. */
const MAX_ABOUT = 80;
/** A line that is nothing but the writer's name: UTF-16 units, words and letters. */
const MAX_NAME = 40;
const MAX_NAME_WORDS = 4;
const MIN_NAME_LETTERS = 4;

/** Marks as bio what stands behind the body and says who wrote it. Changes `kinds`. */
export function classifyBio(written: string[], kinds: PartKind[]): void {
  const from = written.findIndex((_, at) => at > 0 && kinds[at] === 'body' && startsBio(written, kinds, at));
  if (from < 0) return;
  for (let at = from; at < written.length; at++) if (kinds[at] === 'body') kinds[at] = 'bio';
}

/** Whether the bio begins with a paragraph: behind the body, near the end, about a writer. */
function startsBio(written: string[], kinds: PartKind[], at: number): boolean {
  const line = written[at]!;
  const bodyBefore = kinds.slice(0, at).filter((kind) => kind === 'body').length;
  const bodyFrom = kinds.slice(at).filter((kind) => kind === 'body').length;
  if (bodyBefore < MIN_BODY || bodyFrom > MAX_BIO) return false;
  if (/^About (?:the author|\p{Lu}[\p{L}.'-]+ \p{Lu})/u.test(line) && line.length < MAX_ABOUT) return true;
  if (BIO_SENTENCE.test(line) && BIO_MARK.test(line)) return true;
  if (CREDIT.test(line) && line.length < MAX_HEADING) return true;
  if (isAboutStranger(written, at) || isSignature(written, at)) return true;
  return isNameOf(line, written[at + 1] ?? '');
}

/** `Jane Doe is a nurse. She lives in Rome.` as the last paragraph, of somebody whom the text does not name. */
function isAboutStranger(written: string[], at: number): boolean {
  const name = STRANGER.exec(written[at]!)?.[1];
  if (!name || at !== written.length - 1) return false;
  const surname = name.slice(name.lastIndexOf(' ') + 1);
  return !written.slice(0, at).some((line) => line.includes(surname) && !BYLINE.test(line));
}

/** `Sincerely,` and who signs, to the end. */
function isSignature(written: string[], at: number): boolean {
  const signed = written.slice(at + 1);
  return (
    CLOSING.test(written[at]!) &&
    signed.length > 0 &&
    signed.every((line) => line.length <= MAX_ABOUT && !/[.!?]$/.test(line))
  );
}

/** `ms smith` before `Ms. Smith (not her real name) is a freelance writer …`. */
function isNameOf(line: string, next: string): boolean {
  const letters = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L} ]/gu, '')
      .trim();
  const name = letters(line);
  return (
    name.length >= MIN_NAME_LETTERS &&
    line.length <= MAX_NAME &&
    name.split(' ').length <= MAX_NAME_WORDS &&
    letters(next).includes(`${name} `) &&
    BIO_SENTENCE.test(next)
  );
}
