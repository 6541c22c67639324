/** The sentences that say who or what a name stands for. */
import type { LoadedIndex } from '../../index/load.js';
import { highlighted } from '../../index/quote.js';
import { quoteSentence } from '../../index/sentence-text.js';
import type { EntityName, Quote, Span } from '../../index/types.js';
import { wholeWords } from '../../index/whole-words.js';
import { definitionScorer } from './definitions.js';

/** Quotes that are shown. */
const MAX_QUOTES = 5;
/** What a sentence of a writer's own bio is worth, in scores of `definitions.ts`, though it may call the writer "he". */
const BIO_SCORE = 5;
/** UTF-16 units from which a sentence is hard to take in at a glance. */
const LONG_SENTENCE = 320;
/** UTF-16 units that may stand before a name at the beginning: an article, a quotation mark. */
const EARLY = 5;

/** A quote and how well it says who or what that is. */
interface Scored {
  quote: Quote;
  score: number;
}

/**
 * The sentence that best says who or what it is, then others, other articles first; at most five. The name is
 * highlighted.
 */
export function quotesAbout(index: LoadedIndex, entity: EntityName): Quote[] {
  const names = [entity.name, ...entity.aliases].sort((a, b) => b.length - a.length);
  const definition = definitionScorer(names);
  const bios = biosOf(index, entity);
  const scored = [...new Set([...entity.sentences, ...bios])].map((at): Scored => {
    const quote = quoteSentence(index, at);
    const asWriter = bios.includes(at) && isWhole(quote.text) ? BIO_SCORE : 0;
    const score = Math.max(definition(quote.text), asWriter) + bonus(quote, entity.name);
    return { quote: highlightName(quote, names), score };
  });
  scored.sort((a, b) => b.score - a.score);
  const [best, ...others] = scored;
  if (!best) return [];
  const seen = new Set([best.quote.file]);
  const fromOthers = others.filter(({ quote }) => !seen.has(quote.file) && seen.add(quote.file));
  const further = [...fromOthers, ...others.filter((one) => !fromOthers.includes(one))];
  return [best, ...further.slice(0, MAX_QUOTES - 1)].map(({ quote }) => quote);
}

/** The sentences about the writer, where the name is an article's author. */
function biosOf({ corpus, sentences }: LoadedIndex, { name, aliases }: EntityName): number[] {
  const bios: number[] = [];
  for (let at = 0; at < sentences.count; at++) {
    const { author, parts } = corpus.articles[sentences.article[at]!]!;
    if (author === null || parts[sentences.part[at]!]!.kind !== 'bio') continue;
    const writers = author.split(/,\s+(?:and\s+|&\s+)?|\s+(?:and|&)\s+/i);
    if ([author, ...writers].some((writer) => writer === name || aliases.includes(writer))) bios.push(at);
  }
  return bios;
}

const isWhole = (text: string): boolean => /[.!?…]["”’')]*$/.test(text);

/** Small weights that decide between sentences of one kind: the full name, at the beginning, in few words, no headline. */
function bonus({ text, role }: Quote, name: string): number {
  const full = text.includes(name) ? 0.4 : 0;
  const early = text.indexOf(name) >= 0 && text.indexOf(name) < EARLY ? 0.3 : 0;
  const long = text.length > LONG_SENTENCE ? -0.5 : 0;
  return full + early + long + (role === 'headline' ? -1 : 0);
}

/** The first place of the longest way of writing the name. */
function highlightName(quote: Quote, names: string[]): Quote {
  let span: Span | null = null;
  for (const name of names) {
    const match = new RegExp(wholeWords([name]), 'u').exec(quote.text);
    if (match && !span) span = { start: match.index, end: match.index + name.length };
  }
  return highlighted(quote, span);
}
