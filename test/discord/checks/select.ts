import { ComponentType } from 'discord-api-types/v10';
import { PLACEHOLDER_CHARS, SELECT_OPTIONS, SELECT_TEXT_CHARS } from '../limits.js';
import { checkEmoji } from './button.js';
import { Field } from './field.js';
import { type ComponentTally, checkCustomId } from './tally.js';

export const SELECT_TYPES = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
] as const;

const COMMON = ['type', 'id', 'custom_id', 'placeholder', 'min_values', 'max_values', 'disabled', 'required'];

/** A menu: its own options where it is a string select, else what Discord fills in. */
export function checkSelect(field: Field, tally: ComponentTally): void {
  const isString = field.get('type').value === ComponentType.StringSelect;
  field.object([...COMMON, ...(isString ? ['options'] : ['default_values', 'channel_types'])]);
  checkCustomId(field, tally);
  field.get('placeholder').string({ max: PLACEHOLDER_CHARS });
  field.get('disabled').boolean();
  const least = field.get('min_values').integer({ min: 0, max: SELECT_OPTIONS });
  const most = field.get('max_values').integer({ min: 1, max: SELECT_OPTIONS });
  if ((least ?? 1) > (most ?? SELECT_OPTIONS)) {
    field.get('min_values').fail('BASE_TYPE_BAD_LENGTH', 'min_values is greater than max_values');
  }
  if (isString) checkOptions(field.get('options'));
}

function checkOptions(field: Field): void {
  const options = field.required().list({ min: 1, max: SELECT_OPTIONS });
  for (const option of options) {
    option.object(['label', 'value', 'description', 'emoji', 'default']);
    option.get('label').required().string({ min: 1, max: SELECT_TEXT_CHARS });
    option.get('value').required().string({ min: 1, max: SELECT_TEXT_CHARS });
    option.get('description').string({ max: SELECT_TEXT_CHARS });
    option.get('default').boolean();
    checkEmoji(option.get('emoji'));
  }
  const values = options.map((option) => option.get('value'));
  Field.unique(values, 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'Option value');
}
