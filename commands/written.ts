/** The blocks of `/who` about readers: what one wrote, and whom no article but a comment names. */
import type { Quote } from '../index/types.js';
import type { Written } from '../src/facts/commenters.js';
import { metadata } from '../src/reply/pieces.js';
import { quoteBlock } from '../src/reply/quote-block.js';
import type { Block, Piece } from '../src/reply/types.js';
import { say } from '../src/wording.js';
import type { Context } from './types.js';

/** Comments of one reader that are shown; the others are counted. */
const MOST_WRITTEN = 10;

/** The comments under a name. They are not ranked. */
export function writtenBlocks({ name, comments }: Written): Block[] {
  const more = comments.length - MOST_WRITTEN;
  const line = say('who.written', { count: comments.length, name: metadata(name) });
  const blocks: Block[] = [{ kind: 'heading', line }];
  blocks.push(...comments.slice(0, MOST_WRITTEN).flatMap(commentBlocks));
  if (more > 0) blocks.push({ kind: 'note', line: say('who.written-more', { count: more }) });
  return blocks;
}

/** A paragraph a block; the citation stands under the last one. */
function commentBlocks(paragraphs: Quote[]): Block[] {
  const last = paragraphs.length - 1;
  return paragraphs.map((quote, at) => ({ ...quoteBlock(quote), ...(at < last && { citation: [] }) }));
}

/** That no article has a name, and the comments that do. */
export function unnamedBlocks({ index }: Context, comments: Quote[], name: Piece): Block[] {
  const count = index.corpus.articles.length;
  const line = say(comments.length > 0 ? 'who.comments-only' : 'who.unknown', { count, name });
  return [{ kind: 'text', line }, ...comments.map((quote) => quoteBlock(quote))];
}
