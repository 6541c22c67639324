/** What somebody may be about to ask, from what is curated about the corpus. */
import { editDistance, forgivenSlips } from '../index/edit-distance.js';
import type { Corpus } from '../index/types.js';
import { isWrittenOut } from '../src/answer/suggestable.js';
import { MAX_CHOICE_LENGTH, MAX_CHOICES } from '../src/facts/choices.js';
import type { Choice, Context } from './types.js';

/** What may be offered. */
interface Candidate {
  text: string;
  /** Questions with one answer share a group, of which one is offered. */
  group: string;
  /** 0 chosen by hand, 1 written as a sentence, 2 as typed in haste. */
  style: 0 | 1 | 2;
}

/** What is known of a corpus's candidates, made once. */
interface Known {
  candidates: Candidate[];
  /** The words of candidate i, as ids, lie from `wordFrom[i]` to `wordFrom[i + 1]`. */
  wordFrom: Uint32Array;
  words: Uint32Array;
  /** Every word of the candidates once: a typed word is compared with these, not with each candidate. */
  vocabulary: string[];
}

/** Questions, and names, that hold every word typed so far; a slip in a word is forgiven. Examples before others. */
export function completeQuestion({ index }: Context, typed: string): Choice[] {
  const wanted = words(typed);
  if (wanted.length === 0) return index.corpus.incident.examples.slice(0, MAX_CHOICES).map(choice);
  const known = knownOf(index.corpus);
  const begun = typed.trim().toLowerCase();
  const likeness = wanted.map((word) => known.vocabulary.map((held) => likenessOf(held, word)));
  const ranked = known.candidates
    .map((candidate, at) => ({ candidate, at, rank: rankOf(known, at, begun, likeness) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank! - b.rank! || a.candidate.style - b.candidate.style || a.at - b.at)
    .map(({ candidate }) => candidate);
  const offered = firstOf(
    firstOf(ranked, ({ group }) => group),
    ({ text }) => words(text).join(' '),
  );
  return offered.slice(0, MAX_CHOICES).map(({ text }) => choice(text));
}

/** The first candidate of each key, in order. */
function firstOf(candidates: Candidate[], key: (candidate: Candidate) => string): Candidate[] {
  const first = new Map(candidates.toReversed().map((candidate) => [key(candidate), candidate]));
  return candidates.filter((candidate) => first.get(key(candidate)) === candidate);
}

const choice = (text: string): Choice => ({ name: text, value: text });

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** 0 begins with what was typed, 1 holds the beginnings of its words, 2 does but for slips, null does not. */
function rankOf(
  { candidates, wordFrom, words }: Known,
  at: number,
  begun: string,
  likeness: Likeness[][],
): number | null {
  const { text } = candidates[at]!;
  if (text.slice(0, begun.length).toLowerCase() === begun) return 0;
  const own = words.subarray(wordFrom[at], wordFrom[at + 1]);
  let rank = 1;
  for (const toWord of likeness) {
    if (own.some((id) => toWord[id] === 'begins')) continue;
    if (!own.some((id) => toWord[id] === 'near')) return null;
    rank = 2;
  }
  return rank;
}

/** How a word of a candidate is like a typed one: it begins so, it does but for slips, or it is not. */
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
  const candidates = candidatesOf(corpus);
  const ids = new Map<string, number>();
  const found: number[] = [];
  const wordFrom = new Uint32Array(candidates.length + 1);
  for (const [at, { text }] of candidates.entries()) {
    for (const word of words(text)) {
      if (!ids.has(word)) ids.set(word, ids.size);
      found.push(ids.get(word)!);
    }
    wordFrom[at + 1] = found.length;
  }
  return { candidates, wordFrom, words: Uint32Array.from(found), vocabulary: [...ids.keys()] };
}

/** Phrasings typed in haste are left out where somebody wrote out a question with the same answer. */
function candidatesOf({ incident, expansions }: Corpus): Candidate[] {
  const named = [...incident.aliases, ...incident.lists.flatMap((list) => list.entries)].map(
    ({ name }) => name,
  );
  const own = [...incident.examples, ...named].map((text) => ({ text, group: text, style: 0 as const }));
  const asked = expansions.flatMap(({ questions, answers }) =>
    questions.map((text) => ({ text, group: answers[0]!.text, style: styleOf(text) })),
  );
  const written = new Set(asked.filter(({ style }) => style === 1).map(({ group }) => group));
  const offered = asked.filter(({ style, group }) => style === 1 || !written.has(group));
  return [...own, ...offered].filter(({ text }) => text.length <= MAX_CHOICE_LENGTH);
}

const styleOf = (text: string): 1 | 2 => (isWrittenOut(text) ? 1 : 2);
