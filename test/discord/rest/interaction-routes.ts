import {
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType as Callback,
  InteractionType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  PermissionFlagsBits,
  type RESTPostAPIInteractionCallbackWithResponseResult,
} from 'discord-api-types/v10';
import { isRecord } from '../checks/field.js';
import type { Discord } from '../discord.js';
import { alreadyAcknowledged } from '../errors.js';
import { type InteractionRecord, opensMessage, sourceMessage } from '../interactions.js';
import type { RequestRecord } from '../journal.js';
import type { MessageBody } from '../messages.js';
import { toAPIUser } from '../world.js';
import { checkCallback } from './callback.js';
import { withoutLibraryDefaults } from './request.js';
import { type Answer, NO_CONTENT, ok, type Route } from './router.js';

/** The first answer to an interaction. */
export const INTERACTION_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/interactions/:interaction/:token/callback', auth: false, handle: postCallback },
];

function postCallback(discord: Discord, request: RequestRecord, params: Record<string, string>): Answer {
  const record = discord.interactions.forCallback(params.interaction ?? '', params.token ?? '');
  if (record.acknowledgement !== undefined) throw alreadyAcknowledged();
  const body = withoutLibraryDefaults(request.body);
  const type = checkCallback(body, record.payload, request.files);
  const data = isRecord(body) ? body.data : undefined;
  carryOut(discord, record, type, data, request);
  const ms = request.arrivedAt - record.dispatchedAt;
  record.acknowledgement = { ms, type, body: request.body };
  record.changed();
  return request.query.with_response === 'true' ? ok(callbackResponse(discord, record, type)) : NO_CONTENT;
}

function carryOut(
  discord: Discord,
  record: InteractionRecord,
  type: Callback,
  data: unknown,
  { files }: RequestRecord,
): void {
  if (opensMessage(type)) {
    const body = opened(type, record, (data ?? {}) as MessageBody);
    record.originalId = discord.messages.create(record.channel, originOf(record), body, files).id;
  } else if (type === Callback.UpdateMessage || type === Callback.DeferredMessageUpdate) {
    const message = sourceMessage(record.payload);
    if (message !== undefined) record.originalId = message.id;
    if (message !== undefined && data) discord.messages.edit(message.id, data as MessageBody, files);
  } else if (type === Callback.ApplicationCommandAutocompleteResult) {
    record.choices = (data as { choices: APIApplicationCommandOptionChoice[] }).choices;
  } else if (type === Callback.Modal) {
    record.modal = data as APIModalInteractionResponseCallbackData;
  }
}

function opened(type: Callback, record: InteractionRecord, body: MessageBody): MessageBody {
  const loading = type === Callback.DeferredChannelMessageWithSource ? MessageFlags.Loading : 0;
  return { ...body, flags: (body.flags ?? 0) | loading | forcedEphemeral(record) };
}

/** A command installed for the user alone is answered privately where the guild does not allow external apps. */
export function forcedEphemeral({ userInstallOnly, user, payload }: InteractionRecord): number {
  const allowed = (BigInt(user.permissions) & PermissionFlagsBits.UseExternalApps) !== 0n;
  return userInstallOnly && payload.guild_id !== undefined && !allowed ? MessageFlags.Ephemeral : 0;
}

/** What a message says about the interaction that it answers. */
export function originOf(record: InteractionRecord): Pick<APIMessage, 'type'> & Partial<APIMessage> {
  const { payload, user } = record;
  const source = sourceMessage(payload);
  const metadata = {
    id: payload.id,
    type: payload.type,
    user: toAPIUser(user),
    authorizing_integration_owners: payload.authorizing_integration_owners,
    ...(source === undefined ? {} : { interacted_message_id: source.id }),
    ...targetOf(record),
  } as NonNullable<APIMessage['interaction_metadata']>;
  return { type: messageType(record), interaction_metadata: metadata, ...referenceOf(source) };
}

function targetOf({ payload }: InteractionRecord): { target_message_id?: string } {
  const data: unknown = payload.data;
  return isRecord(data) && typeof data.target_id === 'string' ? { target_message_id: data.target_id } : {};
}

function referenceOf(source: APIMessage | undefined): Partial<APIMessage> {
  if (source === undefined) return {};
  const { id, channel_id } = source;
  return { message_reference: { type: MessageReferenceType.Default, message_id: id, channel_id } };
}

function messageType({ payload }: InteractionRecord): MessageType {
  if (payload.type === InteractionType.MessageComponent) return MessageType.Reply;
  if (payload.type !== InteractionType.ApplicationCommand) return MessageType.Default;
  return 'target_id' in payload.data ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand;
}

function callbackResponse(
  discord: Discord,
  { payload, originalId }: InteractionRecord,
  type: Callback,
): RESTPostAPIInteractionCallbackWithResponseResult {
  const message = originalId === undefined ? undefined : discord.messages.find(originalId);
  const flags = message?.flags ?? 0;
  const about = {
    response_message_loading: (flags & MessageFlags.Loading) !== 0,
    response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
    ...(message === undefined ? {} : { response_message_id: message.id }),
  };
  const interaction = { id: payload.id, type: payload.type, ...about };
  if (message === undefined) return { interaction };
  return {
    interaction,
    resource: { type, message } as NonNullable<RESTPostAPIInteractionCallbackWithResponseResult['resource']>,
  };
}
