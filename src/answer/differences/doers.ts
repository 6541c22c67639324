/** Who did what was asked about, as sources tell it. */
import type { LoadedIndex } from '../../../index/load.js';
import { isStopWord, tokenize } from '../../../index/terms.js';
import type { Span } from '../../../index/types.js';
import { findDoer } from '../name-answers.js';
import { type Asked, speaksOf } from './asked.js';

/** A name where it is written. */
interface Doer extends Span {
  written: string;
}

/** Words of the question that a quote must have, so that its doer is that of what was asked. */
const MIN_WORDS = 2;

/** Who did it by the words of a text, or null where it names nobody or more than one. */
export function doerIn({ index, analysis }: Asked, text: string): Doer | null {
  if (analysis.kind !== 'who' || !speaksOf(index, text, analysis.slots, MIN_WORDS)) return null;
  const name = findDoer(text, analysis);
  return name && { ...name, written: text.slice(name.start, name.end) };
}

/** Tells of two names whether none is another form, a part or an alias of the other. */
export function differInName({ corpus }: LoadedIndex): (one: Doer, other: Doer) => boolean {
  const formsOf = (written: string) => {
    const known = corpus.incident.aliases.find(({ name, also }) => [name, ...also].includes(written));
    return known ? [written, known.name, ...known.also] : [written];
  };
  return (one, other) => {
    const others = formsOf(other.written).map(contentTerms);
    return !formsOf(one.written).some((form) =>
      others.some((another) => [...contentTerms(form)].some((word) => another.has(word))),
    );
  };
}

function contentTerms(name: string): Set<string> {
  const words = tokenize(name).filter(({ surface }) => !isStopWord(surface));
  return new Set(words.map(({ term }) => term));
}
