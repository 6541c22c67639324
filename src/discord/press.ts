/** A pressed button: turns a page, shows something new, shares the card or takes it away. */
import { type ButtonInteraction, MessageFlags } from 'discord.js';
import { say, type WordingKey } from '../wording.js';
import type { App } from './app.js';
import { decodePress, type Press, shortHash } from './custom-id.js';
import { canDismiss } from './dismiss.js';
import { notice } from './notices.js';
import { readQuestion } from './question.js';
import { copyCard } from './share.js';
import { showView } from './show.js';
import type { Task } from './task.js';
import { nameOf } from './view.js';

type Show = Extract<Press, { press: 'show' }>;

/** The task of a button. */
export function routePress(app: App, interaction: ButtonInteraction): Task {
  const components = interaction.message.components.map((component) => component.toJSON());
  const question = readQuestion(components);
  const press = decodePress(interaction.customId, { question, suggestions: suggestionsOf(app) });
  if (!press) return noticeTask(app, 'unknown-button', 'notice.unknown-button');
  switch (press.press) {
    case 'show':
      if (press.corpus !== shortHash(app.index.corpus.hash))
        return noticeTask(app, 'changed', 'notice.changed');
      return showTask(app, interaction, press, question);
    case 'share': {
      // Its files are made again from the articles: they must be those that it cites.
      if (press.corpus !== shortHash(app.index.corpus.hash))
        return noticeTask(app, 'changed', 'notice.changed');
      const card = copyCard(app.index, components);
      const work = () => ({ card, fallback: () => null, isPrivate: false, outcome: 'shown' as const });
      return { ...QUICK, name: 'share', isPrivate: false, work };
    }
    case 'dismiss':
      return canDismiss(interaction)
        ? { kind: 'remove', name: 'dismiss' }
        : noticeTask(app, 'dismiss', 'notice.dismiss');
  }
}

const QUICK = { kind: 'show', question: null, isPrivate: true, mode: 'reply', isQuestion: false } as const;

/** Pages turn in place for whom the card is; anybody else gets a page of their own. */
function showTask(
  app: App,
  interaction: ButtonInteraction,
  { view, page, turn }: Show,
  question: string | null,
): Task {
  const isEphemeral = interaction.message.flags.has(MessageFlags.Ephemeral);
  const inPlace = turn && (isEphemeral || isAsker(interaction));
  const isPrivate = isEphemeral || !inPlace;
  return {
    kind: 'show',
    name: nameOf(view),
    question,
    isPrivate,
    mode: inPlace ? 'update' : 'reply',
    isQuestion: true,
    work: () => showView(app, view, { page, isPrivate }),
  };
}

function isAsker({ message, user }: ButtonInteraction): boolean {
  return message.interactionMetadata?.user.id === user.id;
}

function noticeTask(app: App, name: string, key: WordingKey): Task {
  return { ...QUICK, name, work: () => notice(app, say(key)) };
}

/** Every question that a button may stand for by its hash. */
function suggestionsOf({ index }: App): string[] {
  const { incident, expansions } = index.corpus;
  return [...incident.examples, ...expansions.flatMap(({ questions }) => questions)];
}
