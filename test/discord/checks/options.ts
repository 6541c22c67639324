import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { COMMAND_NAME_CHARS, DESCRIPTION_CHARS, OPTIONS_PER_LEVEL, STRING_OPTION_CHARS } from '../limits.js';
import { checkChoices } from './choices.js';
import { Field } from './field.js';
import { checkNames, longest } from './localizations.js';

/** Letters, digits, - and _ of any script, without upper case where there is a lower one. */
export const SLASH_NAME = /^(?!.*\p{Lu})[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const COMMON = ['type', 'name', 'name_localizations', 'description', 'description_localizations'];
const NUMERIC = ['choices', 'autocomplete', 'min_value', 'max_value', 'required'];
const FIELDS: Record<Type, readonly string[]> = {
  [Type.Subcommand]: ['options'],
  [Type.SubcommandGroup]: ['options'],
  [Type.String]: ['choices', 'autocomplete', 'min_length', 'max_length', 'required'],
  [Type.Integer]: NUMERIC,
  [Type.Number]: NUMERIC,
  [Type.Boolean]: ['required'],
  [Type.User]: ['required'],
  [Type.Channel]: ['channel_types', 'required'],
  [Type.Role]: ['required'],
  [Type.Mentionable]: ['required'],
  [Type.Attachment]: ['required'],
};
const TYPES = Object.values(Type).filter((value): value is Type => typeof value === 'number');
const LEAVES = TYPES.filter((type) => type !== Type.Subcommand && type !== Type.SubcommandGroup);

/** The options of one level: their fields, their names, the required ones first. */
export function checkOptions(field: Field, allowed: readonly Type[] = TYPES): void {
  const options = field.list({ max: OPTIONS_PER_LEVEL });
  for (const option of options) checkOption(option, allowed);
  const names = options.map((option) => option.get('name'));
  Field.unique(names, 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE', 'Option name');
  const firstOptional = options.findIndex((option) => option.get('required').value !== true);
  for (const [i, option] of options.entries()) {
    if (firstOptional >= 0 && i > firstOptional && option.get('required').value === true) {
      option.fail(
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be before optional ones',
      );
    }
  }
}

function checkOption(field: Field, allowed: readonly Type[]): void {
  const type = field.get('type').required().choice(allowed);
  if (type === undefined) return;
  field.object([...COMMON, ...FIELDS[type]]);
  const nameRule = { min: 1, max: COMMAND_NAME_CHARS, pattern: SLASH_NAME };
  const textRule = { min: 1, max: DESCRIPTION_CHARS };
  field.get('name').required().string(nameRule);
  field.get('description').required().string(textRule);
  checkNames(field.get('name_localizations'), nameRule);
  checkNames(field.get('description_localizations'), textRule);
  field.get('required').boolean();
  if (type === Type.SubcommandGroup) checkOptions(field.get('options'), [Type.Subcommand]);
  else if (type === Type.Subcommand) checkOptions(field.get('options'), LEAVES);
  else checkLeaf(field, type);
}

function checkLeaf(field: Field, type: Type): void {
  const choices = checkChoices(field.get('choices'), type);
  if (field.get('autocomplete').boolean() && choices.length > 0) {
    field.fail(
      'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
      'Choices and autocomplete exclude each other',
    );
  }
  const least = field.get('min_length').integer({ min: 0, max: STRING_OPTION_CHARS });
  const most = field.get('max_length').integer({ min: 1, max: STRING_OPTION_CHARS });
  if ((least ?? 0) > (most ?? STRING_OPTION_CHARS)) {
    field.get('min_length').fail('BASE_TYPE_BAD_LENGTH', 'min_length is greater than max_length');
  }
}

/** Characters of names, descriptions and choice values together, each in its longest locale. */
export function textOfOptions(fields: readonly Field[]): number {
  let chars = 0;
  for (const field of fields) {
    chars += longest(field.get('name').value, field.get('name_localizations').value);
    chars += longest(field.get('description').value, field.get('description_localizations').value);
    chars += String(field.get('value').value ?? '').length;
    chars += textOfOptions(children(field, 'options')) + textOfOptions(children(field, 'choices'));
  }
  return chars;
}

function children(field: Field, name: string): Field[] {
  const { value } = field.get(name);
  return Array.isArray(value) ? value.map((item) => new Field(item)) : [];
}
