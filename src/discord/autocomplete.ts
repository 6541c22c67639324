/** Suggestions while somebody types. They come from the command's own option; anything else may be typed as well. */
import type { AutocompleteInteraction } from 'discord.js';
import type { Choice } from '../../commands/types.js';
import { MAX_CHOICE_LENGTH, MAX_CHOICES } from '../facts/choices.js';
import type { App } from './app.js';
import { cleanInput } from './echo.js';
import { logError } from './log-error.js';
import { findCommand } from './view.js';

/** Answers with what fits. Never throws: without suggestions one can still type. */
export async function answerAutocomplete(app: App, interaction: AutocompleteInteraction): Promise<void> {
  try {
    await interaction.respond(choicesFor(app, interaction));
  } catch (error) {
    app.log.warn({ err: logError(error), command: 'autocomplete' }, 'suggestions could not be sent');
  }
}

function choicesFor(app: App, interaction: AutocompleteInteraction): Choice[] {
  try {
    const { name, value } = interaction.options.getFocused(true);
    const typed = cleanInput(value);
    // Nothing that may be suggested is as long: looking for it would take seconds of computing from everybody else.
    if (typed.length > MAX_CHOICE_LENGTH) return [];
    const options = findCommand(app.commands, interaction.commandName)?.options;
    const choices = options?.find((spec) => spec.name === name)?.complete?.(app, typed);
    return (choices ?? []).filter(isAllowed).slice(0, MAX_CHOICES);
  } catch (error) {
    app.log.error({ err: logError(error), command: 'autocomplete' }, 'suggestions failed');
    return [];
  }
}

/** A suggestion that is too long cannot be cut: it would be another question. */
function isAllowed({ name, value }: Choice): boolean {
  return [name, value].every(({ length }) => length > 0 && length <= MAX_CHOICE_LENGTH);
}
