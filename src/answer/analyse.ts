/** Question analysis: what kind of answer is asked for, by which content terms, about whom. */
import type { LoadedIndex } from '../../index/load.js';
import { classOf, stem, TermClass, type Token } from '../../index/terms.js';
import { type Kind, kindOf } from './kinds.js';
import { readQuestion } from './reading.js';
import { spelledOut } from './slang.js';
import { makeSlots, makeWordSlots, type Slot, type Understood } from './slots.js';

export type { Slot };

/** A question as all stages of answering see it. */
export interface Analysis {
  /** As it was typed, with spaces in place of the polite words around it. */
  question: string;
  /** Its words in order, slips mended. */
  tokens: Token[];
  kind: Kind;
  slots: Slot[];
  /** Sum of the slots' weights. */
  total: number;
  /** Anything is asked: "hi" and "ok thanks" are no question. */
  asks: boolean;
  /** It has a content word or a name; "who was it" has none, and what is meant stands elsewhere. */
  names: boolean;
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
  understood: Understood[];
  /** Terms that stand in the question in any role, function words included. */
  present: Set<string>;
}

const READERS =
  /\b(?:readers?|commenters?|commentors?|comments?|commentators?|comment section|people in the comments|users?|posters?|responses|reactions?)\b/;
const WRITERS =
  /\b(?:authors?|writers?|bloggers?|columnists?|journalists?|reporters?|editors?|byline|who wrote|wrote (?:the|this|these)|background|bio)\b/;
const PERSONAL = /\b(?:you|your|u|ur|i|my|me|we|our|us)\b/;
const FOCUS =
  /\b(?:which|what|whats|how many|how much|whose|name the|number of)\b(?: (?:of the|the|other|exact|specific|kind of|sort of|type of))?\s+(?:\w+\s+)??([a-z]{3,})/;

/** What is asked after "do you know", which is no question of its own. */
const WHETHER = /^\s+(?:if|whether)\b/;

/** Analyses a question against an index. Pure. */
export function analyse(index: LoadedIndex, typed: string): Analysis {
  const { question, text, tokens } = readQuestion(index, typed);
  const understood: Understood[] = [];
  const content = makeSlots(index, question, tokens, understood);
  const slots = content.length > 0 ? content : makeWordSlots(index, question, tokens);
  const kind = WHETHER.test(text) ? 'yes-no' : kindOf(text.trim());
  const focusWord = FOCUS.exec(text)?.[1];
  const focusTerm = focusWord ? stem(spelledOut(focusWord)) : '';
  return {
    question,
    tokens,
    kind,
    slots,
    total: slots.reduce((sum, slot) => sum + slot.weight, 0),
    names: content.length > 0,
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
