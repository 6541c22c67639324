/** French: what commands and options are for, as Discord shows it while one types. Answers stay in English. */
import type { Catalogue } from '../wording.js';

export const FRENCH = {
  'ask.description': 'Posez une question : la réponse est une citation mot pour mot avec sa source',
  'ask.option.question': 'Votre question, dans vos propres mots (en anglais)',
  'ask.option.as-of': 'Ne répondre que d’après les articles parus jusqu’à ce jour, par exemple 2014-12-01',
  'discord.option.private': 'Ne montrer la réponse qu’à vous',
  'discord.menu.find-source': 'Trouver la source',
} as const satisfies Catalogue;
