/**
 * The people, organisations and places of a corpus with their other names: mined from the text, merged with
 * and corrected by the aliases of `incident.json`. Computed when first asked for and kept beside the index.
 */
import { findParents, rootOf } from './alias-rules.js';
import { groupBy } from './group-by.js';
import { readNames, writeNames } from './kept-names.js';
import type { LoadedIndex } from './load.js';
import { type NameEntry, writtenMost } from './name-entries.js';
import { keyOf } from './name-runs.js';
import { collectNames } from './name-table.js';
import { fold, stem } from './terms.js';
import type { EntityName } from './types.js';

const cache = new WeakMap<LoadedIndex, EntityName[]>();

/** Every name of the corpus, the most mentioned first. */
export function entityNames(index: LoadedIndex): EntityName[] {
  let names = cache.get(index);
  if (!names) {
    names = readNames(index) ?? mineNames(index);
    cache.set(index, names);
  }
  return names;
}

function mineNames(index: LoadedIndex): EntityName[] {
  const names = findEntities(index);
  writeNames(index, names);
  return names;
}

function findEntities(index: LoadedIndex): EntityName[] {
  const table = collectNames(index);
  const parents = findParents({ ...table, ...lookups(index) });
  correct(index, parents);
  const groups = groupBy(table.entries.values(), (entry) => rootOf(parents, entry.key));
  const entities = [...groups].map(([root, entries]) => makeEntity(index, root, entries));
  return entities.sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
}

function lookups({ sentences, vocabulary }: LoadedIndex) {
  const articles = new Map<string, Set<number>>();
  const articlesOf = (entry: NameEntry) => {
    let found = articles.get(entry.key);
    if (!found) {
      found = new Set(entry.sentences.map((at) => sentences.article[at]!));
      articles.set(entry.key, found);
    }
    return found;
  };
  return {
    articlesOf,
    capitalShare: (word: string) => {
      const term = vocabulary.termIds.get(stem(fold(word)));
      return term === undefined ? 100 : vocabulary.capitalShare[term]!;
    },
  };
}

/** What is curated holds against every rule: its aliases, and the names that it says are another's. */
function correct(index: LoadedIndex, parents: Map<string, string>): void {
  for (const { name, also, not } of index.corpus.incident.aliases) {
    const root = keyOf(name);
    parents.delete(root);
    for (const alias of also) if (keyOf(alias) !== root) parents.set(keyOf(alias), root);
    for (const other of not) if (rootOf(parents, keyOf(other)) === root) parents.delete(keyOf(other));
  }
}

function makeEntity(index: LoadedIndex, root: string, entries: NameEntry[]): EntityName {
  const curated = index.corpus.incident.aliases.filter(({ name }) => keyOf(name) === root);
  const own = entries.find((entry) => entry.key === root)!;
  const name = curated[0]?.name ?? writtenMost(own);
  const written = entries
    .filter((entry) => entry.sentences.length > 0)
    .flatMap((entry) => [...entry.written.keys()]);
  const declared = curated.flatMap(({ also }) => also);
  const inText = (alias: string) => index.corpus.articles.some(({ text }) => text.includes(alias));
  const aliases = new Set([
    ...written.filter((form) => !isArticleOnly(form, name, written)),
    ...declared.filter(inText),
  ]);
  aliases.delete(name);
  return {
    name,
    aliases: [...aliases],
    alsoAsked: declared.filter((alias) => !inText(alias)),
    mentions: entries.reduce((sum, entry) => sum + entry.sentences.length, 0),
    sentences: [...new Set(entries.flatMap((entry) => entry.sentences))].sort((a, b) => a - b),
  };
}

/** `the United States` beside `United States` tells nothing. */
function isArticleOnly(form: string, name: string, written: string[]): boolean {
  const bare = form.replace(/^the /i, '');
  return bare !== form && (bare === name || written.includes(bare));
}
