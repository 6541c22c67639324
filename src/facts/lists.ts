/** The lists that a corpus declares: what its articles say of each entry, in their own words. */
import { findWrittenDates } from '../../index/date-words.js';
import type { LoadedIndex } from '../../index/load.js';
import { findRuns } from '../../index/name-runs.js';
import { findNumbers } from '../../index/number-words.js';
import { highlighted } from '../../index/quote.js';
import { quoteSentence } from '../../index/sentence-text.js';
import { overlap } from '../../index/spans.js';
import type { DeclaredList, ListField, Quote, Span } from '../../index/types.js';
import { type Candidates, cueSpans, findValues } from './cues.js';
import { splitSegments } from './segments.js';
import type { Mention, Segment } from './sentence-parts.js';

/** One thing that a source says of an entry: `value` is the highlight of `quote`. */
export interface Fact {
  field: string;
  value: string;
  quote: Quote;
}

/** One entry of a list with all that is said of it. */
export interface ListEntry {
  name: string;
  facts: Fact[];
  /** The sentences that name it, in the order of the articles. */
  quotes: Quote[];
}

/** What the articles say of every entry of a list, comments and bios left out, in the order of the list. */
export function readList(index: LoadedIndex, list: DeclaredList): ListEntry[] {
  const entries: ListEntry[] = list.entries.map(({ name }) => ({ name, facts: [], quotes: [] }));
  const finder = entryFinder(list);
  for (let sentence = 0; sentence < index.sentences.count; sentence++) {
    if (!isReporting(index, sentence)) continue;
    const quote = quoteSentence(index, sentence);
    const mentions = finder(quote.text);
    if (mentions.length === 0) continue;
    for (const entry of new Set(mentions.map((mention) => mention.entry))) entries[entry]!.quotes.push(quote);
    for (const { entry, field, span } of readSentence(list, quote.text, mentions)) {
      const value = quote.text.slice(span.start, span.end);
      entries[entry]!.facts.push({ field, value, quote: highlighted(quote, span) });
    }
  }
  return entries;
}

/** Whether a sentence is of a headline or a body. */
function isReporting({ corpus, sentences }: LoadedIndex, sentence: number): boolean {
  const kind = corpus.articles[sentences.article[sentence]!]!.parts[sentences.part[sentence]!]!.kind;
  return kind === 'body' || kind === 'headline';
}

/** Finds the entries of a list where they are named; `Annie` is not named by `Annie Hall`. */
function entryFinder(list: DeclaredList): (text: string) => Mention[] {
  const names = list.entries.flatMap(({ name, aliases }, entry) =>
    [name, ...aliases].map((written) => ({ written, entry })),
  );
  return (text) => {
    const runs = findRuns(text);
    const found: Mention[] = [];
    for (const { written, entry } of names) {
      for (const span of cueSpans([written], { start: 0, end: text.length }, text)) {
        if (text.slice(span.start, span.end) !== written || runs.some((run) => isPartOf(span, run, written)))
          continue;
        if (!found.some((other) => overlap(other, span))) found.push({ ...span, entry });
      }
    }
    return found.sort((a, b) => a.start - b.start);
  };
}

/** Whether the span is a piece of a longer name; words that begin a sentence are no part of one. */
function isPartOf(span: Span, run: ReturnType<typeof findRuns>[number], written: string): boolean {
  const inside = run.start <= span.start && span.end <= run.end;
  return inside && run.written.length > written.length && !(run.initial && run.written.endsWith(written));
}

/** A value where it stands, and the ordinal of the entry that it is said of. */
interface FoundValue {
  entry: number;
  field: string;
  span: Span;
}

/** What a sentence says of the entries that it names. */
function readSentence(list: DeclaredList, text: string, mentions: Mention[]): FoundValue[] {
  const dates = findWrittenDates(text);
  const outside = (span: Span) => !dates.some((date) => overlap(date, span));
  const unnamed = (span: Span) => !mentions.some((mention) => overlap(mention, span));
  const candidates: Candidates = {
    text,
    dates,
    numbers: findNumbers(text).filter((number) => outside(number) && unnamed(number)),
    names: findRuns(text).filter(unnamed),
  };
  const segments = splitSegments({
    text,
    mentions,
    names: candidates.names,
    values: [...dates, ...candidates.numbers],
    nouns: list.nouns,
  });
  return list.fields.flatMap((field) => readField(field, segments, candidates));
}

function readField(field: ListField, segments: Segment[], candidates: Candidates): FoundValue[] {
  const found: FoundValue[] = [];
  for (const segment of segments) {
    for (const span of findValues(field, segment, candidates)) {
      for (const entry of entriesOf(span, segment, candidates))
        found.push({ entry, field: field.field, span });
    }
  }
  return found;
}

/** An entry behind these words is only compared with what the sentence is about. */
const COMPARED = /\b(?:unlike|than|before|after|besides|except|alongside)\s+$/i;

/** Whom a value is said of: the entry before it, else the one behind it, else what the segment carries on. */
function entriesOf(value: Span, { mentions, carried }: Segment, { text }: Candidates): number[] {
  const said = mentions.filter((mention) => !COMPARED.test(text.slice(0, mention.start)));
  const before = said.findLast((mention) => mention.end <= value.start);
  const after = said.find((mention) => mention.start >= value.end);
  const one = before ?? after;
  return one ? [one.entry] : mentions.length > 0 ? [] : carried;
}
