import { type APIApplicationCommandOptionChoice, ApplicationCommandOptionType } from 'discord-api-types/v10';
import { AUTOCOMPLETE_CHOICES, CHOICE_CHARS } from '../limits.js';
import { Field } from './field.js';
import { checkNames } from './localizations.js';

/** The choices of an option, fixed or answered to an autocomplete interaction. */
export function checkChoices(
  field: Field,
  type: ApplicationCommandOptionType,
): APIApplicationCommandOptionChoice[] {
  const choices = field.list({ max: AUTOCOMPLETE_CHOICES });
  for (const choice of choices) {
    choice.object(['name', 'name_localizations', 'value']);
    choice.get('name').required().string({ min: 1, max: CHOICE_CHARS });
    checkNames(choice.get('name_localizations'), { min: 1, max: CHOICE_CHARS });
    checkValue(choice.get('value').required(), type);
  }
  const names = choices.map((choice) => choice.get('name'));
  Field.unique(names, 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE', 'Choice name');
  return choices.map((choice) => choice.value as APIApplicationCommandOptionChoice);
}

function checkValue(field: Field, type: ApplicationCommandOptionType): void {
  if (type === ApplicationCommandOptionType.String) field.string({ min: 1, max: CHOICE_CHARS });
  else if (type === ApplicationCommandOptionType.Integer) field.integer();
  else if (typeof field.value !== 'number') field.fail('NUMBER_TYPE_COERCE', 'Value is not a number.');
}
