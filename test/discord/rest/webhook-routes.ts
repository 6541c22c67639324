import {
  type APIMessage,
  MessageFlags,
  MessageType,
  RESTJSONErrorCodes,
  type Snowflake,
} from 'discord-api-types/v10';
import { Field } from '../checks/field.js';
import { CREATE_FLAGS, checkMessage, EDIT_FLAGS } from '../checks/message.js';
import type { Discord } from '../discord.js';
import { DiscordError, unknownMessage, unknownWebhook } from '../errors.js';
import type { InteractionRecord } from '../interactions.js';
import type { RequestRecord } from '../journal.js';
import { USER_INSTALL_FOLLOWUPS } from '../limits.js';
import type { MessageBody } from '../messages.js';
import { forcedEphemeral, originOf } from './interaction-routes.js';
import { withoutLibraryDefaults } from './request.js';
import { type Answer, NO_CONTENT, ok, type Route } from './router.js';

const WEBHOOK = '/webhooks/:application/:token';
const MESSAGE = `${WEBHOOK}/messages/:message`;
const limit = { requests: 5, windowMs: 2_000 };

/** What follows the first answer: edits, deletion, follow-ups. */
export const WEBHOOK_ROUTES: readonly Route[] = [
  { method: 'POST', path: WEBHOOK, auth: false, limit, handle: postFollowup },
  { method: 'GET', path: MESSAGE, auth: false, limit, handle: getMessage },
  { method: 'PATCH', path: MESSAGE, auth: false, limit, handle: patchMessage },
  { method: 'DELETE', path: MESSAGE, auth: false, limit, handle: deleteMessage },
];

type Params = Record<string, string>;

function recordOf(discord: Discord, { application, token }: Params): InteractionRecord {
  if (application !== discord.world.application.id) throw unknownWebhook();
  return discord.interactions.forWebhook(token ?? '');
}

function messageId(record: InteractionRecord, { message = '' }: Params): Snowflake {
  const id = message === '@original' ? record.originalId : message;
  const known = id !== undefined && (id === record.originalId || record.followupIds.includes(id));
  if (!known) throw message === '@original' ? unknownWebhook() : unknownMessage();
  return id;
}

function getMessage(discord: Discord, _request: RequestRecord, params: Params): Answer {
  return ok(discord.messages.get(messageId(recordOf(discord, params), params)));
}

function patchMessage(discord: Discord, request: RequestRecord, params: Params): Answer {
  const record = recordOf(discord, params);
  const current = discord.messages.get(messageId(record, params));
  const message = edit(discord, current, request);
  record.changed();
  return ok(message);
}

function edit(discord: Discord, current: APIMessage, { body, files }: RequestRecord): APIMessage {
  const field = new Field(withoutLibraryDefaults(body)).required();
  checkMessage(field, files, { extra: [], flags: EDIT_FLAGS, current });
  field.throwIfInvalid();
  return discord.messages.edit(current.id, field.value as MessageBody, files);
}

function deleteMessage(discord: Discord, _request: RequestRecord, params: Params): Answer {
  const record = recordOf(discord, params);
  discord.messages.delete(messageId(record, params));
  record.changed();
  return NO_CONTENT;
}

function postFollowup(discord: Discord, request: RequestRecord, params: Params): Answer {
  const record = recordOf(discord, params);
  const original = record.originalId === undefined ? undefined : discord.messages.find(record.originalId);
  // The first follow-up of a deferred answer takes the place of "is thinking".
  const fills = ((original?.flags ?? 0) & MessageFlags.Loading) !== 0;
  const message = fills && original ? fill(discord, original, request) : followUp(discord, record, request);
  record.changed();
  return ok(message);
}

function fill(discord: Discord, original: APIMessage, { body, files }: RequestRecord): APIMessage {
  return discord.messages.edit(original.id, checkedFollowup(body, files), files);
}

function followUp(discord: Discord, record: InteractionRecord, { body, files }: RequestRecord): APIMessage {
  const message = checkedFollowup(body, files);
  if (record.userInstallOnly && record.followupIds.length >= USER_INSTALL_FOLLOWUPS) {
    const code = RESTJSONErrorCodes.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages;
    throw new DiscordError(400, code, 'This interaction has hit the maximum number of follow-up messages.');
  }
  const origin = { ...originOf(record), type: MessageType.Reply };
  const flags = (message.flags ?? 0) | forcedEphemeral(record);
  const made = discord.messages.create(record.channel, origin, { ...message, flags }, files);
  record.followupIds.push(made.id);
  return made;
}

function checkedFollowup(body: unknown, files: RequestRecord['files']): MessageBody {
  const field = new Field(withoutLibraryDefaults(body)).required();
  checkMessage(field, files, { extra: ['tts'], flags: CREATE_FLAGS });
  field.throwIfInvalid();
  return field.value as MessageBody;
}
