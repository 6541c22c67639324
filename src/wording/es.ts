/** Spanish: what commands and options are for, as Discord shows it while one types. Answers stay in English. */
import type { Catalogue } from '../wording.js';

export const SPANISH = {
  'ask.description': 'Haz una pregunta: la respuesta es una cita literal con su fuente',
  'ask.option.question': 'Tu pregunta, con tus propias palabras (en inglés)',
  'ask.option.as-of': 'Responder solo con artículos publicados hasta este día, por ejemplo 2014-12-01',
  'discord.option.private': 'Mostrarte la respuesta solo a ti',
  'discord.menu.find-source': 'Buscar la fuente',
} as const satisfies Catalogue;
