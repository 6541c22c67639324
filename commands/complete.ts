/** What somebody may be about to ask, from what is curated about the corpus. */
import { editDistance, forgivenSlips } from '../index/edit-distance.js';
import type { Corpus } from '../index/types.js';
import type { Choice, Context } from './types.js';

/** Discord's limits: suggestions at once, and UTF-16 units of one. */
const MAX_CHOICES = 25;
const MAX_CHOICE_LENGTH = 100;

interface Candidate {
  text: string;
  /** In lower case, for comparing. */
  words: string[];
  /** Questions with one answer share a group, of which one is offered. */
  group: string;
  /** 0 chosen by hand, 1 written as a sentence, 2 as typed in haste. */
  style: 0 | 1 | 2;
}

/** Questions, and names, that hold every word typed so far; a slip in a word is forgiven. Examples before others. */
export function completeQuestion({ index }: Context, typed: string): Choice[] {
  const wanted = words(typed);
  if (wanted.length === 0) return index.corpus.incident.examples.slice(0, MAX_CHOICES).map(choice);
  const ranked = candidatesOf(index.corpus)
    .map((candidate, at) => ({ candidate, at, rank: rankOf(candidate, typed, wanted) }))
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
function rankOf(candidate: Candidate, typed: string, wanted: string[]): number | null {
  if (candidate.text.toLowerCase().startsWith(typed.trim().toLowerCase())) return 0;
  if (wanted.every((word) => candidate.words.some((held) => held.startsWith(word)))) return 1;
  return wanted.every((word) => candidate.words.some((held) => isNear(held, word))) ? 2 : null;
}

function isNear(held: string, word: string): boolean {
  if (held.startsWith(word)) return true;
  const slips = forgivenSlips(word.length);
  return slips > 0 && held[0] === word[0] && editDistance(held.slice(0, word.length), word, slips) <= slips;
}

const known = new WeakMap<Corpus, Candidate[]>();

function candidatesOf(corpus: Corpus): Candidate[] {
  const made = known.get(corpus) ?? makeCandidates(corpus);
  known.set(corpus, made);
  return made;
}

function makeCandidates({ incident, expansions }: Corpus): Candidate[] {
  const named = [...incident.aliases, ...incident.lists.flatMap((list) => list.entries)].map(
    ({ name }) => name,
  );
  const own = [...incident.examples, ...named].map((text) => ({ text, group: text, style: 0 as const }));
  const asked = expansions.flatMap(({ questions, answers }) =>
    questions.map((text) => ({ text, group: answers[0]!.text, style: styleOf(text) })),
  );
  return [...own, ...asked]
    .filter(({ text }) => text.length <= MAX_CHOICE_LENGTH)
    .map((candidate) => ({ ...candidate, words: words(candidate.text) }));
}

const styleOf = (text: string): 1 | 2 => (/^\p{Lu}.*\?$/u.test(text) ? 1 : 2);
