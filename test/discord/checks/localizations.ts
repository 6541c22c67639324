import { Locale } from 'discord-api-types/v10';
import { type Field, isRecord } from './field.js';

const LOCALES: readonly string[] = Object.values(Locale);

/** A dictionary of texts by locale, each under the same rule as the default text. */
export function checkNames(field: Field, rule: { min: number; max: number; pattern?: RegExp }): void {
  field.object(LOCALES);
  for (const locale of LOCALES) field.get(locale).string(rule);
}

/** The length of the longest text among the default and its translations. */
export function longest(text: unknown, localizations: unknown): number {
  const texts = [text, ...(isRecord(localizations) ? Object.values(localizations) : [])];
  return Math.max(0, ...texts.map((item) => (typeof item === 'string' ? item.length : 0)));
}
