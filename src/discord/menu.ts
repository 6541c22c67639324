/**
 * The message menu "Find the source": for the sentences of somebody's message, the quotes that support them or differ
 * from them. It tells what the sources say and leaves the judgement to the reader: nothing is called true or false.
 */
import type { Message, MessageContextMenuCommandInteraction } from 'discord.js';
import { quoteKey } from '../../index/quote.js';
import type { Quote } from '../../index/types.js';
import { findSource, type SourceFinding, type SourceFindings } from '../facts/find-source.js';
import { noticeReply } from '../reply/notice.js';
import { echo, joined } from '../reply/pieces.js';
import { quoteBlock } from '../reply/quote-block.js';
import type { Block, Reply } from '../reply/types.js';
import { say, template } from '../wording.js';
import type { App } from './app.js';
import { cleanInput } from './echo.js';
import { showReply } from './show.js';
import type { ShowTask } from './task.js';

/** Its name in Discord's menu. */
export const FIND_SOURCE = template('discord.menu.find-source');
/** Its name in the log. */
export const FIND_SOURCE_NAME = 'find-source';

/** The task of the menu. Only the asker sees the answer: it is about what somebody else wrote. */
export function findSourceTask(app: App, interaction: MessageContextMenuCommandInteraction): ShowTask {
  const content = textOf(interaction.targetMessage);
  return {
    kind: 'show',
    name: FIND_SOURCE_NAME,
    question: content,
    isPrivate: true,
    mode: 'reply',
    isQuestion: true,
    work: () => {
      const reply = findSourceReply(findSource(app.index, content));
      return showReply(app, reply, { page: 1, isPrivate: true, view: null });
    },
  };
}

/** What a message says. One that was forwarded has no text of its own, but that of the message it shows. */
function textOf({ content, messageSnapshots }: Message): string {
  return [content, ...messageSnapshots.map((shown) => shown.content)].filter(Boolean).join('\n');
}

/** What the sources say, a sentence of the message after the other. */
export function findSourceReply({ findings, skipped }: SourceFindings): Reply {
  if (findings.length === 0) return noticeReply(say('menu.no-text'));
  const quotes = distinct(findings.flatMap(({ quote }) => quote ?? []));
  const numbers = new Map(quotes.map((quote, at) => [quoteKey(quote), at + 1]));
  const all = findings.length + skipped;
  const limit: Block = { kind: 'note', line: say('menu.limit', { shown: findings.length, all }) };
  return {
    tone: 'list',
    private: true,
    blocks: [
      ...findings.flatMap((finding) => findingBlocks(finding, numbers)),
      ...(skipped > 0 ? [limit] : []),
    ],
    actions: quotes.map((quote, at) => ({
      kind: 'context',
      label: say('action.context-of', { number: at + 1 }),
      quote,
    })),
  };
}

function distinct(quotes: Quote[]): Quote[] {
  return [...new Map(quotes.map((quote) => [quoteKey(quote), quote])).values()];
}

function findingBlocks(
  { said, verdict, quote, changes }: SourceFinding,
  numbers: Map<string, number>,
): Block[] {
  const heading: Block = { kind: 'heading', line: say('menu.said', { said: echo(cleanInput(said)) }) };
  if (!quote) return [heading, { kind: 'text', line: say('menu.nothing') }];
  const kinds = joined(changes.map((change) => say(`menu.differs.${change}`)));
  const line = verdict === 'differs' ? say('menu.differs', { kinds }) : say('menu.supported');
  return [heading, { kind: 'text', line }, quoteBlock(quote, numbers.get(quoteKey(quote)) ?? null)];
}
