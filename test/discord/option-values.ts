import {
  type APIApplicationCommandInteractionDataOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';

/** Option values by name; a nested object gives the options of the subcommand of that name. */
export interface OptionValues {
  [name: string]: string | number | boolean | OptionValues;
}

interface Given {
  values: OptionValues;
  /** The option that is being typed. */
  focused: string | undefined;
  /** Sends also what Discord's own client would not let through. */
  unchecked: boolean;
}

/** Options as an interaction carries them; throws where a user could not have sent them. */
export function optionsOf(
  defined: readonly APIApplicationCommandOption[],
  { values, focused, unchecked }: Given,
): APIApplicationCommandInteractionDataOption[] {
  if (!unchecked) checkComplete(defined, values, focused);
  return Object.entries(values).map(([name, value]) => {
    const definition = defined.find((option) => option.name === name);
    if (definition === undefined && !unchecked) throw new Error(`The command has no option "${name}"`);
    if (typeof value === 'object') {
      const inner = definition !== undefined && 'options' in definition ? definition.options : [];
      const options = optionsOf(inner ?? [], { values: value, focused, unchecked });
      return { type: definition?.type ?? Type.Subcommand, name, options };
    }
    // What is being typed need not be within the bounds yet.
    if (definition !== undefined && !unchecked && name !== focused) checkValue(definition, value);
    const type = definition?.type ?? typeOf(value);
    return { type, name, value, ...(name === focused ? { focused: true } : {}) };
  }) as APIApplicationCommandInteractionDataOption[];
}

function typeOf(value: string | number | boolean): Type {
  if (typeof value === 'string') return Type.String;
  return typeof value === 'boolean' ? Type.Boolean : Type.Integer;
}

function checkComplete(
  defined: readonly APIApplicationCommandOption[],
  values: OptionValues,
  focused: string | undefined,
): void {
  const missing = defined.find(({ required, name }) => required === true && values[name] === undefined);
  if (missing !== undefined && focused === undefined)
    throw new Error(`The option "${missing.name}" is required`);
  const focus = defined.find(({ name }) => name === focused);
  const completes = focus !== undefined && 'autocomplete' in focus && focus.autocomplete === true;
  if (focused !== undefined && values[focused] !== undefined && !completes) {
    throw new Error(`The option "${focused}" has no autocomplete`);
  }
}

const VALUE_TYPES: Partial<Record<Type, string>> = {
  [Type.String]: 'string',
  [Type.Integer]: 'number',
  [Type.Number]: 'number',
  [Type.Boolean]: 'boolean',
};

function checkValue(option: APIApplicationCommandOption, value: string | number | boolean): void {
  const wanted = VALUE_TYPES[option.type] ?? 'string';
  if (typeof value !== wanted) throw new Error(`The option "${option.name}" wants a ${wanted}`);
  if (option.type !== Type.String || typeof value !== 'string') return;
  const { min_length = 0, max_length = 6000 } = option;
  if (value.length < min_length || value.length > max_length) {
    throw new Error(`The option "${option.name}" wants ${min_length} to ${max_length} characters`);
  }
  const { choices } = option;
  if (choices?.length && !choices.some((choice) => choice.value === value)) {
    throw new Error(`The option "${option.name}" has no choice "${value}"`);
  }
}
