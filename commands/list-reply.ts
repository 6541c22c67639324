/** What a list shows: a table of its facts, what differs, bars of numbers, and the quotes behind it all. */
import { keyOf } from '../index/name-runs.js';
import { quoteKey } from '../index/quote.js';
import type { DeclaredList, ListField, Quote } from '../index/types.js';
import { contradict, factsOf, numberOf, sortEntries } from '../src/facts/list-order.js';
import type { ListEntry } from '../src/facts/lists.js';
import { curated, echo, joined, words } from '../src/reply/pieces.js';
import { quoteBlock } from '../src/reply/quote-block.js';
import type { Block, Line, Reply } from '../src/reply/types.js';
import { say } from '../src/wording.js';

/** The entries as a table with the quotes behind it; `asked` is the name of the only one asked for, as it was typed. */
export function presentList(list: DeclaredList, entries: ListEntry[], asked: string | null): Reply {
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

/** A row an entry; each value with the number of its quote. */
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

/** A line for each field of an entry in which sources contradict each other. */
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

/** Fewer bars compare nothing. */
const MIN_BARS = 2;

function barsOf(field: ListField, entries: ListEntry[]): Block[] {
  const bars = sortEntries(entries, field).flatMap((entry) => {
    const fact = factsOf(entry, field.field).find(({ value }) => numberOf(value) !== null);
    if (!fact) return [];
    const { value, quote } = fact;
    return [{ label: [curated(entry.name)], value: numberOf(value)!, shown: [words(quote, value)] }];
  });
  if (bars.length < MIN_BARS) return [];
  return [
    { kind: 'heading', line: [curated(field.field)] },
    { kind: 'bars', bars },
  ];
}

/** A way on for each entry of which anything is said. */
function entryActions(list: DeclaredList, entries: ListEntry[]): Reply['actions'] {
  return entries
    .filter(({ facts }) => facts.length > 0)
    .map(({ name }) => ({ kind: 'run', label: [curated(name)], command: list.command, options: { name } }));
}
