/** Names that are another name with a slip in it. */
import { editDistance } from '../edit-distance.js';
import { groupBy } from '../group-by.js';
import type { NameEntry } from '../name-entries.js';
import type { StatedAlias } from '../stated-aliases.js';
import { type RuleContext, together } from './rule.js';

/** Shorter words differ by one letter too often. */
const MIN_CHANGED_WORD = 5;
/** The right spelling is at least so many times as common. */
const TIMES_AS_COMMON = 2;

/**
 * A rare spelling of a name of several words: one slip in one word away from a spelling that is at least twice
 * as common. Who writes both in one article means two things.
 */
export function misspelt(context: RuleContext): StatedAlias[] {
  const names = [...context.entries.values()].filter(({ key }) => key.includes(' ') && !/\d/.test(key));
  const spellings = names.flatMap(framesOf);
  const common = groupBy(
    spellings.filter(({ entry }) => entry.sentences.length > 1),
    ({ frame }) => frame,
  );
  return spellings.flatMap((rare) => {
    const right = common.get(rare.frame)?.find((other) => isSlip(context, rare, other));
    return right ? [{ alias: rare.entry.key, name: right.entry.key }] : [];
  });
}

interface Spelling {
  /** The name with one word taken out but for its first letter: spellings of one name share it. */
  frame: string;
  word: string;
  entry: NameEntry;
}

function framesOf(entry: NameEntry): Spelling[] {
  const words = entry.key.split(' ');
  const spellings: Spelling[] = [];
  for (const [at, word] of words.entries()) {
    if (word.length < MIN_CHANGED_WORD) continue;
    spellings.push({ frame: words.with(at, `${word[0]}*`).join(' '), word, entry });
  }
  return spellings;
}

function isSlip(context: RuleContext, rare: Spelling, common: Spelling): boolean {
  if (
    rare.word === common.word ||
    common.entry.sentences.length < TIMES_AS_COMMON * rare.entry.sentences.length
  )
    return false;
  if (rare.word.startsWith(common.word) || common.word.startsWith(rare.word)) return false;
  return editDistance(rare.word, common.word, 1) === 1 && !together(context, rare.entry, common.entry);
}
