/** The slots of a question: what an answer has to speak of, a content word or a name each. */
import type { LoadedIndex } from '../../index/load.js';
import { stem, type Token, tokenize } from '../../index/terms.js';
import { MOSTLY_CAPITAL } from '../../index/vocabulary.js';
import { asPrinted } from './as-printed.js';
import { type AliasForm, type Prepared, prepare } from './prepared.js';
import { isMended } from './reading.js';
import { isChatter, isContent, spelledOut } from './slang.js';
import { phrasesIn } from './synonyms.js';
import { background } from './tables.js';
import { weightOf } from './weight.js';

/** One content word of the question, or one name however it is written. */
export interface Slot {
  /** As the user wrote it. */
  written: string;
  /** The same folded; of a name its first word. */
  surface: string;
  /** Search term, canonical where the slot is a name with aliases. */
  term: string;
  /** Term ids that match it; empty where the corpus holds none. */
  ids: number[];
  /** Some sentence of the corpus holds it. */
  held: boolean;
  /** Mixed idf. */
  weight: number;
  /** Mostly written with a capital, in the corpus or in general English, or known to neither. */
  name: boolean;
  /** The phrase with synonyms of its own that the word stands in, as terms ("shut down"). */
  phrase: string | null;
}

/** Words of the question that were read as something else: `GOP` as `Guardians of Peace`. */
export interface Understood {
  said: string;
  as: string;
}

/** A bit each in masks of 32, of which the highest is the sign. */
const MAX_SLOTS = 30;
/** What a name weighs at most, and weighs where the corpus holds no form of it. */
const MAX_NAME_WEIGHT = 8;

/** The content words and names of a question; what was read as something else is added to `understood`. */
export function makeSlots(
  index: LoadedIndex,
  question: string,
  tokens: Token[],
  understood: Understood[],
): Slot[] {
  const prepared = prepare(index);
  const slots = new Map<string, Slot>();
  const phrases = phrasesIn(tokens.map(({ term }) => term));
  for (let at = 0; at < tokens.length && slots.size < MAX_SLOTS; ) {
    const form = aliasAt(prepared, tokens, at);
    if (form) {
      const slot = makeNameSlot(prepared, question, tokens.slice(at, at + form.surfaces.length), form);
      slots.set(form.name, slot);
      if (!isPartOf(form.surfaces, form.name)) understood.push({ said: slot.written, as: form.name });
      at += form.surfaces.length;
      continue;
    }
    const slot = isContent(tokens[at]!.surface) ? makeSlot(index, question, tokens[at]!, understood) : null;
    if (slot && !slots.has(slot.term)) slots.set(slot.term, { ...slot, phrase: phrases[at]! });
    at++;
  }
  return [...slots.values()];
}

/** The slot of a name that stands at these tokens in one of its forms. */
function makeNameSlot(
  { aliasTerms, weight }: Prepared,
  question: string,
  tokens: Token[],
  { name }: AliasForm,
): Slot {
  const [first] = tokens;
  const ids = aliasTerms.get(name)!;
  return {
    written: question.slice(first!.start, tokens.at(-1)!.end),
    surface: first!.surface,
    term: name,
    ids,
    held: true,
    weight: Math.min(...ids.map((id) => weight[id]!), MAX_NAME_WEIGHT),
    name: true,
    phrase: null,
  };
}

/** All words but chatter, for questions without a content word ("how did they even get in"). */
export function makeWordSlots(index: LoadedIndex, question: string, tokens: Token[]): Slot[] {
  const said = tokens.filter(({ surface }) => !isChatter(surface));
  return said.slice(0, MAX_SLOTS).map((token) => makeSlot(index, question, token, []));
}

/** Whether a name is merely shortened, which needs no explanation. */
function isPartOf(surfaces: string[], name: string): boolean {
  const words = new Set(tokenize(name).map((token) => token.surface));
  return surfaces.every((surface) => words.has(surface));
}

/** The longest name that stands at a token, its last word with or without an s ("nks", "the sonys"). */
function aliasAt({ aliases }: Prepared, tokens: Token[], at: number): AliasForm | undefined {
  const word = tokens[at]!.surface;
  const forms = [...(aliases.get(word) ?? []), ...(aliases.get(word.replace(/s$/, '')) ?? [])];
  const fits = (surface: string, written: string | undefined) =>
    written === surface || written === `${surface}s`;
  return forms.find(({ surfaces }) => surfaces.every((surface, i) => fits(surface, tokens[at + i]?.surface)));
}

/** The slot of one word; a slip that was mended is told where the articles have what was meant. */
function makeSlot(index: LoadedIndex, question: string, token: Token, understood: Understood[]): Slot {
  const written = question.slice(token.start, token.end);
  const { vocabulary, sentences } = index;
  const printed = isMended(question, token) ? asPrinted(index, token.surface) : null;
  if (printed !== null) understood.push({ said: written, as: printed });
  const term = stem(spelledOut(token.surface));
  const id = vocabulary.termIds.get(term);
  const frequency = id === undefined ? 0 : vocabulary.sentenceFrequency[id]!;
  return {
    written,
    surface: token.surface,
    term,
    ids: id === undefined ? [] : [id],
    held: frequency > 0,
    weight: weightOf(term, frequency, sentences.count),
    name: frequency > 0 ? vocabulary.capitalShare[id!]! >= MOSTLY_CAPITAL : isUnseenName(token, term),
    phrase: null,
  };
}

/**
 * Whether a word of no article is a name: mostly capitalised in general English, or known to nobody. A participle in small
 * letters is none, whatever its stem ("robbed", Rob).
 */
function isUnseenName({ surface, capital }: Token, term: string): boolean {
  if (/^\d/.test(term)) return false;
  const general = background().capitalShare.get(term);
  if (general === undefined) return true;
  return general >= MOSTLY_CAPITAL && (capital || !/[^aeiou]ed$/.test(surface));
}
