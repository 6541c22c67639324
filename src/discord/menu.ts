/** The message menu "Find the source": what the sources say to the sentences of somebody's message. */
import type { MessageContextMenuCommandInteraction } from 'discord.js';
import { plain, say } from '../wording.js';
import type { App } from './app.js';
import { noticeReply } from './card.js';
import { showReply } from './show.js';
import type { ShowTask } from './task.js';

/** Its name in Discord's menu. */
export const FIND_SOURCE = plain(say('discord.menu.find-source'));

/** The task of the menu. Only the asker sees the answer: it is about what somebody else wrote. */
export function findSourceTask(app: App, interaction: MessageContextMenuCommandInteraction): ShowTask {
  const { content } = interaction.targetMessage;
  return {
    kind: 'show',
    name: 'find-source',
    question: content,
    isPrivate: true,
    mode: 'reply',
    isQuestion: true,
    work: () => showReply(app, noticeReply(say('menu.no-text')), { page: 1, isPrivate: true, view: null }),
  };
}
