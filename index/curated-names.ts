/** Names that `incident.json` declares: found as they are written there, whatever a name looks like. */
import { keyOf, type NameRun } from './name-runs.js';
import { overlap } from './spans.js';
import type { Incident } from './types.js';
import { wholeWords } from './whole-words.js';

/** Finds the declared names of a text, the longest first. */
export type CuratedFinder = (text: string) => NameRun[];

/** A finder for the names, aliases and list entries of an incident. */
export function curatedFinder({ aliases, lists }: Incident): CuratedFinder {
  const entries = lists.flatMap((list) => list.entries).flatMap((entry) => [entry.name, ...entry.aliases]);
  const names = new Set([...aliases.flatMap(({ name, also }) => [name, ...also]), ...entries]);
  if (names.size === 0) return () => [];
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const finder = new RegExp(wholeWords(longestFirst), 'gu');
  return (text) =>
    Array.from(text.matchAll(finder), ({ 0: written, index: start }) => ({
      written,
      key: keyOf(written),
      start,
      end: start + written.length,
      initial: false,
    }));
}

/** Declared names and capitalised runs in order; where two overlap, the longer one holds. */
export function mergeRuns(curated: NameRun[], runs: NameRun[]): NameRun[] {
  if (curated.length === 0) return runs;
  const longer = (a: NameRun, b: NameRun) => a.end - a.start > b.end - b.start;
  const declared = curated.filter((one) => !runs.some((run) => overlap(one, run) && longer(run, one)));
  const others = runs.filter((run) => !declared.some((one) => overlap(one, run)));
  return [...declared, ...others].sort((a, b) => a.start - b.start);
}
