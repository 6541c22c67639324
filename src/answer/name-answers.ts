/**
 * The name in a quote that answers "who" or "where": the one that stands to the question's words as the answer would, or
 * the only one there is. Of several that might answer none is chosen. In the gold sentences of 1,900 such questions of the
 * large corpus what is chosen is right in three of four cases, the name nearest to the question's words in one of two.
 */
import type { LoadedIndex } from '../../index/load.js';
import { isStopWord, tokenize } from '../../index/terms.js';
import type { Span } from '../../index/types.js';
import type { Analysis } from './analyse.js';
import { nameCandidates } from './name-candidates.js';

/** What may stand between a name and a word of the question, by which the one belongs to the other. */
interface Relation {
  /** Whether the name stands before the word. */
  nameFirst: boolean;
  between: RegExp;
  /** Whether it holds of what is done, so that the noun asked for is no such word: "which site". */
  ofVerb?: true;
}

/** The verb, then who did it: "stolen by NAME". */
const BY: Relation = {
  ofVerb: true,
  nameFirst: false,
  between: /^[^.;:]{0,40}? by (?:(?:the|an?|\p{Ll}[\p{L}-]*) ){0,4}$/u,
};
/** Who did it, then the verb: "NAME later stole". */
const AGENT: Relation = {
  ofVerb: true,
  nameFirst: true,
  between:
    /^,?(?: (?:has|have|had|was|were|is|are|also|then|later|first|once|who|which|that|\p{Ll}+ly)){0,3} $/u,
};
/** What somebody is, then the name: "mayor NAME". */
const TITLE: Relation = { nameFirst: false, between: /^,? [“"]?$/u };
/** The name, then what somebody is: "NAME, the former mayor", "NAME was mayor". */
const APPOSITION: Relation = {
  nameFirst: true,
  between:
    /^(?:,| (?:is|was|are|were|became|as)) (?:(?:the|an?|his|her|its|their|then|former) )?(?:\p{L}[\p{L}-]* ){0,3}$/u,
};
/** The verb, then to whom it was done: "hired NAME". */
const OBJECT: Relation = { nameFirst: false, between: /^(?: \p{Ll}+){0,3} $/u };
const PREPOSITION = '(?:in|at|near|to|from|on|outside|around|into|across|towards?|off)';
const ARTICLES = '(?:(?:the|an?|\\p{Ll}[\\p{L}-]*) ){0,3}';
/** What happened, then where: "opened in NAME". */
const PLACE: Relation = {
  nameFirst: false,
  between: new RegExp(`^(?: \\p{Ll}[\\p{L}-]*){0,2} ${PREPOSITION} ${ARTICLES}$`, 'u'),
};
const CLAUSE = '(?:(?!, (?:and|but|which|who|where|while)\\b)[^.;:]){0,60}?';
/** The same with more words of the clause between them. */
const PLACE_LATER: Relation = {
  nameFirst: false,
  between: new RegExp(`^${CLAUSE} ${PREPOSITION} ${ARTICLES}$`, 'u'),
};
/** A name in this share of the sentences is what the corpus is about. */
const TOPIC_SHARE = 0.15;
/** Asks for somebody who is something, or to whom something was done: "who was", "who did they hire". */
const NO_SUBJECT = /\bwho(?:m)?\s+(?:did|does|do|was|were|is|are|has|had|will|would)\b|\bwhom\b/i;

/** The name that answers "who", or null where none stands out. Of readers that is whoever wrote the comment. */
export function findWho(text: string, analysis: Analysis, index: LoadedIndex): Span | null {
  if (analysis.asksReaders) return null;
  const relations = NO_SUBJECT.test(analysis.question) ? [TITLE, APPOSITION, OBJECT] : [BY, AGENT, TITLE];
  return related(text, analysis, relations) ?? onlyName(text, analysis, index);
}

/** The name that answers "where", or null where none stands out. */
export function findWhere(text: string, analysis: Analysis, index: LoadedIndex): Span | null {
  return related(text, analysis, [PLACE, PLACE_LATER]) ?? onlyName(text, analysis, index);
}

/** Who does what the question tells, by the words of the text: "NAME stole", "stolen by NAME". */
export function findDoer(text: string, analysis: Analysis): Span | null {
  if (NO_SUBJECT.test(analysis.question)) return null;
  const verb = analysis.slots.find(
    ({ name, term }, at) => !name && at !== analysis.focus && !term.endsWith('li'),
  );
  return verb ? related(text, { ...analysis, slots: [verb], focus: -1 }, [BY, AGENT]) : null;
}

/** The name that stands in the first of the relations that any name stands in, if it is the only one there. */
function related(text: string, analysis: Analysis, relations: Relation[]): Span | null {
  const names = nameCandidates(text, analysis);
  const { slots, focus } = analysis;
  const asked = slots[focus]?.term;
  const plain = new Set(slots.filter(({ name }) => !name).map(({ term }) => term));
  const anchors = tokenize(text).filter(({ term }) => plain.has(term));
  const stands = ({ nameFirst, between, ofVerb }: Relation, name: Span) =>
    anchors.some((anchor) => {
      const [one, other] = nameFirst ? [name, anchor] : [anchor, name];
      if (ofVerb && anchor.term === asked) return false;
      return one.end <= other.start && between.test(text.slice(one.end, other.start));
    });
  const found = relations
    .map((relation) => names.filter((name) => stands(relation, name)))
    .find((fitting) => fitting.length > 0);
  return found ? only(text, found) : null;
}

/** The only name, unless the whole corpus is about it: that a sentence has it tells nothing then. */
function onlyName(text: string, analysis: Analysis, { vocabulary, sentences }: LoadedIndex): Span | null {
  const name = only(text, nameCandidates(text, analysis));
  if (!name) return null;
  const isTopic = tokenize(text.slice(name.start, name.end)).some(({ surface, term }) => {
    const id = vocabulary.termIds.get(term);
    if (id === undefined || isStopWord(surface)) return false;
    return vocabulary.sentenceFrequency[id]! > TOPIC_SHARE * sentences.count;
  });
  return isTopic ? null : name;
}

/** The first of the names where all are the same one. */
function only(text: string, names: Span[]): Span | null {
  const written = new Set(names.map(({ start, end }) => text.slice(start, end)));
  return written.size === 1 ? names[0]! : null;
}
