/**
 * Words that only name the incident ("… in the Sony hack?", "After the attack, …"): the whole corpus is about it, so that
 * they ask for nothing, and a sentence that repeats them answers no better.
 */
import type { LoadedIndex } from '../../index/load.js';
import { classOf, isStopWord, stem, TermClass, type Token, tokenize } from '../../index/terms.js';
import { isContent } from './slang.js';
import { synonymsOf } from './synonyms.js';

/** The words by which an incident is named. */
interface Occasion {
  /** Surfaces of its name, and of other names of whom it names. */
  names: Set<string>;
  /** Terms of what happened ("attack"), with synonyms. */
  events: Set<string>;
}

/** What happened, whatever it was. */
const EVENTS = ['incident', 'event', 'affair', 'scandal', 'case'];
const AT_THE_END = new Set('in during after from at'.split(' '));
const AT_THE_BEGINNING = new Set([
  ...AT_THE_END,
  ...'about regarding concerning re on for with since'.split(' '),
]);
const BETWEEN = new Set('the this that whole on of against at cyber data security'.split(' '));
/** After these the incident is what is asked about: "who was involved in the attack". */
const ASKS_OF = /^(?:involv\w*|part|role|hand|participa\w+|implicated|complicit|interested)$/;
/** Verbs that ask nothing without an occasion: "what happened after the attack". */
const EMPTY = /^(?:happen|occur|take|took|place|go|went|come|came|start|begin|began|start|end)(?:s|ed|ing)?$/;

const kept = new WeakMap<LoadedIndex, Occasion>();

/** The words of a question without those around it that only name the incident; all where nothing else would be asked. Pure. */
export function withoutOccasion(index: LoadedIndex, question: string, tokens: Token[]): Token[] {
  let occasion = kept.get(index);
  if (!occasion) {
    occasion = makeOccasion(index);
    kept.set(index, occasion);
  }
  let asked = tokens.slice(endOfOpening(occasion, question, tokens));
  let end = asked.length;
  do {
    asked = asked.slice(0, end);
    end = beginOfClosing(occasion, asked);
  } while (end < asked.length);
  return asked.some((word) => asks(occasion, word)) ? asked : tokens;
}

function makeOccasion({ corpus }: LoadedIndex): Occasion {
  const { name, aliases } = corpus.incident;
  const words = tokenize(name ?? '').filter(({ surface }) => !isStopWord(surface));
  const said = new Set(words.map(({ surface }) => surface));
  const forms = aliases.map((alias) => [alias.name, ...alias.also].map(surfacesOf));
  const named = forms.filter((ways) => ways.some((way) => way.every((surface) => said.has(surface))));
  const happened = words.filter(({ surface, capital }) => !capital && !/^\d/.test(surface));
  const events = [...happened.map(({ term }) => term), ...EVENTS.map(stem)];
  return {
    names: new Set([...said, ...named.flat(2)]),
    events: new Set([...events, ...happened.flatMap(({ term }) => synonymsOf(term))]),
  };
}

const surfacesOf = (written: string) => tokenize(written).map(({ surface }) => surface);

/** Words that ask for something, beside those that name the incident. */
const asks = ({ names, events }: Occasion, { surface, term }: Token) =>
  isContent(surface) && !names.has(surface) && !events.has(term) && !EMPTY.test(surface);

/** Whether words only name the incident: by what happened, or the year. Two words for what happened may be a name. */
function onlyNames({ names, events }: Occasion, words: Token[]): boolean {
  const others = words.filter(({ surface }) => !BETWEEN.has(surface) && !names.has(surface));
  const says = words.some(({ surface, term }) => {
    return events.has(term) || (names.has(surface) && (classOf(surface) & TermClass.Year) > 0);
  });
  return says && others.length <= 1 && others.every(({ term }) => events.has(term));
}

/** The place of the preposition from which on the words only name the incident, or the number of words. */
function beginOfClosing(occasion: Occasion, words: Token[]): number {
  for (let at = words.length - 1; at > 0; at--) {
    if (!AT_THE_END.has(words[at]!.surface) || ASKS_OF.test(words[at - 1]!.surface)) continue;
    if (onlyNames(occasion, words.slice(at + 1))) return at;
  }
  return words.length;
}

/** How many words, up to a comma or colon, only name the incident. */
function endOfOpening(occasion: Occasion, question: string, words: Token[]): number {
  const count = words.findIndex(({ end }) => /^\s*[,:–—]/.test(question.slice(end))) + 1;
  const [first] = words;
  const opening = words.slice(first && AT_THE_BEGINNING.has(first.surface) ? 1 : 0, count);
  return onlyNames(occasion, opening) ? count : 0;
}
