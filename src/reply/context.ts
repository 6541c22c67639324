/** What stands around a quote in its article, as whole sentences. */
import { sentenceAround } from '../../index/find-sentence.js';
import type { LoadedIndex } from '../../index/load.js';
import { highlighted } from '../../index/quote.js';
import { quoteSentence } from '../../index/sentence-text.js';
import type { Quote } from '../../index/types.js';
import { say } from '../wording.js';
import { quoteBlock } from './quote-block.js';
import type { Block, Reply } from './types.js';

/** Sentences shown on either side at most, so that a page without paragraphs is not shown whole. */
const CONTEXT_SENTENCES = 10;

/**
 * The paragraph of a quote, a sentence a block, the quoted sentences highlighted whole; the citation stands under the
 * last one. Where the quote is a paragraph of its own, the sentence before and the one after of the same part.
 */
export function contextReply(index: LoadedIndex, quote: Quote): Reply {
  const place = sentencesOf(index, quote);
  const [first, last] = place ? spread(index, place) : [0, -1];
  const blocks: Block[] = [{ kind: 'heading', line: say('context.heading') }];
  for (let at = first; at <= last; at++) blocks.push(sentenceBlock(index, at, quote, at === last));
  if (!place || (first === place.first && last === place.last)) {
    if (!place) blocks.push(quoteBlock(quote));
    blocks.push({ kind: 'note', line: say('context.alone') });
  }
  return { tone: 'list', private: true, blocks, actions: [] };
}

interface Place {
  first: number;
  last: number;
}

/** The sentences that a quote is made of, or null where it is none of the index's sentences. */
function sentencesOf({ corpus, sentences }: LoadedIndex, quote: Quote): Place | null {
  const article = corpus.articles.findIndex(({ file }) => file === quote.file);
  const first = sentenceAround(sentences, article, quote.start, quote.start + 1);
  const last = sentenceAround(sentences, article, quote.end - 1, quote.end);
  return first === null || last === null ? null : { first, last };
}

function spread({ sentences }: LoadedIndex, place: Place): [number, number] {
  const paragraph = sentences.paragraph[place.first];
  const article = sentences.article[place.first];
  const part = sentences.part[place.first];
  const inParagraph = (at: number) => sentences.paragraph[at] === paragraph;
  const inPart = (at: number) => sentences.article[at] === article && sentences.part[at] === part;
  const [first, last] = widen(place, CONTEXT_SENTENCES, inParagraph);
  return first < place.first || last > place.last ? [first, last] : widen(place, 1, inPart);
}

function widen(place: Place, most: number, belongs: (at: number) => boolean): [number, number] {
  let { first, last } = place;
  while (place.first - first < most && belongs(first - 1)) first--;
  while (last - place.last < most && belongs(last + 1)) last++;
  return [first, last];
}

function sentenceBlock(index: LoadedIndex, at: number, around: Quote, ends: boolean): Block {
  const quote = quoteSentence(index, at);
  const asked = around.start <= quote.start && quote.end <= around.end;
  const shown = asked ? highlighted(quote, { start: 0, end: quote.text.length }) : quote;
  const block = quoteBlock(shown);
  return ends ? block : { ...block, citation: [] };
}
