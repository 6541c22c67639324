/** The REPL's own words, `:context` and the like: what they do with what was shown last. */
import { shareText } from '../../index/quote.js';
import type { Quote } from '../../index/types.js';
import type { Answer } from '../answer/types.js';
import { UserError } from '../errors.js';
import { contextReply } from '../reply/context.js';
import { computed, named } from '../reply/pieces.js';
import { quoteBlock } from '../reply/quote-block.js';
import type { ActionOf, Block, BlockOf, Line, Reply } from '../reply/types.js';
import { why } from '../reply/why.js';
import { say } from '../wording.js';
import { type Ran, run } from './run.js';
import type { Session } from './session.js';

/** Quotes that `:more` adds. */
const MORE_QUOTES = 3;

/** What was run last, and every quote of it that was shown, those of `:more` as well. */
export interface Last extends Ran {
  quotes: BlockOf<'quote'>[];
}

/** A command with its options, as a reply offers it by number. */
export type Suggestion = ActionOf<'run'>;

/** What one of the REPL's words comes to: a reply about the last result, or a new result. */
export type Outcome = { reply: Reply } | { ran: Ran } | 'quit';

/** A word of the prompt's own. */
export interface OwnWord {
  name: string;
  /** What may stand behind it, for the help. */
  takes: string;
  help: Line;
  run(session: Session, last: Last | null, words: string): Outcome | Promise<Outcome>;
}

/** All of them, in the order of the help. */
export const OWN_WORDS: OwnWord[] = [
  { name: 'help', takes: '[COMMAND]', help: say('repl.help.help'), run: showHelp },
  { name: 'context', takes: '[N]', help: say('repl.help.context'), run: showContext },
  {
    name: 'why',
    takes: '',
    help: say('repl.help.why'),
    run: (_session, last) => ({ reply: why(answerOf(last)) }),
  },
  { name: 'more', takes: '', help: say('repl.help.more'), run: showMore },
  { name: 'quit', takes: '', help: say('repl.help.quit'), run: () => 'quit' },
];

/** The help of the registry, and before its examples what only the terminal has. */
async function showHelp(session: Session): Promise<Outcome> {
  const command = session.commands.find(({ name }) => name === 'help')!;
  const { reply } = await run(session, command, {});
  const examplesAt = reply.blocks.findLastIndex((block) => block.kind === 'heading');
  return { reply: { ...reply, blocks: reply.blocks.toSpliced(examplesAt, 0, ...ownBlocks()) } };
}

function ownBlocks(): Block[] {
  const rows: Line[][] = [
    [say('repl.help.question'), say('repl.help.bare')],
    [[named('/COMMAND')], say('repl.help.command')],
    ...OWN_WORDS.map(rowOf),
    [[named(':N')], say('repl.help.number')],
  ];
  return [
    { kind: 'heading', line: say('repl.help.heading') },
    { kind: 'table', columns: [], rows },
  ];
}

const rowOf = ({ name, takes, help }: OwnWord): Line[] => [[named(`:${name} ${takes}`.trim())], help];

/** `:help :more`. */
export function helpOfWord(word: OwnWord): Reply {
  const blocks: Block[] = [{ kind: 'table', columns: [], rows: [rowOf(word)] }];
  return { tone: 'list', private: true, blocks, actions: [] };
}

/** The sentences around the quote of a number, or around the first one. */
function showContext({ context }: Session, last: Last | null, words: string): Outcome {
  if (!last) throw new UserError('repl.nothing-yet');
  const number = words === '' ? 1 : Number(words);
  // Quotes without numbers are counted.
  const block = last.quotes.find(({ rank }) => rank === number) ?? last.quotes[number - 1];
  if (!block) throw new UserError('repl.no-quote', { number: computed(words || 1) });
  return { reply: contextReply(context.index, block.quote) };
}

/** The quotes of a reply, in order. */
export function quotesOf({ blocks }: Reply): BlockOf<'quote'>[] {
  return blocks.filter((block) => block.kind === 'quote');
}

/** The next page where there is one, else the quotes that come next in the ranking. */
async function showMore(session: Session, last: Last | null): Promise<Outcome> {
  if (!last) throw new UserError('repl.nothing-yet');
  const { command, options } = last;
  const next = suggestionsOf(last.reply).find(
    (action) => command.name !== 'ask' && action.command === command.name,
  );
  if (next) return { ran: await run(session, command, next.options) };
  const answer = answerOf(last, 'repl.no-more');
  // Beside "hi" nothing is shown, and nothing follows it.
  if (answer.quotes.length + answer.related.length === 0) throw new UserError('repl.no-more');
  const ran = await run(session, command, { ...options, top: last.quotes.length + MORE_QUOTES });
  const more = unseen(answerOf(ran), last);
  if (more.length === 0) throw new UserError('repl.no-more');
  last.quotes.push(...more);
  const note = { kind: 'note' as const, line: say('repl.more') };
  return { reply: { tone: 'list', private: true, blocks: [note, ...more], actions: [] } };
}

/** The next ranked quotes of which nothing was shown, numbered from the last one on. */
function unseen({ quotes, related }: Answer, { quotes: shown }: Last): BlockOf<'quote'>[] {
  const isNew = (quote: Quote) => !shown.some((block) => shareText(block.quote, quote));
  const from = Math.max(0, ...shown.map(({ rank }) => rank ?? 0)) || shown.length;
  const ranked = [...quotes, ...related].filter(isNew).slice(0, MORE_QUOTES);
  return ranked.map((quote, at) => quoteBlock(quote, from + at + 1));
}

/** `:2` asks the second question that was suggested last. */
export async function runSuggestion(
  session: Session,
  suggestions: Suggestion[],
  number: number,
): Promise<Outcome> {
  const action = suggestions[number - 1];
  const command = session.commands.find(({ name }) => name === action?.command);
  if (!action || !command) throw new UserError('repl.no-suggestion', { number });
  return { ran: await run(session, command, action.options) };
}

/** The commands that a reply offers, in the order of their numbers. */
export function suggestionsOf({ actions }: Reply): Suggestion[] {
  return actions.filter((action) => action.kind === 'run');
}

/** The answer that was shown last. Throws `UserError` where there is none. */
function answerOf(last: Ran | null, otherwise: 'repl.no-why' | 'repl.no-more' = 'repl.no-why'): Answer {
  if (!last) throw new UserError('repl.nothing-yet');
  if (last.command.name !== 'ask') throw new UserError(otherwise);
  return last.result as Answer;
}
