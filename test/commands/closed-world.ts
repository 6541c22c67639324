/** What may be shown, as a checker: everything else that a reply shows is made up. */
import type { LoadedIndex } from '../../index/load.js';
import type { Quote } from '../../index/types.js';
import type { Block, Line, Piece, Reply } from '../../src/reply/types.js';
import { ENGLISH } from '../../src/wording/en.js';

const SLOT = /\{\w+(?:\|([^|}]*)\|([^}]*))?\}/g;
const NUMBER = /^[−-]?\d+(?:[.,]\d+)*$/;
const ISO_DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
/** How the program calls its commands, options, features and rules. */
const IDENTIFIER = /^[/:-]{0,2}[a-z][\w .:/+-]*$/i;

/** Every stretch of our own wording that can stand in a reply. */
function wordingOf(): Set<string> {
  const fragments = new Set<string>();
  for (const template of Object.values(ENGLISH)) {
    for (const fragment of template.split(/\{[^}]*\}/)) fragments.add(fragment);
    for (const [, one, many] of template.matchAll(SLOT)) {
      fragments.add(one ?? '');
      fragments.add(many ?? '');
    }
  }
  return fragments;
}

export class ClosedWorld {
  private readonly wording = wordingOf();
  private readonly metadata: Set<string>;
  private readonly curated: Set<string>;
  private readonly texts: Map<string, string>;

  constructor({ corpus }: LoadedIndex) {
    const { articles, incident, expansions } = corpus;
    this.texts = new Map(articles.map(({ file, text }) => [file, text]));
    this.metadata = new Set(
      articles.flatMap(({ id, file, title, author, outlet, published, url, status, parts }) =>
        [
          id,
          file,
          title,
          author,
          outlet,
          published,
          url,
          status,
          ...parts.map(({ speaker }) => speaker),
        ].filter((value) => value !== null),
      ),
    );
    this.curated = new Set([
      ...(incident.name === null ? [] : [incident.name]),
      ...incident.aliases.flatMap(({ name, also }) => [name, ...also]),
      ...incident.lists.flatMap(({ title, description, fields, entries }) => [
        ...[title, description],
        ...fields.map(({ field }) => field),
        ...entries.flatMap(({ name, aliases }) => [name, ...aliases]),
      ]),
      ...incident.examples,
      ...expansions.flatMap(({ questions }) => questions),
    ]);
  }

  /** What of a reply is from nowhere, each with the reason. `given` are the user's own words. */
  strangersOf(reply: Reply, given: string[]): string[] {
    return [
      ...reply.blocks.flatMap((block) => this.strangersIn(block, given)),
      ...reply.actions.flatMap((action) => [
        ...this.strangersAmong(action.label, given),
        ...(action.kind === 'context' ? this.strangersInQuote(action.quote) : []),
        ...(action.kind === 'link' && !this.metadata.has(action.url) ? [`link ${action.url}`] : []),
      ]),
    ];
  }

  private strangersIn(block: Block, given: string[]): string[] {
    const among = (...lines: Line[]) => lines.flatMap((line) => this.strangersAmong(line, given));
    switch (block.kind) {
      case 'question':
        return given.includes(block.text) ? [] : [`question ${block.text}`];
      case 'quote':
        return [...this.strangersInQuote(block.quote), ...among(...block.labels, block.citation)];
      case 'bullets':
        return among(...block.items);
      case 'table':
        return among(...block.columns, ...block.rows.flat());
      case 'bars':
        return block.bars.flatMap((bar) => among(bar.label, bar.shown));
      default:
        return among(block.line);
    }
  }

  strangersAmong(line: Line, given: string[]): string[] {
    return line
      .filter((piece) => !this.isKnown(piece, given))
      .map(({ from, text }) => `${from} ${JSON.stringify(text)}`);
  }

  private isKnown(piece: Piece, given: string[]): boolean {
    const { text } = piece;
    switch (piece.from) {
      case 'wording':
        return this.wording.has(text);
      case 'metadata':
        return this.metadata.has(text);
      case 'curated':
        return this.curated.has(text) || this.isInCorpus(text);
      case 'echo':
        return given.some((words) => words.toLowerCase().includes(text.toLowerCase()));
      case 'computed':
        return NUMBER.test(text) || ISO_DATE.test(text);
      case 'name':
        return IDENTIFIER.test(text);
      case 'words':
        return piece.quote.text.includes(text) && this.strangersInQuote(piece.quote).length === 0;
    }
  }

  private isInCorpus(text: string): boolean {
    return [...this.texts.values()].some((held) => held.includes(text));
  }

  /** A quote must be a slice of its article, its highlight and its hedges slices of the quote. */
  strangersInQuote({ text, file, start, end, highlight, hedges }: Quote): string[] {
    const held = this.texts.get(file)?.slice(start, end) === text;
    const marked = highlight === null || text.slice(highlight.start, highlight.end) === highlight.text;
    const hedged = hedges.every((hedge) => text.includes(hedge));
    return held && marked && hedged ? [] : [`quote ${JSON.stringify(text)} of ${file}`];
  }

  /** What of a JSON form is from nowhere: quotes that are no slices, values and words that their quote does not hold. */
  strangersInJson(value: unknown): string[] {
    if (Array.isArray(value)) return value.flatMap((item) => this.strangersInJson(item));
    if (typeof value !== 'object' || value === null) return [];
    const found = Object.values(value).flatMap((field) => this.strangersInJson(field));
    const { text, file, start, end, highlight, quote, value: fact, words } = value as Record<string, unknown>;
    if (typeof text === 'string' && typeof file === 'string') {
      if (this.texts.get(file)?.slice(start as number, end as number) !== text) found.push(`quote ${text}`);
      const span = highlight as { start: number; end: number } | null;
      if (span && !(span.start >= 0 && span.start < span.end && span.end <= text.length))
        found.push(`highlight in ${text}`);
    }
    const around = (quote as { text?: unknown } | undefined)?.text;
    for (const inner of [fact, words]) {
      if (typeof around === 'string' && typeof inner === 'string' && !around.includes(inner))
        found.push(`words ${inner}`);
    }
    return found;
  }
}
