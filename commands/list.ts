/** A command for each list that a corpus declares: the leaked films here, victims or systems elsewhere. */
import type { DeclaredList } from '../index/types.js';
import { UserError } from '../src/errors.js';
import { sortEntries } from '../src/facts/list-order.js';
import { type ListEntry, readList } from '../src/facts/lists.js';
import { keyNames, nearestByName, suggestNames } from '../src/facts/nearest-name.js';
import { curated, echo } from '../src/reply/pieces.js';
import { presentList } from './list-reply.js';
import { quoteJson } from './quote-json.js';
import type { Command, Context, OptionSpec } from './types.js';

type Options = { name?: string; sort?: string };

/** The command of one declared list. */
export function listCommand(list: DeclaredList): Command<Options, ListEntry[]> {
  return {
    name: list.command,
    description: [curated(list.description)],
    options: [nameOption(list), sortOption(list)],
    run: (context, options) => run(context, list, options),
    present: (_context, entries, { name }) => presentList(list, entries, name ?? null),
    json: (_context, entries) => ({ list: list.command, title: list.title, entries: entries.map(entryJson) }),
    found: (entries) => entries.some(({ facts }) => facts.length > 0),
  };
}

function nameOption(list: DeclaredList): OptionSpec {
  return {
    name: 'name',
    description: 'list.option.name',
    type: 'string',
    required: false,
    positional: true,
    read: (given) => (typeof given === 'string' ? { value: given.trim() } : { wrong: 'error.choice' }),
    complete: (_context, typed) =>
      suggestNames(keyNames(list.entries, namesOf), typed).map(({ name }) => ({ name, value: name })),
  };
}

function sortOption(list: DeclaredList): OptionSpec {
  const fields = list.fields.map(({ field }) => field);
  return {
    name: 'sort',
    description: 'list.option.sort',
    type: 'string',
    required: false,
    positional: false,
    read: (given) => {
      const value = typeof given === 'string' ? given.trim() : '';
      return fields.includes(value) ? { value } : { wrong: 'error.choice-of' };
    },
    declared: fields,
    complete: (_context, typed) =>
      fields
        .filter((field) => field.startsWith(typed.trim()))
        .map((field) => ({ name: field, value: field })),
  };
}

/** All names by which an entry is meant. */
const namesOf = ({ name, aliases }: DeclaredList['entries'][number]): string[] => [name, ...aliases];

function run({ index }: Context, list: DeclaredList, { name, sort }: Options): ListEntry[] {
  const entries = readList(index, list);
  if (name !== undefined) {
    const meant = nearestByName(keyNames(list.entries, namesOf), name);
    if (!meant) throw new UserError('list.unknown', { name: echo(name), title: curated(list.title) });
    return entries.filter((entry) => entry.name === meant.name);
  }
  const field = list.fields.find((one) => one.field === sort);
  return field ? sortEntries(entries, field) : entries;
}

function entryJson({ name, facts, quotes }: ListEntry): Record<string, unknown> {
  return {
    name,
    facts: facts.map(({ field, value, quote }) => ({ field, value, quote: quoteJson(quote) })),
    quotes: quotes.map(quoteJson),
  };
}
