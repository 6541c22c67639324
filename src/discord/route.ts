/** What an interaction asks for. Pure reading: nothing is computed or sent here. */
import type {
  ChatInputCommandInteraction,
  CommandInteractionOption,
  MessageContextMenuCommandInteraction,
  RepliableInteraction,
} from 'discord.js';
import { UserError } from '../errors.js';
import { echo, named } from '../reply/pieces.js';
import { say } from '../wording.js';
import type { App } from './app.js';
import { cleanInput } from './echo.js';
import { FIND_SOURCE, findSourceTask } from './menu.js';
import { notice } from './notices.js';
import { routePress } from './press.js';
import { showView } from './show.js';
import type { Task } from './task.js';
import { findCommand, type OptionValue, type OptionValues } from './view.js';

/** The option that every command has in Discord: whether only the asker sees the answer. */
export const PRIVATE_OPTION = 'private';

/** The task of an interaction. What is unknown becomes a task that says so. */
export function routeInteraction(app: App, interaction: RepliableInteraction): Task {
  if (interaction.isChatInputCommand()) return routeCommand(app, interaction);
  if (interaction.isMessageContextMenuCommand()) return routeMenu(app, interaction);
  if (interaction.isButton()) return routePress(app, interaction);
  return unknownTask(app);
}

function routeCommand(app: App, interaction: ChatInputCommandInteraction): Task {
  const { commandName } = interaction;
  const command = findCommand(app.commands, commandName);
  const options = readOptions(interaction.options.data);
  const { [PRIVATE_OPTION]: isPrivate, ...given } = options;
  const unknown = Object.keys(given).find((name) => !command?.options.some((spec) => spec.name === name));
  return {
    kind: 'show',
    name: command?.name ?? 'unknown',
    question: JSON.stringify(given),
    isPrivate: isPrivate === true,
    mode: 'reply',
    isQuestion: command !== undefined,
    work: () => {
      if (command && unknown !== undefined) {
        throw new UserError('notice.unknown-option', { option: echo(unknown) });
      }
      const view = { show: 'command' as const, command: commandName, options: given };
      return showView(app, view, { page: 1, isPrivate: isPrivate === true });
    },
  };
}

/** The options as they were given, strings made harmless. Subcommands are none of ours. */
function readOptions(data: readonly CommandInteractionOption[]): OptionValues {
  const values = data.flatMap(({ name, value }): [string, OptionValue][] => {
    if (value === undefined) return [];
    return [[name, typeof value === 'string' ? cleanInput(value) : value]];
  });
  return Object.fromEntries(values);
}

function routeMenu(app: App, interaction: MessageContextMenuCommandInteraction): Task {
  return interaction.commandName === FIND_SOURCE ? findSourceTask(app, interaction) : unknownTask(app);
}

function unknownTask(app: App): Task {
  const line = say('notice.unknown-kind', { help: named('/help') });
  return {
    ...{ kind: 'show', name: 'unknown', question: null, isPrivate: true, mode: 'reply', isQuestion: false },
    work: () => notice(app, line),
  };
}
