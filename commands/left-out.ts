/** Telling which articles say nothing, or are left out by an "as of" date. */
import type { LoadedIndex } from '../index/load.js';
import { computed, joined, metadata } from '../src/reply/pieces.js';
import type { Block, Line } from '../src/reply/types.js';
import { say } from '../src/wording.js';
import type { Context } from './types.js';

/** More articles than these are counted, not named. */
export const MOST_NAMED = 6;

/** A note that names the articles left out, by id, or counts them; none where no date was asked for. */
export function leftOutBlocks({ index }: Context, leftOut: string[], asOf: string | undefined): Block[] {
  if (asOf === undefined || leftOut.length === 0 || leavesNothing(index, leftOut)) return [];
  const date = computed(asOf);
  const line =
    leftOut.length > MOST_NAMED
      ? say('ask.left-out.many', { date, count: leftOut.length })
      : say('ask.left-out', { date, articles: titlesOf(index, leftOut) });
  return [{ kind: 'note', line }];
}

/** Why nothing is found where a date leaves out every article, or null where it does not. */
export function nothingLeft({ index }: Context, leftOut: string[], asOf: string | undefined): Line | null {
  if (asOf === undefined || !leavesNothing(index, leftOut)) return null;
  return say('ask.left-out.all', { count: leftOut.length, date: computed(asOf) });
}

const leavesNothing = ({ corpus }: LoadedIndex, leftOut: string[]): boolean =>
  leftOut.length > 0 && leftOut.length === corpus.articles.length;

/** The titles of articles that are named by id, in one line. */
export function titlesOf({ corpus }: LoadedIndex, ids: string[]): Line {
  const named = corpus.articles.filter(({ id }) => ids.includes(id));
  return joined(
    named.map(({ title }) => metadata(title)),
    'label.next',
  );
}
