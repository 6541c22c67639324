import { ApplicationCommandType } from 'discord-api-types/v10';
import { COMMAND_NAME_CHARS, COMMAND_TEXT_CHARS, COMMANDS_PER_TYPE, DESCRIPTION_CHARS } from '../limits.js';
import { Field } from './field.js';
import { checkNames } from './localizations.js';
import { checkOptions, SLASH_NAME, textOfOptions } from './options.js';

const FIELDS = [
  'id',
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'contexts',
  'integration_types',
  'nsfw',
  'dm_permission',
];
const TYPES = [
  ApplicationCommandType.ChatInput,
  ApplicationCommandType.User,
  ApplicationCommandType.Message,
] as const;

/** All commands of a scope at once: each by itself, then how many there are and that none occurs twice. */
export function checkCommandList(field: Field): void {
  const commands = field.list();
  for (const command of commands) checkCommand(command);
  for (const type of TYPES) {
    const ofType = commands.filter((command) => (command.get('type').value ?? 1) === type);
    if (ofType.length > (COMMANDS_PER_TYPE[type] ?? 0)) {
      field.fail('APPLICATION_COMMANDS_MAX', `Too many commands of type ${type}: ${ofType.length}`);
    }
    const names = ofType.map((command) => command.get('name'));
    Field.unique(names, 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names');
  }
}

/** One command; `partial` where it is an edit, in which everything may be left out. */
export function checkCommand(field: Field, partial = false): void {
  field.object(FIELDS);
  const type = field.get('type').choice(TYPES) ?? ApplicationCommandType.ChatInput;
  const isSlash = type === ApplicationCommandType.ChatInput;
  const name = field.get('name');
  const nameRule = { min: 1, max: COMMAND_NAME_CHARS, ...(isSlash ? { pattern: SLASH_NAME } : {}) };
  (partial ? name : name.required()).string(nameRule);
  checkNames(field.get('name_localizations'), nameRule);
  if (isSlash) checkSlash(field, partial);
  else refuseSlashFields(field);
  checkReach(field);
  const text = textOfOptions([field]);
  if (text > COMMAND_TEXT_CHARS)
    field.fail('APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size: ${text}`);
}

function checkSlash(field: Field, partial: boolean): void {
  const description = field.get('description');
  const rule = { min: 1, max: DESCRIPTION_CHARS };
  (partial ? description : description.required()).string(rule);
  checkNames(field.get('description_localizations'), rule);
  checkOptions(field.get('options'));
}

/** A menu has a name and nothing else to show. */
function refuseSlashFields(field: Field): void {
  field.get('description').string({ max: 0 });
  checkNames(field.get('description_localizations'), { min: 0, max: 0 });
  field.get('options').list({ max: 0 });
  if (String(field.get('name').value).trim() === '')
    field.get('name').fail('BASE_TYPE_REQUIRED', 'A menu has a name.');
}

function checkReach(field: Field): void {
  field.get('nsfw').boolean();
  field.get('dm_permission').boolean();
  field.get('default_member_permissions').string({ pattern: /^\d+$/ });
  for (const [name, values] of [
    ['contexts', [0, 1, 2]],
    ['integration_types', [0, 1]],
  ] as const) {
    const list = field.get(name);
    const items = list.list(list.present ? { min: 1 } : {});
    for (const item of items) item.choice<number>(values);
    Field.unique(items, 'SET_TYPE_ALREADY_CONTAINS_VALUE', 'The set already contains this value');
  }
}
