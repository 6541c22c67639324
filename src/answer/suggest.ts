/** Questions that the corpus does answer, near to what was asked: the way on from a decline. */
import type { LoadedIndex } from '../../index/load.js';
import type { Search } from './search.js';

const SUGGESTIONS = 3;
/** Suggestions become buttons, whose labels are short. UTF-16 units. */
const MAX_LENGTH = 80;

/** At most three curated questions of different facts: the nearest expansions, then the corpus's examples. */
export function suggest(index: LoadedIndex, found: Search): string[] {
  const { group } = index.questions;
  const texts = questionTexts(index);
  const near = [...(found.matches?.near ?? [])];
  near.sort((a, b) => b.nearness - a.nearness || a.question - b.question);
  const picked = new Map<number, string>();
  for (const { question } of near) {
    if (picked.size === SUGGESTIONS) break;
    const text = texts[question]!;
    if (text.length <= MAX_LENGTH && !picked.has(group[question]!)) picked.set(group[question]!, text);
  }
  return [...new Set([...picked.values(), ...index.corpus.incident.examples])].slice(0, SUGGESTIONS);
}

const kept = new WeakMap<LoadedIndex, string[]>();

function questionTexts(index: LoadedIndex): string[] {
  let texts = kept.get(index);
  if (!texts) {
    texts = index.corpus.expansions.flatMap((expansion) => expansion.questions);
    kept.set(index, texts);
  }
  return texts;
}
