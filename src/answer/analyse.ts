/** Question analysis: what kind of answer is asked for, by which content terms, about whom. */
import type { LoadedIndex } from '../../index/load.js';
import { classOf, isStopWord, stem, TermClass, type Token, tokenize } from '../../index/terms.js';
import { MOSTLY_CAPITAL } from '../../index/vocabulary.js';
import { type Kind, kindOf } from './kinds.js';
import { type AliasForm, type Prepared, prepare } from './prepared.js';
import { isChatter, spelledOut } from './slang.js';
import { background } from './tables.js';
import { asPrinted, repairTypo } from './typos.js';
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
}

export interface Analysis {
  question: string;
  kind: Kind;
  slots: Slot[];
  /** Sum of the slots' weights. */
  total: number;
  /** Anything is asked: "hi" and "ok thanks" are no question. */
  asks: boolean;
  /** Readers' or commenters' opinions are asked about. */
  asksReaders: boolean;
  /** The writers of the articles are asked about. */
  asksWriters: boolean;
  /** The noun behind which/what/how many, as the number of its slot, or -1. */
  focus: number;
  /** Speaks to or of people in the chat: "you", "I", "my". */
  personal: boolean;
  /** Years, months and numbers in the question, as surfaces. */
  constraints: string[];
  understood: { said: string; as: string }[];
  /** Terms that stand in the question in any role, function words included. */
  present: Set<string>;
}

/** A bit each in masks of 32, of which the highest is the sign. */
const MAX_SLOTS = 30;
/** What a name weighs of which the corpus holds no form. */
const MAX_NAME_WEIGHT = 8;
const READERS =
  /\b(?:readers?|commenters?|commentors?|comments?|commentators?|comment section|people in the comments|users?|posters?|responses|reactions?)\b/;
const WRITERS =
  /\b(?:authors?|writers?|bloggers?|columnists?|journalists?|reporters?|editors?|byline|who wrote|wrote (?:the|this|these)|background|bio)\b/;
const PERSONAL = /\b(?:you|your|u|ur|i|my|me|we|our|us)\b/;
const FOCUS =
  /\b(?:which|what|whats|how many|how much|whose|name the|number of)\b(?: (?:of the|the|other|exact|specific|kind of|sort of|type of))?\s+(?:\w+\s+)??([a-z]{3,})/;

/** Analyses a question against an index. Pure. */
export function analyse(index: LoadedIndex, question: string): Analysis {
  const text = question.toLowerCase().replace(/[’]/g, "'");
  const tokens = tokenize(question);
  const understood: Analysis['understood'] = [];
  const content = makeSlots(index, question, tokens, understood);
  const slots = content.length > 0 ? content : makeWordSlots(index, question, tokens);
  const kind = kindOf(question);
  const focusWord = FOCUS.exec(text)?.[1];
  const focusTerm = focusWord ? stem(spelledOut(focusWord)) : '';
  return {
    question,
    kind,
    slots,
    total: slots.reduce((sum, slot) => sum + slot.weight, 0),
    asks: content.length > 0 || kind !== 'none',
    asksReaders: READERS.test(text),
    asksWriters: WRITERS.test(text),
    focus: slots.findIndex((slot) => slot.term === focusTerm),
    personal: PERSONAL.test(text),
    constraints: tokens
      .map((token) => token.surface)
      .filter((surface) => classOf(surface) & (TermClass.Number | TermClass.Year | TermClass.Month)),
    understood,
    present: new Set(tokens.map((token) => token.term)),
  };
}

/** The content words and names. */
function makeSlots(
  index: LoadedIndex,
  question: string,
  tokens: Token[],
  understood: Analysis['understood'],
): Slot[] {
  const prepared = prepare(index);
  const slots = new Map<string, Slot>();
  for (let at = 0; at < tokens.length && slots.size < MAX_SLOTS; ) {
    const form = aliasAt(prepared, tokens, at);
    if (form) {
      const ids = prepared.aliasTerms.get(form.name)!;
      const weight = Math.min(...ids.map((id) => prepared.weight[id]!), MAX_NAME_WEIGHT);
      const written = question.slice(tokens[at]!.start, tokens[at + form.surfaces.length - 1]!.end);
      const surface = tokens[at]!.surface;
      slots.set(form.name, { written, surface, term: form.name, ids, weight, name: true, held: true });
      if (!isPartOf(form.surfaces, form.name)) understood.push({ said: written, as: form.name });
      at += form.surfaces.length;
      continue;
    }
    const slot = isContent(tokens[at]!.surface) ? makeSlot(index, question, tokens[at]!, understood) : null;
    if (slot && !slots.has(slot.term)) slots.set(slot.term, slot);
    at++;
  }
  return [...slots.values()];
}

/** All words, for questions without a content word ("how did they get in"). */
function makeWordSlots(index: LoadedIndex, question: string, tokens: Token[]): Slot[] {
  return tokens.slice(0, MAX_SLOTS).map((token) => makeSlot(index, question, token, []));
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

function isContent(surface: string): boolean {
  const word = spelledOut(surface);
  return word !== '' && !isStopWord(word) && !isChatter(word);
}

function makeSlot(
  index: LoadedIndex,
  question: string,
  token: Token,
  understood: Analysis['understood'],
): Slot {
  const written = question.slice(token.start, token.end);
  const word = spelledOut(token.surface);
  const { vocabulary, sentences } = index;
  const repaired = repairTypo(index, word);
  const printed = repaired === word ? null : asPrinted(index, repaired);
  if (printed !== null) understood.push({ said: written, as: printed });
  const term = stem(repaired);
  const id = vocabulary.termIds.get(term);
  const frequency = id === undefined ? 0 : vocabulary.sentenceFrequency[id]!;
  return {
    written,
    surface: token.surface,
    term,
    ids: id === undefined ? [] : [id],
    held: frequency > 0,
    weight: weightOf(term, frequency, sentences.count),
    name: isName(term, id === undefined || frequency === 0 ? null : vocabulary.capitalShare[id]!),
  };
}

/** Mostly capitalised where it is known; a word that is known nowhere counts as a name. */
function isName(term: string, corpusShare: number | null): boolean {
  if (/^\d/.test(term)) return false;
  const general = background().capitalShare.get(term);
  if (corpusShare === null) return general === undefined || general >= MOSTLY_CAPITAL;
  return corpusShare >= MOSTLY_CAPITAL;
}
