/** German: what commands and options are for, as Discord shows it while one types. Answers stay in English. */
import type { Catalogue } from '../wording.js';

export const GERMAN = {
  'ask.description': 'Stelle eine Frage: die Antwort ist ein wörtliches Zitat mit Quelle',
  'ask.option.question': 'Deine Frage, in deinen eigenen Worten (auf Englisch)',
  'ask.option.as-of': 'Nur aus Artikeln antworten, die bis zu diesem Tag erschienen sind, etwa 2014-12-01',
  'discord.option.private': 'Die Antwort nur dir zeigen',
  'discord.menu.find-source': 'Quelle suchen',
} as const satisfies Catalogue;
