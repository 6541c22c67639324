/** Telling which articles an "as of" date leaves out. */
import { computed, joined, metadata } from '../src/reply/pieces.js';
import type { Block } from '../src/reply/types.js';
import { say } from '../src/wording.js';
import type { Context } from './types.js';

/** A note that names the articles left out, by id; none where no date was asked for. */
export function leftOutBlocks({ index }: Context, leftOut: string[], asOf: string | undefined): Block[] {
  if (asOf === undefined || leftOut.length === 0) return [];
  const titles = index.corpus.articles
    .filter(({ id }) => leftOut.includes(id))
    .map(({ title }) => metadata(title));
  const line = say('ask.left-out', { date: computed(asOf), articles: joined(titles, 'label.next') });
  return [{ kind: 'note', line }];
}
