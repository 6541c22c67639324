/** A command for each list that a corpus declares: the leaked films here, victims or systems elsewhere. */
import { keyOf } from '../index/name-runs.js';
import { quoteKey } from '../index/quote.js';
import type { DeclaredList, ListField, Quote } from '../index/types.js';
import { UserError } from '../src/errors.js';
import { contradict, factsOf, numberOf, sortEntries } from '../src/facts/list-order.js';
import { type ListEntry, readList } from '../src/facts/lists.js';
import { keyNames, nearestByName, suggestNames } from '../src/facts/nearest-name.js';
import { curated, echo, joined, words } from '../src/reply/pieces.js';
import { quoteBlock } from '../src/reply/quote-block.js';
import type { Block, Line, Reply } from '../src/reply/types.js';
import { say } from '../src/wording.js';
import { quoteJson } from './quote-json.js';
import type { Command, Context, OptionSpec } from './types.js';

export type ListOptions = { name?: string; sort?: string };

/** The command of one declared list. */
export function listCommand(list: DeclaredList): Command<ListOptions, ListEntry[]> {
  return {
    name: list.command,
    description: [curated(list.description)],
    options: [nameOption(list), sortOption(list)],
    run: (context, options) => run(context, list, options),
    present: (_context, entries, { name }) => present(list, entries, name ?? null),
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

const namesOf = ({ name, aliases }: DeclaredList['entries'][number]): string[] => [name, ...aliases];

function run({ index }: Context, list: DeclaredList, { name, sort }: ListOptions): ListEntry[] {
  const entries = readList(index, list);
  if (name !== undefined) {
    const meant = nearestByName(keyNames(list.entries, namesOf), name);
    if (!meant) throw new UserError('list.unknown', { name: echo(name), title: curated(list.title) });
    return entries.filter((entry) => entry.name === meant.name);
  }
  const field = list.fields.find((one) => one.field === sort);
  return field ? sortEntries(entries, field) : entries;
}

function present(list: DeclaredList, entries: ListEntry[], asked: string | null): Reply {
  const single = asked !== null;
  const quotes = shownQuotes(entries);
  const blocks: Block[] = [
    { kind: 'heading', line: [curated(list.title)] },
    ...readAs(asked, entries),
    tableOf(list, entries, quotes),
    ...differenceBlocks(list, entries),
    ...(single ? [] : barBlocks(list, entries)),
  ];
  if (quotes.length === 0) blocks.push({ kind: 'text', line: say('list.nothing') });
  else blocks.push({ kind: 'heading', line: say('list.quotes') });
  blocks.push(...quotes.map((quote, at) => quoteBlock(quote, at + 1)));
  return { tone: 'list', private: false, blocks, actions: single ? [] : entryActions(list, entries) };
}

/** What a slip was read as. */
function readAs(asked: string | null, [entry]: ListEntry[]): Block[] {
  if (asked === null || !entry || keyOf(asked) === keyOf(entry.name)) return [];
  return [{ kind: 'note', line: say('ask.understood', { said: echo(asked), as: curated(entry.name) }) }];
}

/** The quotes behind the facts, each once; where there are none, those that name the entry. */
function shownQuotes(entries: ListEntry[]): Quote[] {
  const facts = entries.flatMap((entry) => entry.facts.map((fact) => fact.quote));
  const quotes = facts.length > 0 ? facts : entries.flatMap((entry) => entry.quotes);
  const places = new Map<string, Quote>();
  for (const quote of quotes) {
    const place = quoteKey(quote);
    const several = places.has(place) && places.get(place)!.highlight?.text !== quote.highlight?.text;
    places.set(place, several ? { ...quote, highlight: null } : quote);
  }
  return [...places.values()].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start,
  );
}

function tableOf({ fields }: DeclaredList, entries: ListEntry[], quotes: Quote[]): Block {
  const numbers = new Map(quotes.map((quote, at) => [quoteKey(quote), at + 1]));
  const cell = (entry: ListEntry, field: string): Line =>
    joined(
      factsOf(entry, field).map(({ value, quote }) =>
        say('list.value', { value: words(quote, value), number: numbers.get(quoteKey(quote))! }),
      ),
      'list.next',
    );
  return {
    kind: 'table',
    columns: [say('list.column.name'), ...fields.map(({ field }) => [curated(field)])],
    rows: entries.map((entry) => [[curated(entry.name)], ...fields.map(({ field }) => cell(entry, field))]),
  };
}

function differenceBlocks({ fields }: DeclaredList, entries: ListEntry[]): Block[] {
  return fields.flatMap(({ field, kind }) =>
    entries
      .filter((entry) => contradict(factsOf(entry, field), kind))
      .map(({ name }) => ({
        kind: 'text' as const,
        line: say('list.differs', { field: curated(field), name: curated(name) }),
      })),
  );
}

/** A chart of each field of numbers that at least two entries have. */
function barBlocks({ fields }: DeclaredList, entries: ListEntry[]): Block[] {
  return fields.filter(({ kind }) => kind === 'number').flatMap((field) => barsOf(field, entries));
}

function barsOf(field: ListField, entries: ListEntry[]): Block[] {
  const bars = sortEntries(entries, field).flatMap((entry) => {
    const fact = factsOf(entry, field.field).find(({ value }) => numberOf(value) !== null);
    if (!fact) return [];
    const { value, quote } = fact;
    return [{ label: [curated(entry.name)], value: numberOf(value)!, shown: [words(quote, value)] }];
  });
  if (bars.length < 2) return [];
  return [
    { kind: 'heading', line: [curated(field.field)] },
    { kind: 'bars', bars },
  ];
}

function entryActions(list: DeclaredList, entries: ListEntry[]): Reply['actions'] {
  return entries
    .filter(({ facts }) => facts.length > 0)
    .map(({ name }) => ({ kind: 'run', label: [curated(name)], command: list.command, options: { name } }));
}

function entryJson({ name, facts, quotes }: ListEntry): Record<string, unknown> {
  return {
    name,
    facts: facts.map(({ field, value, quote }) => ({ field, value, quote: quoteJson(quote) })),
    quotes: quotes.map(quoteJson),
  };
}
