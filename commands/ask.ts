/** `/ask`: a question in, verbatim quotes with their citations out. */
import { quoteKey } from '../index/quote.js';
import type { Quote } from '../index/types.js';
import { ask } from '../src/answer/ask.js';
import type { Answer, DeclineReason } from '../src/answer/types.js';
import { curated, echo, joined } from '../src/reply/pieces.js';
import { quoteBlock } from '../src/reply/quote-block.js';
import type { Action, Block, Reply } from '../src/reply/types.js';
import { whyBlocks } from '../src/reply/why.js';
import { say } from '../src/wording.js';
import { completeQuestion } from './complete.js';
import { confidenceWord } from './confidence.js';
import { leftOutBlocks, nothingLeft } from './left-out.js';
import { booleanOption, dateOption, integerOption, questionOption } from './options.js';
import { questionActions } from './questions.js';
import { quoteJson } from './quote-json.js';
import type { Command, Context } from './types.js';

/** The most that `--top` shows. */
const MAX_TOP = 100;
/** What `/ask` takes. */
export type AskCommandOptions = { question: string; as_of?: string; top?: number; explain?: boolean };

export const askCommand: Command<AskCommandOptions, Answer> = {
  name: 'ask',
  description: 'ask.description',
  options: [
    questionOption({ description: 'ask.option.question', complete: completeQuestion }),
    dateOption({ name: 'as_of', description: 'ask.option.as-of' }),
    integerOption({
      name: 'top',
      description: 'ask.option.top',
      least: 1,
      most: MAX_TOP,
      terminalOnly: true,
    }),
    booleanOption({ name: 'explain', description: 'ask.option.explain', terminalOnly: true }),
  ],
  run: ({ index }, { question, as_of, top }) =>
    ask(index, question, {
      ...(as_of === undefined ? {} : { asOf: as_of }),
      ...(top === undefined ? {} : { top }),
    }),
  present,
  json,
  found: (answer) => answer.status === 'answered',
};

function present(context: Context, answer: Answer, options: AskCommandOptions): Reply {
  const answered = answer.status === 'answered';
  return {
    tone: answered ? 'answer' : 'declined',
    private: !answered,
    blocks: [
      { kind: 'question', text: answer.question },
      ...understoodBlocks(answer),
      ...(answered ? answeredBlocks(answer) : declinedBlocks(context, answer, options)),
      ...leftOutBlocks(context, answer.leftOut, options.as_of),
      ...(options.explain ? whyBlocks(answer) : []),
      ...(answered ? [] : suggestionsHeading(answer)),
    ],
    actions: answered ? answerActions(answer.quotes) : questionActions(answer.suggestions),
  };
}

function understoodBlocks({ understood }: Answer): Block[] {
  return understood.map(({ said, as }) => ({
    kind: 'note',
    line: say('ask.understood', { said: echo(said), as: curated(as) }),
  }));
}

function answeredBlocks(answer: Answer): Block[] {
  const [best, ...further] = answer.quotes;
  const others = answer.corroboration.sources - 1;
  const notes = [say(`ask.confidence.${confidenceWord(answer.confidence)}`)];
  if (others > 0) notes.push(say('ask.corroborated', { count: others }));
  const blocks: Block[] = best ? [quoteBlock(best, 1)] : [];
  blocks.push({ kind: 'note', line: joined(notes, 'label.next') }, ...differenceBlocks(answer));
  if (further.length > 0) blocks.push({ kind: 'heading', line: say('ask.further') });
  return [...blocks, ...further.map((quote, at) => quoteBlock(quote, at + 2))];
}

/** Where sources differ: a label, and those of their quotes that are not shown as answers anyway. */
function differenceBlocks({ differs, quotes }: Answer): Block[] {
  const shown = new Set(quotes.map(quoteKey));
  return differs.flatMap(({ kind, quotes: differing }) => [
    { kind: 'text' as const, line: say(`ask.differs.${kind}`) },
    ...differing.filter((quote) => !shown.has(quoteKey(quote))).map((quote) => quoteBlock(quote)),
  ]);
}

/** Why there is no answer, and what is near to one. */
function declinedBlocks(context: Context, answer: Answer, { as_of }: AskCommandOptions): Block[] {
  const count = context.index.corpus.articles.length;
  const line =
    nothingLeft(context, answer.leftOut, as_of) ?? say(`ask.declined.${toldReason(answer)}`, { count });
  const blocks: Block[] = [{ kind: 'text', line }];
  if (answer.related.length > 0) blocks.push({ kind: 'heading', line: say('ask.related') });
  blocks.push(...answer.related.map((quote) => quoteBlock(quote)));
  return blocks;
}

/** Stands last: the questions themselves, which come after all blocks, follow it. */
function suggestionsHeading({ suggestions }: Answer): Block[] {
  return suggestions.length > 0 ? [{ kind: 'heading', line: say('ask.suggestions') }] : [];
}

/** Where something related is shown, the question is not off the articles' topic. */
function toldReason({ reason, related }: Answer): DeclineReason {
  return reason === null || (reason === 'off-topic' && related.length > 0) ? 'not-in-corpus' : reason;
}

/** Hosts that can add their own ways on: sharing and dismissing depend on who sees the reply. */
function answerActions([best]: Quote[]): Action[] {
  if (!best) return [];
  return [
    { kind: 'context', label: say('action.context'), quote: best },
    { kind: 'why', label: say('action.why') },
  ];
}

function json(_context: Context, answer: Answer, options: AskCommandOptions): Record<string, unknown> {
  const { question, status, reason, understood, confidence, corroboration, suggestions, leftOut } = answer;
  return {
    question,
    status,
    reason,
    understood,
    confidence,
    quotes: answer.quotes.map(quoteJson),
    related: answer.related.map(quoteJson),
    corroboration,
    differs: answer.differs.map(({ kind, quotes }) => ({ kind, quotes: quotes.map(quoteJson) })),
    suggestions,
    leftOut,
    ...(options.explain ? { explain: traceJson(answer) } : {}),
  };
}

function traceJson(answer: Answer): Record<string, unknown> {
  const trace = answer.explain();
  const candidates = trace.candidates.map((candidate) => ({
    ...candidate,
    quote: quoteJson(candidate.quote),
  }));
  return { ...trace, candidates };
}
