/** Names that are spelled out before their initials. */
import { isInitialsOf, keyOf, type NameRun } from './name-runs.js';

/** A stretch with its initials behind it in brackets. */
const BRACKETED = /(\p{Lu}[^()“”"]{3,100}?)\s\(["“]?(#?\p{Lu}{2,6})["”]?[,;)]/gu;

/** Names that hold an "and" or the like, known by the initials in brackets behind them. */
export function findSpelledOut(text: string): NameRun[] {
  const runs: NameRun[] = [];
  for (const { 1: before = '', 2: acronym = '', index } of text.matchAll(BRACKETED)) {
    const starts = Array.from(before.matchAll(/(?<![^\s])\p{Lu}/gu), (match) => match.index);
    const from = starts.findLast((at) => isInitialsOf(acronym, before.slice(at)));
    if (from === undefined) continue;
    const written = before.slice(from);
    const start = index + from;
    runs.push({ written, key: keyOf(written), start, end: start + written.length, initial: false });
  }
  return runs;
}
