/** The names of a corpus, each under one key with all ways of writing it. */
import type { StatedAlias } from './stated-aliases.js';

/** One name under one key. */
export interface NameEntry {
  key: string;
  /** Ways of writing it, with how often each stands where a capital means something. */
  written: Map<string, number>;
  /** The sentence of each mention, in order; twice where it stands twice. */
  sentences: number[];
  /** How often it stands behind "in", as places do. */
  places: number;
}

/** Names by key, and the aliases that sentences state. */
export interface NameTable {
  entries: Map<string, NameEntry>;
  stated: StatedAlias[];
}

/** Notes a mention of a name, known or new, and returns its entry. */
export function addMention(table: NameTable, key: string, written: string, sentence: number): NameEntry {
  let entry = table.entries.get(key);
  if (!entry) {
    entry = { key, written: new Map(), sentences: [], places: 0 };
    table.entries.set(key, entry);
  }
  entry.written.set(written, (entry.written.get(written) ?? 0) + 1);
  entry.sentences.push(sentence);
  return entry;
}

/** The most frequent way of writing a name; of equals, the first. */
export function writtenMost({ written }: NameEntry): string {
  let best = '';
  let most = 0;
  for (const [form, count] of written) {
    if (count > most || best === '') {
      best = form;
      most = count;
    }
  }
  return best;
}
