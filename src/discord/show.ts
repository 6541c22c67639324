/** Views as replies: the commands of the registry, and what the buttons show. */
import { type AskCommandOptions, askCommand } from '../../commands/ask.js';
import { parseOptions } from '../../commands/options.js';
import type { Command } from '../../commands/types.js';
import type { Answer } from '../answer/types.js';
import { UserError } from '../errors.js';
import { contextReply } from '../reply/context.js';
import { noticeReply } from '../reply/notice.js';
import { named } from '../reply/pieces.js';
import { citationOf } from '../reply/quote-block.js';
import type { Reply } from '../reply/types.js';
import { whyBlocks } from '../reply/why.js';
import { say } from '../wording.js';
import type { App } from './app.js';
import { type Card, renderCard } from './card.js';
import { type CardPicture, drawCharts } from './charts.js';
import type { Outcome } from './counters.js';
import { type Place, quoteAt, quoteFile } from './files.js';
import { quoteOnlyCard, withoutQuotes } from './moderation.js';
import type { Shown } from './task.js';
import { findCommand, type OptionValues, type View } from './view.js';

/** The command that Discord has something to add to. */
const HELP = 'help';

/** How a view is shown; `page` counts from 1. */
export interface ShowOptions {
  page: number;
  /** Whether only the user shall see it, whatever the reply says. */
  isPrivate: boolean;
}

/** Computes a view and renders it. Throws `UserError` where its options make no sense. */
export async function showView(app: App, view: View, options: ShowOptions): Promise<Shown> {
  if (view.show === 'source') return showSource(app, view);
  const reply = await replyOf(app, view);
  const pictures = options.page === 1 ? await drawCharts(app, reply) : [];
  return showReply(app, reply, { ...options, view, pictures });
}

/** Renders a reply; `view` tells its buttons how it is made again. */
export function showReply(
  app: App,
  reply: Reply,
  options: ShowOptions & { view: View | null; pictures?: readonly CardPicture[] },
): Shown {
  const { index, commandIds } = app;
  const isPrivate = options.isPrivate || reply.private;
  const { view, page, pictures = [] } = options;
  const request = { reply, index, commandIds, view, page, isPrivate, pictures };
  return {
    card: renderCard(request),
    fallback: () => withoutQuotes(request),
    isPrivate,
    outcome: OUTCOMES[reply.tone],
  };
}

const OUTCOMES: Record<Reply['tone'], Outcome> = {
  answer: 'answered',
  declined: 'declined',
  list: 'shown',
  notice: 'refused',
};

/** The reply of a view, not yet rendered. Throws `UserError` where its options make no sense. */
export function replyOf(app: App, view: Exclude<View, { show: 'source' }>): Promise<Reply> | Reply {
  switch (view.show) {
    case 'command': {
      const command = findCommand(app.commands, view.command);
      if (!command) {
        const name = named(`/${view.command}`);
        throw new UserError('notice.unknown-command', { name, help: named('/help') });
      }
      return runCommand(app, command, view.options);
    }
    case 'context': {
      const quote = quoteAt(app.index, view);
      return quote ? contextReply(app.index, quote) : noticeReply(say('notice.removed'));
    }
    case 'why':
      return whyReply(app, view.options);
  }
}

async function runCommand({ index }: App, command: Command, given: OptionValues): Promise<Reply> {
  for (const { name, maxLength } of command.options) {
    const value = given[name];
    if (maxLength !== undefined && typeof value === 'string' && value.length > maxLength) {
      throw new UserError('error.long', { option: named(name), limit: maxLength, length: value.length });
    }
  }
  const options = parseOptions(command, given);
  const reply = command.present({ index }, await command.run({ index }, options), options);
  return command.name === HELP ? withMenu(reply) : reply;
}

/** The help, with what there is in Discord alone: nobody finds a menu that nothing speaks of. */
function withMenu(reply: Reply): Reply {
  const line = say('help.menu', { menu: say('discord.menu.find-source') });
  const at = reply.blocks.findIndex(({ kind }) => kind === 'table') + 1;
  return { ...reply, blocks: reply.blocks.toSpliced(at, 0, { kind: 'note', line }) };
}

/** The matched terms, the rank and the runner-up. Tables of features are for the terminal: see `--explain`. */
async function whyReply({ index }: App, given: OptionValues): Promise<Reply> {
  const command: Command<AskCommandOptions, Answer> = askCommand;
  const options = parseOptions(command as Command, given) as AskCommandOptions;
  const answer = await command.run({ index }, options);
  const blocks = whyBlocks(answer).filter((block) => block.kind !== 'table');
  const question = { kind: 'question' as const, text: answer.question };
  return { tone: 'list', private: true, blocks: [question, ...blocks], actions: [] };
}

function showSource({ index }: App, place: Place): Shown {
  const quote = quoteAt(index, place);
  const card: Card = quote
    ? quoteOnlyCard(quoteFile(index, quote), citationOf(quote.article))
    : renderCard({
        ...{ reply: noticeReply(say('notice.removed')), view: null, page: 1, isPrivate: true, index },
        commandIds: new Map(),
      });
  return { card, fallback: () => null, isPrivate: true, outcome: quote ? 'shown' : 'refused' };
}
