/** What somebody may be about to ask, from what is curated about the corpus. */
import { editDistance, forgivenSlips } from '../index/edit-distance.js';
import type { Corpus } from '../index/types.js';
import { MAX_CHOICE_LENGTH, MAX_CHOICES } from '../src/facts/nearest-name.js';
import type { Choice, Context } from './types.js';

interface Candidate {
  text: string;
  /** In lower case, for comparing. */
  lower: string;
  /** Ids of its words. */
  words: number[];
  /** Questions with one answer share a group, of which one is offered. */
  group: string;
  /** 0 chosen by hand, 1 written as a sentence, 2 as typed in haste. */
  style: 0 | 1 | 2;
}

interface Known {
  candidates: Candidate[];
  /** Every word of the candidates once: a typed word is compared with these, not with each candidate. */
  vocabulary: string[];
}

/** Questions, and names, that hold every word typed so far; a slip in a word is forgiven. Examples before others. */
export function completeQuestion({ index }: Context, typed: string): Choice[] {
  const wanted = words(typed);
  if (wanted.length === 0) return index.corpus.incident.examples.slice(0, MAX_CHOICES).map(choice);
  const { candidates, vocabulary } = knownOf(index.corpus);
  const begun = typed.trim().toLowerCase();
  const likeness = wanted.map((word) => vocabulary.map((held) => likenessOf(held, word)));
  const ranked = candidates
    .map((candidate, at) => ({ candidate, at, rank: rankOf(candidate, begun, likeness) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank! - b.rank! || a.candidate.style - b.candidate.style || a.at - b.at)
    .map(({ candidate }) => candidate);
  const offered = firstOf(
    firstOf(ranked, ({ group }) => group),
    (candidate) => candidate.words.join(' '),
  );
  return offered.slice(0, MAX_CHOICES).map(({ text }) => choice(text));
}

function firstOf(candidates: Candidate[], key: (candidate: Candidate) => string): Candidate[] {
  const first = new Map(candidates.toReversed().map((candidate) => [key(candidate), candidate]));
  return candidates.filter((candidate) => first.get(key(candidate)) === candidate);
}

const choice = (text: string): Choice => ({ name: text, value: text });

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** 0 begins with what was typed, 1 holds the beginnings of its words, 2 does but for slips, null does not. */
function rankOf({ lower, words }: Candidate, begun: string, likeness: Likeness[][]): number | null {
  if (lower.startsWith(begun)) return 0;
  let rank = 1;
  for (const of of likeness) {
    if (words.some((id) => of[id] === 'begins')) continue;
    if (!words.some((id) => of[id] === 'near')) return null;
    rank = 2;
  }
  return rank;
}

type Likeness = 'begins' | 'near' | null;

function likenessOf(held: string, word: string): Likeness {
  if (held.startsWith(word)) return 'begins';
  const slips = forgivenSlips(word.length);
  const isNear =
    slips > 0 && held[0] === word[0] && editDistance(held.slice(0, word.length), word, slips) <= slips;
  return isNear ? 'near' : null;
}

const known = new WeakMap<Corpus, Known>();

function knownOf(corpus: Corpus): Known {
  const made = known.get(corpus) ?? makeKnown(corpus);
  known.set(corpus, made);
  return made;
}

function makeKnown(corpus: Corpus): Known {
  const ids = new Map<string, number>();
  const idOf = (word: string): number => {
    const id = ids.get(word) ?? ids.size;
    ids.set(word, id);
    return id;
  };
  const candidates = textsOf(corpus).map((one) => ({
    ...one,
    lower: one.text.toLowerCase(),
    words: words(one.text).map(idOf),
  }));
  return { candidates, vocabulary: [...ids.keys()] };
}

function textsOf({ incident, expansions }: Corpus): Omit<Candidate, 'lower' | 'words'>[] {
  const named = [...incident.aliases, ...incident.lists.flatMap((list) => list.entries)].map(
    ({ name }) => name,
  );
  const own = [...incident.examples, ...named].map((text) => ({ text, group: text, style: 0 as const }));
  const asked = expansions.flatMap(({ questions, answers }) =>
    questions.map((text) => ({ text, group: answers[0]!.text, style: styleOf(text) })),
  );
  return [...own, ...asked].filter(({ text }) => text.length <= MAX_CHOICE_LENGTH);
}

const styleOf = (text: string): 1 | 2 => (/^\p{Lu}.*\?$/u.test(text) ? 1 : 2);
