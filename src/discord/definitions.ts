/** What Discord is told about our commands: from the one registry, in every language of the catalogue. */
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { describe } from '../../commands/options.js';
import type { Command, OptionSpec } from '../../commands/types.js';
import type { Line } from '../reply/types.js';
import { plain, template, type WordingKey } from '../wording.js';
import { LANGUAGES } from './languages.js';
import { COMMAND_UNITS } from './limits.js';
import { FIND_SOURCE } from './menu.js';
import { PRIVATE_OPTION } from './route.js';

/** A command as Discord is told of it. */
export type Definition = RESTPostAPIApplicationCommandsJSONBody;

const OPTION_TYPES = {
  string: ApplicationCommandOptionType.String,
  integer: ApplicationCommandOptionType.Integer,
  boolean: ApplicationCommandOptionType.Boolean,
} as const;

/** Everywhere: in servers, in direct messages with the bot, and in those between users who installed it. */
const REACH = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** All definitions. Reach is told only of global commands: those of one server are in that server. */
export function definitionsOf(commands: readonly Command[], isGlobal: boolean): Definition[] {
  const reach = isGlobal ? REACH : {};
  const slash = commands.map((command) => ({ ...slashDefinition(command), ...reach }));
  const menu = { type: ApplicationCommandType.Message as const, name: FIND_SOURCE, ...reach };
  const name_localizations = localized('discord.menu.find-source');
  const definitions = [...slash, { ...menu, name_localizations }];
  for (const definition of definitions) checkLength(definition);
  return definitions;
}

function slashDefinition(command: Command): Definition {
  const options = command.options.filter((spec) => !spec.terminalOnly).map(optionDefinition);
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    ...descriptions(command.description),
    // Discord wants the required ones first.
    options: [...options.sort((a, b) => Number(b.required) - Number(a.required)), privateOption()],
  };
}

function optionDefinition(spec: OptionSpec): APIApplicationCommandBasicOption {
  const base = { name: spec.name, ...descriptions(spec.description), required: spec.required };
  if (spec.type === 'string') return { type: OPTION_TYPES.string, ...base, ...stringLimits(spec) };
  if (spec.type === 'boolean') return { type: OPTION_TYPES.boolean, ...base };
  const range = spec.range ? { min_value: spec.range.least, max_value: spec.range.most } : {};
  return { type: OPTION_TYPES.integer, ...base, ...range };
}

function stringLimits({ maxLength, choices, complete }: OptionSpec) {
  return {
    ...(maxLength === undefined ? {} : { max_length: maxLength }),
    ...(choices
      ? {
          choices: choices.map(({ name, value }) => ({
            ...{ name: template(name), value, name_localizations: localized(name) },
          })),
        }
      : { autocomplete: complete !== undefined }),
  };
}

function privateOption(): APIApplicationCommandBasicOption {
  const described = descriptions('discord.option.private');
  return { type: OPTION_TYPES.boolean, name: PRIVATE_OPTION, ...described, required: false };
}

/** What a corpus declares itself has no translations. */
function descriptions(description: WordingKey | Line) {
  if (typeof description !== 'string') return { description: plain(describe(description)) };
  return { description: template(description), description_localizations: localized(description) };
}

/** The wording in every language, English under its own keys too: Discord falls back to nothing else. */
function localized(key: WordingKey): LocalizationMap {
  const english = template(key);
  const others = Object.entries(LANGUAGES).map(([locale, catalogue]) => [locale, catalogue[key] ?? english]);
  return { 'en-US': english, 'en-GB': english, ...Object.fromEntries(others) };
}

/** Throws an `Error` where a command is longer than Discord takes, in its longest language. */
function checkLength(definition: Definition): void {
  const units = lengthOf(definition);
  if (units > COMMAND_UNITS) {
    throw new Error(
      `/${definition.name} takes ${units} of ${COMMAND_UNITS} characters that a command may have`,
    );
  }
}

type Localizations = Readonly<Record<string, string | null | undefined>> | null | undefined;

type Described = {
  name?: string;
  description?: string | undefined;
  value?: unknown;
  name_localizations?: Localizations;
  description_localizations?: Localizations;
  options?: readonly unknown[] | undefined;
  choices?: readonly unknown[] | undefined;
};

/** UTF-16 units of all names, descriptions and values, each in its longest language. */
export function lengthOf(item: Described): number {
  const { name = '', description = '', value, name_localizations, description_localizations } = item;
  const nested = [...(item.options ?? []), ...(item.choices ?? [])] as Described[];
  return (
    longest(name, name_localizations) +
    longest(description, description_localizations) +
    String(value ?? '').length +
    nested.reduce((total, one) => total + lengthOf(one), 0)
  );
}

function longest(text: string, localizations: Localizations): number {
  return Math.max(text.length, ...Object.values(localizations ?? {}).map((one) => one?.length ?? 0));
}
