/** Which differing words change what a sentence says: negations, numbers, dates and names. */
import { classOf, fold, TermClass } from '../../index/terms.js';
import type { Vocabulary } from '../../index/vocabulary.js';
import type { Word } from './word-diff.js';

/** A kind of change. */
export type Change = 'negation' | 'number' | 'date' | 'name';

const NEGATIONS = new Set(
  'not no never none nor neither nothing nobody nowhere without cannot hardly barely arent isnt wasnt werent dont doesnt didnt cant couldnt wont wouldnt shouldnt hasnt havent hadnt aint mustnt neednt'.split(
    ' ',
  ),
);
const DATE = TermClass.Month | TermClass.Weekday | TermClass.Year;

/** Whether a word denies: `not`, `never`, `didn’t`. */
export function isNegation(written: string): boolean {
  return NEGATIONS.has(fold(written));
}

/** The kinds of change that the differing words make, each once. */
export function changesOf(words: Word[], vocabulary: Vocabulary): Change[] {
  const kinds = words.map(({ written, start }) => changeOf(written, start === 0, vocabulary));
  const order: Change[] = ['negation', 'number', 'date', 'name'];
  return order.filter((kind) => kinds.includes(kind));
}

function changeOf(written: string, first: boolean, vocabulary: Vocabulary): Change | null {
  const surface = fold(written);
  if (NEGATIONS.has(surface)) return 'negation';
  const bits = classOf(surface);
  if (bits & DATE && !(first && surface === 'may')) return 'date';
  if (bits & TermClass.Number || /\d/.test(written) || surface === 'one') return 'number';
  return isName(written, surface, first, vocabulary) ? 'name' : null;
}

/** Shares of a word's places with a capital, in per cent: a name however it is written here, or where it has one here. */
const NAME_ANYWHERE = 80;
const NAME_WITH_CAPITAL = 50;

/** Written with a capital, unless it begins a sentence and is not a name elsewhere. */
function isName(written: string, surface: string, first: boolean, vocabulary: Vocabulary): boolean {
  const id = vocabulary.surfaceIds.get(surface);
  const usual = id === undefined ? 0 : vocabulary.capitalShare[vocabulary.termOf[id]!]!;
  return (
    usual > NAME_ANYWHERE ||
    (/^\p{Lu}/u.test(written) && (!first || usual > NAME_WITH_CAPITAL) && written !== 'I')
  );
}
