import {
  type APIInteraction,
  ApplicationCommandOptionType,
  InteractionResponseType as Callback,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { checkChoices } from '../checks/choices.js';
import { Field } from '../checks/field.js';
import { CREATE_FLAGS, checkMessage, EDIT_FLAGS } from '../checks/message.js';
import { checkModal } from '../checks/modal.js';
import { sourceMessage } from '../interactions.js';
import type { UploadedFile } from '../journal.js';

const MESSAGES = [Callback.ChannelMessageWithSource, Callback.DeferredChannelMessageWithSource];
const UPDATES = [Callback.DeferredMessageUpdate, Callback.UpdateMessage];

/** Which callbacks each kind of interaction may be answered with. */
const ALLOWED: Record<InteractionType, readonly Callback[]> = {
  [InteractionType.Ping]: [Callback.Pong],
  [InteractionType.ApplicationCommand]: [...MESSAGES, Callback.Modal],
  [InteractionType.MessageComponent]: [...MESSAGES, ...UPDATES, Callback.Modal],
  [InteractionType.ApplicationCommandAutocomplete]: [Callback.ApplicationCommandAutocompleteResult],
  [InteractionType.ModalSubmit]: [...MESSAGES, ...UPDATES],
};

/** Checks the body of an interaction callback against the interaction that it answers; throws what is wrong. */
export function checkCallback(
  body: unknown,
  payload: APIInteraction,
  files: readonly UploadedFile[],
): Callback {
  const field = new Field(body).required().object(['type', 'data']);
  const type = field.get('type').required().choice(ALLOWED[payload.type]);
  if (type !== undefined && UPDATES.includes(type) && sourceMessage(payload) === undefined) {
    field.get('type').fail('INTERACTION_CALLBACK_INVALID', 'There is no message to update.');
  }
  if (type !== undefined) checkData(field.get('data'), type, payload, files);
  field.throwIfInvalid();
  return type as Callback;
}

function checkData(
  data: Field,
  type: Callback,
  payload: APIInteraction,
  files: readonly UploadedFile[],
): void {
  if (type === Callback.ChannelMessageWithSource) {
    checkMessage(data.required(), files, { extra: ['tts'], flags: CREATE_FLAGS });
  } else if (type === Callback.DeferredChannelMessageWithSource) {
    const flags = data.object(['flags']).get('flags');
    if ((flags.integer({ min: 0 }) ?? 0) & ~MessageFlags.Ephemeral) {
      flags.fail('BITFIELD_TYPE_CHOICES', 'Only EPHEMERAL may be set when deferring.');
    }
  } else if (type === Callback.UpdateMessage) {
    checkMessage(data, files, { extra: [], flags: EDIT_FLAGS, current: sourceMessage(payload) });
  } else if (type === Callback.ApplicationCommandAutocompleteResult) {
    const choices = data.required().object(['choices']).get('choices').required();
    checkChoices(choices, focusedType(payload));
  } else if (type === Callback.Modal) {
    checkModal(data);
  } else if (data.present) {
    data.fail('INTERACTION_CALLBACK_INVALID', 'This callback has no data.');
  }
}

/** The type of the option that is being typed. */
function focusedType(payload: APIInteraction): ApplicationCommandOptionType {
  const found = JSON.stringify(payload).match(/\{[^{}]*"focused":true[^{}]*\}/)?.[0];
  const option = found === undefined ? {} : (JSON.parse(found) as { type?: ApplicationCommandOptionType });
  return option.type ?? ApplicationCommandOptionType.String;
}
