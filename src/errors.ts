/** Errors that a user may see. A leaf, like the catalogue that their words come from. */
import { type Parameters, sentence, type WordingKey } from './wording.js';

/** The user can mend it: hosts show its sentence from the catalogue and nothing else. */
export class UserError extends Error {
  readonly key: WordingKey;
  readonly parameters: Parameters;

  constructor(key: WordingKey, parameters: Parameters = {}, options?: ErrorOptions) {
    super(sentence(key, parameters), options);
    this.name = 'UserError';
    this.key = key;
    this.parameters = parameters;
  }
}

/** The person who runs the bot can mend it: one line that names what is wrong and how to mend it. */
export class SetupError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SetupError';
  }
}
