import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import {
  CUSTOM_ID_CHARS,
  DESCRIPTION_CHARS,
  MODAL_COMPONENTS,
  MODAL_TITLE_CHARS,
  SELECT_TEXT_CHARS,
  TEXT_INPUT_CHARS,
} from '../limits.js';
import { Field } from './field.js';

const INPUT_FIELDS = [
  'type',
  'id',
  'custom_id',
  'style',
  'label',
  'min_length',
  'max_length',
  'required',
  'value',
  'placeholder',
];
const TOP_LEVEL = [ComponentType.Label, ComponentType.TextDisplay, ComponentType.ActionRow] as const;

/** A form that an interaction is answered with: labelled text inputs and texts. */
export function checkModal(field: Field): void {
  field.required().object(['custom_id', 'title', 'components']);
  field.get('custom_id').required().string({ min: 1, max: CUSTOM_ID_CHARS });
  field.get('title').required().string({ min: 1, max: MODAL_TITLE_CHARS });
  const inputs: Field[] = [];
  for (const item of field.get('components').required().list({ min: 1, max: MODAL_COMPONENTS })) {
    const type = item.get('type').required().choice(TOP_LEVEL);
    if (type === ComponentType.Label) inputs.push(checkLabel(item));
    else if (type === ComponentType.TextDisplay) checkText(item);
    else inputs.push(...item.object(['type', 'id', 'components']).get('components').list({ min: 1, max: 1 }));
  }
  for (const input of inputs) checkInput(input);
  const ids = inputs.map((input) => input.get('custom_id'));
  Field.unique(ids, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id');
}

function checkLabel(field: Field): Field {
  field.object(['type', 'id', 'label', 'description', 'component']);
  field.get('label').required().string({ min: 1, max: MODAL_TITLE_CHARS });
  field.get('description').string({ min: 1, max: DESCRIPTION_CHARS });
  return field.get('component').required();
}

function checkText(field: Field): void {
  field.object(['type', 'id', 'content']).get('content').required().string({ min: 1, max: TEXT_INPUT_CHARS });
}

function checkInput(field: Field): void {
  if (field.get('type').value !== ComponentType.TextInput) {
    field.get('type').fail('BASE_TYPE_CHOICES', 'This server knows text inputs alone in a modal.');
    return;
  }
  field.object(INPUT_FIELDS).get('required').boolean();
  field.get('custom_id').required().string({ min: 1, max: CUSTOM_ID_CHARS });
  field.get('style').required().choice([TextInputStyle.Short, TextInputStyle.Paragraph]);
  field.get('label').string({ min: 1, max: MODAL_TITLE_CHARS });
  field.get('placeholder').string({ max: SELECT_TEXT_CHARS });
  field.get('min_length').integer({ min: 0, max: TEXT_INPUT_CHARS });
  field.get('max_length').integer({ min: 1, max: TEXT_INPUT_CHARS });
  field.get('value').string({ max: TEXT_INPUT_CHARS });
}
