/** A quote with what a reader must know about it: its labels above, its citation below. */
import type { ArticleMetadata, Quote } from '../../index/types.js';
import { say } from '../wording.js';
import { joined, metadata, words } from './pieces.js';
import type { BlockOf, Line } from './types.js';

/** The block of a whole quote. `rank` counts from 1, or is null where the order means nothing. */
export function quoteBlock(quote: Quote, rank: number | null = null): BlockOf<'quote'> {
  return { kind: 'quote', quote, labels: labelsOf(quote), citation: citationOf(quote.article), rank };
}

/** Whose words these are where they are not the article's own, and the words by which the source hedges. */
export function labelsOf(quote: Quote): Line[] {
  const labels: Line[] = [];
  if (quote.role === 'comment') labels.push(commentLabel(quote.speaker));
  if (quote.role === 'bio') labels.push(say('label.bio'));
  if (quote.role === 'headline') labels.push(say('label.headline'));
  if (quote.hedges.length > 0) {
    labels.push(say('label.hedged', { words: joined(quote.hedges.map((hedge) => words(quote, hedge))) }));
  }
  return labels;
}

function commentLabel(speaker: string | null): Line {
  return speaker === null
    ? say('label.unnamed-comment')
    : say('label.reader-comment', { name: metadata(speaker) });
}

/** Title, author, outlet, date, and whether the outlet corrected or retracted the article. */
export function citationOf(article: ArticleMetadata): Line {
  const { title, author, outlet, published, status } = article;
  const items: Line[] = [[metadata(title)]];
  if (author !== null) items.push(say('citation.by', { author: metadata(author) }));
  if (outlet !== null) items.push([metadata(outlet)]);
  items.push(published === null ? say('citation.undated') : [metadata(published)]);
  if (status !== null) items.push(say(`citation.${status}`));
  return joined(items, 'label.next');
}
