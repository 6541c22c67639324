/** The names of a corpus as a file beside its index. */
import { readBeside, writeBeside } from './beside.js';
import type { LoadedIndex } from './load.js';
import type { Values } from './sections.js';
import type { EntityName } from './types.js';

const FILE = 'names.bin';
/** Raise it whenever names are mined otherwise. */
const VERSION = 2;
const keyOf = ({ corpus }: LoadedIndex): string => `${VERSION} ${corpus.hash}`;

/** The names as they were kept, or null. */
export function readNames(index: LoadedIndex): EntityName[] | null {
  const values = readBeside(index, FILE, keyOf(index));
  return values && unpack(values);
}

/** Keeps the names for `readNames`. */
export function writeNames(index: LoadedIndex, names: EntityName[]): void {
  writeBeside(index, FILE, keyOf(index), pack(names));
}

type Words = [name: string, aliases: string[], alsoAsked: string[]];

function pack(names: EntityName[]): Values {
  const words = names.map(({ name, aliases, alsoAsked }): Words => [name, aliases, alsoAsked]);
  const from = [0];
  for (const { sentences } of names) from.push(from.at(-1)! + sentences.length);
  return {
    words: JSON.stringify(words),
    mentions: Uint32Array.from(names, ({ mentions }) => mentions),
    sentenceFrom: Uint32Array.from(from),
    sentences: Uint32Array.from(names.flatMap(({ sentences }) => sentences)),
  };
}

function unpack(values: Values): EntityName[] {
  const words = JSON.parse(values.words as string) as Words[];
  const [mentions, from, sentences] = [
    values.mentions,
    values.sentenceFrom,
    values.sentences,
  ] as Uint32Array[];
  return words.map(([name, aliases, alsoAsked], at) => ({
    ...{ name, aliases, alsoAsked, mentions: mentions![at]! },
    sentences: Array.from(sentences!.subarray(from![at], from![at + 1])),
  }));
}
