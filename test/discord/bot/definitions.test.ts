import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allCommands } from '../../../commands/all.js';
import { openIndex } from '../../../index/open.js';
import { type Definition, definitionsOf, lengthOf } from '../../../src/discord/definitions.js';
import { LANGUAGES } from '../../../src/discord/languages.js';
import { isSame } from '../../../src/discord/register.js';

const index = openIndex({ seedsDir: 'seeds', indexDir: 'index/built' });
const commands = allCommands(index.corpus);
const definitions = definitionsOf(commands, true);

const keys = commands.flatMap(({ description, options }) => [
  ...(typeof description === 'string' ? [description] : []),
  ...options
    .filter(({ terminalOnly }) => !terminalOnly)
    .flatMap((spec) => [spec.description, ...(spec.choices ?? []).map(({ name }) => name)]),
]);

test.each(Object.keys(LANGUAGES))('%s says all that Discord shows while one types', (locale) => {
  for (const key of keys) expect(LANGUAGES[locale]?.[key], `${locale} ${key}`).toBeTruthy();
  const length = Object.values(LANGUAGES[locale] ?? {}).map((text) => text.length);
  expect(Math.max(...length)).toBeLessThanOrEqual(100);
});

test('English is the default and stands under its own keys', () => {
  const ask = definitions.find(({ name }) => name === 'ask') as Definition & { description: string };
  expect(ask.description_localizations).toMatchObject({ 'en-US': ask.description, 'en-GB': ask.description });
  expect(Object.keys(ask.description_localizations ?? {}).length).toBeGreaterThanOrEqual(5);
});

test('everywhere, with nothing that only the terminal takes, and well below 8,000 characters', () => {
  for (const definition of definitions) {
    expect(definition).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    expect(lengthOf(definition)).toBeLessThan(4000);
  }
  expect(JSON.stringify(definitions)).not.toContain('"explain"');
});

test('a command that is too long is refused with its length', () => {
  const [ask] = commands;
  const choices = Array.from({ length: 25 }, (_, at) => ({
    name: 'ask.description' as const,
    value: 'x'.repeat(400 + at),
  }));
  const spec = { ...ask!.options[0]!, choices };
  expect(() => definitionsOf([{ ...ask!, options: [spec] }], true)).toThrow(
    /\/ask takes \d+ of 8000 characters/,
  );
});

describe('whether what is registered is what should be', () => {
  /** As Discord gives it back. */
  const registered = (list: readonly Definition[]) =>
    list
      .map((one) => ({
        ...one,
        id: '1',
        application_id: '2',
        version: '3',
        default_member_permissions: null,
        nsfw: false,
        dm_permission: true,
      }))
      .reverse();

  test('order, ids and defaults do not count', () => {
    expect(isSame(registered(definitions), definitions)).toBe(true);
  });

  test('any change does', () => {
    const paths = pathsOf(definitions);
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        expect(isSame(registered(changed(definitions, path)), definitions)).toBe(false);
      }),
    );
    expect(isSame(registered(definitions.slice(1)), definitions)).toBe(false);
    expect(isSame(registered([...definitions, { ...definitions[0]!, name: 'old' }]), definitions)).toBe(
      false,
    );
    expect(
      isSame(
        [{ ...registered(definitions)[0]!, max_length: 3 }, ...registered(definitions).slice(1)],
        definitions,
      ),
    ).toBe(false);
  });
});

type Path = (string | number)[];

/** Paths of all texts and numbers. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string' || typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => pathsOf(item, [...path, name]));
}

function changed(value: readonly Definition[], path: Path): Definition[] {
  const copy = structuredClone(value) as unknown as Record<string | number, unknown>;
  let at = copy;
  for (const name of path.slice(0, -1)) at = at[name] as Record<string, unknown>;
  const last = path.at(-1)!;
  at[last] = typeof at[last] === 'number' ? (at[last] as number) + 1 : `${at[last]}x`;
  return copy as unknown as Definition[];
}
