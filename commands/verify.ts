/** `/verify`: is this quote in the sources, word for word? */

import type { QuoteMatch } from '../src/facts/quote-match.js';
import { type Verification, verifyQuote } from '../src/facts/verify.js';
import type { DiffPart } from '../src/facts/word-diff.js';
import { echo, words } from '../src/reply/pieces.js';
import { quoteBlock } from '../src/reply/quote-block.js';
import type { Action, Block, Line, Reply, Tone } from '../src/reply/types.js';
import { say } from '../src/wording.js';
import { stringOption } from './options.js';
import { quoteJson } from './quote-json.js';
import type { Command, Context } from './types.js';

type Options = { quote: string };

export const verifyCommand: Command<Options, Verification> = {
  name: 'verify',
  description: 'verify.description',
  options: [
    stringOption({ name: 'quote', description: 'verify.option.quote', required: true, positional: true }),
  ],
  run: ({ index }, { quote }) => verifyQuote(index, quote),
  present,
  json,
  found: ({ verdict }) => verdict === 'verbatim',
};

/** What is not verbatim does not look as if it were. */
const TONES: Record<Verification['verdict'], Tone> = { verbatim: 'answer', near: 'list', absent: 'declined' };

function present({ index }: Context, { given, verdict, matches }: Verification): Reply {
  const line =
    verdict === 'absent'
      ? say('verify.absent', { count: index.corpus.articles.length })
      : say(`verify.${verdict}`);
  return {
    tone: TONES[verdict],
    private: verdict === 'absent',
    blocks: [{ kind: 'question', text: given }, { kind: 'text', line }, ...matches.flatMap(matchBlocks)],
    actions: contextActions(matches),
  };
}

function contextActions([best]: QuoteMatch[]): Action[] {
  return best ? [{ kind: 'context', label: say('action.context'), quote: best.quote }] : [];
}

function matchBlocks({ quote, partial, diff, warnings }: QuoteMatch): Block[] {
  const block = quoteBlock(quote);
  const labels = partial ? [say('verify.partial'), ...block.labels] : block.labels;
  return [
    ...warnings.map((warning): Block => ({ kind: 'text', line: say(`verify.warning.${warning}`) })),
    { ...block, labels },
    ...diffBlocks(diff, quote),
  ];
}

function diffBlocks(diff: DiffPart[], quote: QuoteMatch['quote']): Block[] {
  if (diff.length === 0) return [];
  const items = changesIn(diff).map(({ source, given }): Line => {
    const shown = { source: words(quote, source), given: echo(given) };
    if (source === '') return say('verify.diff.given', { words: shown.given });
    return given === '' ? say('verify.diff.source', { words: shown.source }) : say('verify.diff.both', shown);
  });
  return items.length > 0
    ? [{ kind: 'bullets', items }]
    : [{ kind: 'note', line: say('verify.diff.punctuation') }];
}

/** What stands between two shared stretches, from both sides. */
function changesIn(diff: DiffPart[]): { source: string; given: string }[] {
  const changes: { source: string; given: string }[] = [];
  for (const [at, { op, text }] of diff.entries()) {
    if (op === 'same') continue;
    const last = changes.at(-1);
    if (last && diff[at - 1]!.op !== 'same') last[op] = text;
    else changes.push({ source: '', given: '', [op]: text });
  }
  return changes;
}

function json(_context: Context, { verdict, matches }: Verification): Record<string, unknown> {
  return {
    verdict,
    matches: matches.map(({ quote, ...match }) => ({ quote: quoteJson(quote), ...match })),
  };
}
