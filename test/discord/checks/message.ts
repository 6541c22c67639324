import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import type { UploadedFile } from '../journal.js';
import { ALT_TEXT_CHARS, CONTENT_CHARS, FILES_PER_MESSAGE } from '../limits.js';
import { checkComponents } from './components.js';
import { checkEmbeds } from './embeds.js';
import { Field, isEmpty } from './field.js';

const FIELDS = ['content', 'embeds', 'allowed_mentions', 'components', 'attachments', 'flags'];

const ATTACHMENT_FIELDS = [
  'id',
  'filename',
  'description',
  'title',
  'waveform',
  'duration_secs',
  'is_spoiler',
];

/** What may be set when a message is made, and what when it is changed. */
export const CREATE_FLAGS =
  MessageFlags.Ephemeral |
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;
export const EDIT_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

export interface MessageRule {
  /** Fields beyond those that every message body has. */
  extra: readonly string[];
  flags: number;
  /** The message that is edited. */
  current?: APIMessage | undefined;
}

/** A message as a callback, a follow-up or an edit carries it. */
export function checkMessage(field: Field, files: readonly UploadedFile[], rule: MessageRule): void {
  field.object([...FIELDS, ...rule.extra]);
  field.get('content').string({ max: CONTENT_CHARS });
  for (const name of ['tts', 'enforce_nonce'].filter((extra) => rule.extra.includes(extra))) {
    field.get(name).boolean();
  }
  checkAllowedMentions(field.get('allowed_mentions'));
  checkAttachments(field.get('attachments'), files);
  const v2 = checkFlags(field.get('flags'), rule);
  if (v2) refuseLegacyFields(field, rule.current);
  else checkEmbeds(field.get('embeds'));
  const kept = rule.current?.attachments.map((attachment) => attachment.filename) ?? [];
  const named = [...files.map((file) => file.name), ...kept];
  checkComponents(field.get('components'), v2, new Set(named));
}

function checkFlags(field: Field, { flags: settable, current }: MessageRule): boolean {
  const flags = field.integer({ min: 0 });
  const before = (current?.flags ?? 0) & ~MessageFlags.Loading;
  const unsettable = (flags ?? 0) & ~(settable | before);
  if (unsettable !== 0) field.fail('BITFIELD_TYPE_CHOICES', `These flags cannot be set here: ${unsettable}`);
  const wasV2 = (before & MessageFlags.IsComponentsV2) !== 0;
  if (wasV2 && flags !== undefined && (flags & MessageFlags.IsComponentsV2) === 0) {
    field.fail('MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', 'IS_COMPONENTS_V2 cannot be taken off a message.');
  }
  return wasV2 || ((flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
}

/** Components leave no room for content and embeds: neither in the body nor, unless it clears them, from before. */
function refuseLegacyFields(field: Field, current: APIMessage | undefined): void {
  for (const name of ['content', 'embeds'] as const) {
    const part = field.get(name);
    const value: unknown = part.value === undefined ? current?.[name] : part.value;
    if (value === undefined || value === null || isEmpty(value)) continue;
    const message = `The '${name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    part.fail('MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message);
  }
}

function checkAllowedMentions(field: Field): void {
  field.object(['parse', 'users', 'roles', 'replied_user']).get('replied_user').boolean();
  const parse = field.get('parse').list();
  for (const item of parse) item.choice(['users', 'roles', 'everyone']);
  Field.unique(parse, 'SET_TYPE_ALREADY_CONTAINS_VALUE', 'The set already contains this value');
  for (const name of ['users', 'roles']) {
    const ids = field.get(name).list({ max: 100 });
    for (const id of ids) id.string({ pattern: /^\d+$/ });
    if (ids.length > 0 && parse.some((item) => item.value === name)) {
      const message = `parse:["${name}"] and ${name}: [ids...] are mutually exclusive.`;
      field.get('parse').fail('MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
    }
  }
}

function checkAttachments(field: Field, files: readonly UploadedFile[]): void {
  const uploaded = new Set(files.map((file) => file.field.slice('files['.length, -1)));
  for (const item of field.list({ max: FILES_PER_MESSAGE })) {
    item.object(ATTACHMENT_FIELDS);
    const id = String(item.get('id').required().value);
    item.get('filename').string({ min: 1, max: ALT_TEXT_CHARS });
    item.get('description').string({ max: ALT_TEXT_CHARS });
    // A short id is the index of an upload, a long one an attachment that the message has already.
    if (id.length < 17 && !uploaded.has(id)) {
      item.get('id').fail('ATTACHMENT_NOT_FOUND', `There is no upload files[${id}].`);
    }
  }
}
