import {
  type APIApplicationCommand,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessage,
  ApplicationCommandType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  type Locale,
  PermissionFlagsBits,
  type Snowflake,
} from 'discord-api-types/v10';
import { flattened } from './component-tree.js';
import type { Discord } from './discord.js';
import { interactionToken } from './interactions.js';
import { FILE_BYTES } from './limits.js';
import { type OptionValues, optionsOf } from './option-values.js';
import { type Channel, toAPIUser, toMember, type User } from './world.js';

/** Who does it, and where. */
export interface Setting {
  user: User;
  channel: Channel;
  /** Whether the command was installed for the guild (where there is one with the bot) or for the user alone. */
  install?: 'guild' | 'user';
  /** The language of the user's client; the user's own where absent. */
  locale?: Locale;
}

/** What the user does. */
export type Action =
  /** Sends a slash command. Options must be what was registered, unless `unchecked`. */
  | { kind: 'slash'; name: string; options?: OptionValues; unchecked?: boolean }
  /** Types into an option of a slash command. */
  | { kind: 'autocomplete'; name: string; focused: string; options: OptionValues; unchecked?: boolean }
  /** Presses a button, by its custom id. */
  | { kind: 'button'; message: APIMessage; customId: string }
  /** Chooses in a string select. */
  | { kind: 'select'; message: APIMessage; customId: string; values: string[] }
  /** Uses a command of the menu of somebody's message. */
  | { kind: 'message menu'; name: string; target: APIMessage; unchecked?: boolean }
  /** Sends a modal: values of its text inputs by custom id; `message` where a button had opened it. */
  | { kind: 'modal'; customId: string; fields: Record<string, string>; message?: APIMessage };

/** The event as Discord's gateway dispatches it. */
export function interactionPayload(discord: Discord, action: Action, setting: Setting): APIInteraction {
  const { ids, world } = discord;
  const id = ids.next();
  const { user, channel } = setting;
  const inGuild = channel.guild !== undefined;
  const payload: object = {
    id,
    application_id: world.application.id,
    token: interactionToken(id),
    version: 1,
    ...(inGuild ? { member: toMember(user) } : { user: toAPIUser(user) }),
    ...placeOf(channel, user),
    locale: setting.locale ?? user.locale,
    entitlements: [],
    authorizing_integration_owners: owners(setting),
    context: channel.context,
    attachment_size_limit: FILE_BYTES,
    ...dataOf(discord, action, setting),
  };
  return payload as APIInteraction;
}

/** Whether the answer is bound by the rules of a command that the user alone installed. */
export function isUserInstall({ install, channel }: Setting): boolean {
  if (install !== undefined) return install === 'user';
  return channel.guild ? !channel.guild.hasBot : channel.context === InteractionContextType.PrivateChannel;
}

function owners(setting: Setting): Record<string, Snowflake> {
  if (isUserInstall(setting)) return { '1': setting.user.id };
  return { '0': setting.channel.guild?.id ?? '0' };
}

/** What Discord grants an app in conversations, and in guilds that it is no member of. */
const GUEST_PERMISSIONS = (
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.UseExternalEmojis
).toString();

function placeOf({ id, type, name, guild }: Channel, user: User): object {
  const channel = { id, type, ...(name === null ? {} : { name }) };
  if (guild === undefined) return { channel, channel_id: id, app_permissions: GUEST_PERMISSIONS };
  const permissions = guild.hasBot ? guild.appPermissions : GUEST_PERMISSIONS;
  return {
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_id: guild.id,
    guild_locale: guild.locale,
    channel: { ...channel, guild_id: guild.id, permissions: user.permissions },
    channel_id: id,
    app_permissions: permissions,
  };
}

function dataOf(discord: Discord, action: Action, setting: Setting): object {
  switch (action.kind) {
    case 'slash':
      return { type: InteractionType.ApplicationCommand, data: slash(discord, action, setting) };
    case 'autocomplete':
      return { type: InteractionType.ApplicationCommandAutocomplete, data: slash(discord, action, setting) };
    case 'message menu':
      return { type: InteractionType.ApplicationCommand, data: menu(discord, action, setting) };
    case 'modal':
      return modal(action);
    default:
      return component(action);
  }
}

type Slash = Extract<Action, { kind: 'slash' | 'autocomplete' }>;

function slash(discord: Discord, action: Slash, { channel }: Setting): object {
  const command = registered(discord, action, ApplicationCommandType.ChatInput, channel);
  const focused = action.kind === 'autocomplete' ? action.focused : undefined;
  const unchecked = action.unchecked ?? false;
  const options: APIApplicationCommandInteractionDataOption[] = optionsOf(command?.options ?? [], {
    values: action.options ?? {},
    focused,
    unchecked,
  });
  return {
    ...commandFace(discord, command, action.name),
    type: 1,
    ...(options.length > 0 ? { options } : {}),
  };
}

function menu(
  discord: Discord,
  action: Extract<Action, { kind: 'message menu' }>,
  { channel }: Setting,
): object {
  const command = registered(discord, action, ApplicationCommandType.Message, channel);
  const resolved = { messages: { [action.target.id]: action.target } };
  return { ...commandFace(discord, command, action.name), type: 3, target_id: action.target.id, resolved };
}

function commandFace({ ids }: Discord, command: APIApplicationCommand | undefined, name: string): object {
  const guild = command?.guild_id === undefined ? {} : { guild_id: command.guild_id };
  return { id: command?.id ?? ids.next(), name, ...guild };
}

interface Call {
  name: string;
  unchecked?: boolean;
}

function registered(
  { commands }: Discord,
  { name, unchecked = false }: Call,
  type: ApplicationCommandType,
  channel: Channel,
): APIApplicationCommand | undefined {
  const command = commands.find(name, type, channel.guild?.id);
  if (command === undefined && !unchecked) throw new Error(`The bot has registered no command "${name}"`);
  const contexts = command?.contexts;
  if (contexts && !contexts.includes(channel.context) && !unchecked) {
    throw new Error(`"${name}" is not available in context ${channel.context}`);
  }
  return command;
}

function component(action: Extract<Action, { kind: 'button' | 'select' }>): object {
  const { message, customId: custom_id } = action;
  const isButton = action.kind === 'button';
  const component_type = isButton ? ComponentType.Button : ComponentType.StringSelect;
  const values = isButton ? {} : { values: action.values };
  const data = { custom_id, component_type, id: componentId(message, custom_id), ...values };
  return { type: InteractionType.MessageComponent, message, data };
}

function componentId(message: APIMessage, customId: string): number {
  const component = flattened(message.components).find(({ custom_id }) => custom_id === customId);
  return component?.id ?? 0;
}

function modal({ customId, fields, message }: Extract<Action, { kind: 'modal' }>): object {
  const components = Object.entries(fields).map(([custom_id, value], i) => ({
    type: ComponentType.Label,
    id: 2 * i + 1,
    component: { type: ComponentType.TextInput, id: 2 * i + 2, custom_id, value },
  }));
  const data = { custom_id: customId, components };
  return { type: InteractionType.ModalSubmit, data, ...(message === undefined ? {} : { message }) };
}
