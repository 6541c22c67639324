/** `/who`: the sentence that best says who or what somebody is, where they are named, and what a reader wrote. */
import { keyOf } from '../index/name-runs.js';
import { MAX_CHOICE_LENGTH } from '../src/facts/choices.js';
import { inComments } from '../src/facts/unmined-names.js';
import {
  isCommenter,
  readWho,
  suggestEntities,
  suggestWho,
  type WhoResult,
  whereWritten,
} from '../src/facts/who.js';
import { curated, echo, joined, metadata, words } from '../src/reply/pieces.js';
import { quoteBlock } from '../src/reply/quote-block.js';
import type { Action, Block, Piece, Reply } from '../src/reply/types.js';
import { say } from '../src/wording.js';
import { stringOption } from './options.js';
import { quoteJson } from './quote-json.js';
import type { Command, Context } from './types.js';
import { unnamedBlocks, writtenBlocks } from './written.js';

/** Articles that are named, those with most mentions first; the others are counted. */
const MOST_ARTICLES = 10;
/** Names that are offered in place of one that nobody has. */
const MOST_OFFERED = 3;

type Options = { name: string };

export const whoCommand: Command<Options, WhoResult | null> = {
  name: 'who',
  description: 'who.description',
  options: [
    stringOption({
      name: 'name',
      description: 'who.option.name',
      required: true,
      positional: true,
      maxLength: MAX_CHOICE_LENGTH,
      complete: ({ index }, typed) =>
        suggestWho(index, typed)
          .filter((name) => name.length <= MAX_CHOICE_LENGTH)
          .map((name) => ({ name, value: name })),
    }),
  ],
  run: ({ index }, { name }) => readWho(index, name),
  present: (context, who, { name }) => (who ? present(context, who) : presentUnknown(context, name)),
  json,
  found: (who) => who !== null,
};

function present(context: Context, who: WhoResult): Reply {
  const [best, ...further] = who.quotes;
  const blocks: Block[] = [...understoodBlocks(context, who)];
  blocks.push({ kind: 'heading', line: [namePiece(context, who.name)] });
  if (who.aliases.length > 0) {
    const names = joined(who.aliases.map((alias) => namePiece(context, alias)));
    blocks.push({ kind: 'note', line: say('who.aliases', { names }) });
  }
  if (best) blocks.push(quoteBlock(best, 1));
  if (who.mentions > 0) blocks.push(...mentionBlocks(context, who));
  if (further.length > 0) blocks.push({ kind: 'heading', line: say('who.further') });
  blocks.push(...further.map((quote, at) => quoteBlock(quote, at + 2)));
  if (who.written) blocks.push(...writtenBlocks(who.written));
  if (who.mentions === 0) blocks.push(...unnamedBlocks(context, who.comments, metadata(who.name)));
  return { tone: 'answer', private: false, blocks, actions: actionsFor(who) };
}

/** A name as a piece that says where it is from: words of a sentence, a reader's, or curated. */
function namePiece({ index }: Context, name: string): Piece {
  const quote = whereWritten(index, name);
  if (quote) return words(quote, name);
  return isCommenter(index, name) ? metadata(name) : curated(name);
}

function understoodBlocks(context: Context, { asked, name }: WhoResult): Block[] {
  if (keyOf(asked) === keyOf(name)) return [];
  const line = say('ask.understood', { said: echo(asked), as: namePiece(context, name) });
  return [{ kind: 'note', line }];
}

function mentionBlocks({ index }: Context, { mentions, articles }: WhoResult): Block[] {
  const counts = { count: mentions, articles: articles.length, all: index.corpus.articles.length };
  const more = articles.length - MOST_ARTICLES;
  const items = articles
    .slice(0, MOST_ARTICLES)
    .map(({ article, sentences }) =>
      say('who.by-article', { title: metadata(article.title), count: sentences }),
    );
  return [
    { kind: 'text', line: say('who.mentions', counts) },
    { kind: 'bullets', items: more > 0 ? [...items, say('who.more-articles', { count: more })] : items },
  ];
}

function actionsFor({ name, mentions, quotes, written }: WhoResult): Action[] {
  const best = quotes[0] ?? written?.comments[0]?.[0];
  const actions: Action[] = best ? [{ kind: 'context', label: say('action.context'), quote: best }] : [];
  if (mentions === 0) return actions;
  const options = { about: name };
  return [...actions, { kind: 'run', label: say('who.timeline'), command: 'timeline', options }];
}

/** Nobody of that name, and names that may be meant. */
function presentUnknown(context: Context, asked: string): Reply {
  const near = suggestWho(context.index, asked);
  // Where no name is near, those that the articles name most.
  const nearest = (near.length > 0 ? near : suggestEntities(context.index, '')).slice(0, MOST_OFFERED);
  const blocks = unnamedBlocks(context, inComments(context.index, asked), echo(asked));
  const heading = near.length > 0 ? 'who.near' : 'who.nearest';
  if (nearest.length > 0) blocks.push({ kind: 'heading', line: say(heading) });
  return {
    tone: 'declined',
    private: true,
    blocks,
    actions: nearest.map((name) => ({
      kind: 'run',
      label: [namePiece(context, name)],
      command: 'who',
      options: { name },
    })),
  };
}

function json(context: Context, who: WhoResult | null, { name }: Options): Record<string, unknown> {
  if (!who) {
    const comments = inComments(context.index, name).map(quoteJson);
    return { name, aliases: [], mentions: 0, quotes: [], articles: [], written: [], comments };
  }
  const articles = who.articles.map(({ article: { id }, sentences }) => ({ article: id, sentences }));
  return {
    name: who.name,
    aliases: who.aliases,
    mentions: who.mentions,
    quotes: who.quotes.map(quoteJson),
    articles,
    written: who.written?.comments.flat().map(quoteJson) ?? [],
    comments: who.comments.map(quoteJson),
  };
}
