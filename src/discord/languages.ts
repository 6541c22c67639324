/** Languages in which Discord shows what commands and options are for, by Discord's own names of locales. */
import { GERMAN } from '../wording/de.js';
import { SPANISH } from '../wording/es.js';
import { FRENCH } from '../wording/fr.js';
import type { Catalogue } from '../wording.js';

/** By locale; English is the default and not here. */
export const LANGUAGES: Record<string, Catalogue> = {
  de: GERMAN,
  fr: FRENCH,
  'es-ES': SPANISH,
  'es-419': SPANISH,
};
