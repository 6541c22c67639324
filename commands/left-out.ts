/** Telling which articles an "as of" date leaves out. */
import type { LoadedIndex } from '../index/load.js';
import { computed, joined, metadata } from '../src/reply/pieces.js';
import type { Block, Line } from '../src/reply/types.js';
import { say } from '../src/wording.js';
import type { Context } from './types.js';

/** A note that names the articles left out, by id; none where no date was asked for. */
export function leftOutBlocks({ index }: Context, leftOut: string[], asOf: string | undefined): Block[] {
  if (asOf === undefined || leftOut.length === 0) return [];
  const line = say('ask.left-out', { date: computed(asOf), articles: titlesOf(index, leftOut) });
  return [{ kind: 'note', line }];
}

/** The titles of articles that are named by id, in one line. */
export function titlesOf({ corpus }: LoadedIndex, ids: string[]): Line {
  const named = corpus.articles.filter(({ id }) => ids.includes(id));
  return joined(
    named.map(({ title }) => metadata(title)),
    'label.next',
  );
}
