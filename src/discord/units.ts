/** A reply as units: the smallest parts that a page break may fall between. A quote is one, with all that belongs to it. */
import type { Quote } from '../../index/types.js';
import type { Block, BlockOf, Line, Reply, Tone } from '../reply/types.js';
import { plain, say } from '../wording.js';
import {
  barsMarkdown,
  besideMarkdown,
  bold,
  type CommandIds,
  inline,
  quoteMarkdown,
  rowMarkdown,
} from './markdown.js';

/** One unit. */
export interface Unit {
  markdown: string;
  /** The same without markdown, for a file where it is too long to show. */
  plain: string;
  /** What stands beside that file: of a quote its labels and its citation. */
  beside: string;
  /** Units of one group that meet on a page are one text. */
  group: number;
  /** A heading never ends a page. */
  keepWithNext: boolean;
  startsPage: boolean;
  quote: Quote | null;
}

type Part = Omit<Unit, 'group'>;

/** The units of a reply in order. Its question is none of them: it stands on every page. */
export function unitsOf(reply: Reply, commandIds: CommandIds): Unit[] {
  let group = 0;
  let before: Block | null = null;
  return reply.blocks.flatMap((block) => {
    if (!before || !belongTogether(before, block)) group++;
    before = block;
    return partsOf(block, reply, commandIds).map((part) => ({ ...part, group }));
  });
}

/** Notes, and the sentences of one passage, follow each other without a gap. */
function belongTogether(before: Block, block: Block): boolean {
  if (before.kind === 'quote' && block.kind === 'quote') return before.citation.length === 0;
  return before.kind === 'note' && block.kind === 'note';
}

function partsOf(block: Block, reply: Reply, ids: CommandIds): Part[] {
  switch (block.kind) {
    case 'question':
      return [];
    case 'heading':
      return [{ ...text(block.line, bold(block.line, ids)), keepWithNext: true }];
    case 'text':
      return [text(block.line, inline(block.line, ids))];
    case 'note':
      return [text(block.line, `-# ${inline(block.line, ids)}`)];
    case 'quote':
      return [quotePart(block, reply, ids)];
    case 'bullets':
      return block.items.map((item) => text(item, `- ${inline(item, ids)}`));
    case 'table':
      return block.rows.map((row) => text(row.flat(), rowMarkdown(block.columns, row, ids)));
    case 'bars':
      return barsMarkdown(block.bars, ids).map((bar, at) => {
        const { label, shown } = block.bars[at]!;
        return text([...label, ...shown], bar);
      });
  }
}

function text(line: Line, markdown: string): Part {
  return { markdown, plain: plain(line), beside: '', keepWithNext: false, startsPage: false, quote: null };
}

/** The best quote answers at a glance; each further one has a page of its own. */
function quotePart(block: BlockOf<'quote'>, { tone }: Reply, ids: CommandIds): Part {
  const { quote, rank } = block;
  const shown = { ...block, citation: citationIn(block, tone) };
  const beside = besideMarkdown(shown, ids).join('\n');
  const startsPage = tone === 'answer' && rank !== null && rank > 1;
  return {
    ...text([], quoteMarkdown(shown, ids)),
    ...{ plain: quote.text, beside, quote, startsPage },
  };
}

/** Ranked quotes of answers are said to be verbatim; lists refer to theirs by number. */
function citationIn({ citation, rank }: BlockOf<'quote'>, tone: Tone): Line {
  if (citation.length === 0) return citation;
  if (rank === null) return citation;
  if (tone === 'answer') return [...say('card.verbatim'), ...citation];
  return tone === 'list' ? [...say('card.number', { number: rank }), ...citation] : citation;
}
