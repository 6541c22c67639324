/** The sentences of a corpus as columns: where each stands, and which words it has. */
import { behindMarks } from './markup.js';
import { splitParagraphs } from './paragraphs.js';
import { roleOf } from './quote.js';
import { splitSentences } from './sentences.js';
import type { SentenceTable } from './tables.js';
import { tokenize } from './terms.js';
import type { Article, Part, Span } from './types.js';
import type { VocabularyBuilder } from './vocabulary.js';

/** Told now and then: the share of the work that is done, 0 to 1. */
export type Progress = (share: number) => void;

/** The columns while they grow. */
type Growing = Record<Exclude<keyof SentenceTable, 'count'>, number[]>;

/** The table of all sentences that may be quoted; their words join the vocabulary. */
export function makeSentences(
  articles: Article[],
  vocabulary: VocabularyBuilder,
  progress: Progress,
): SentenceTable {
  const columns: Growing = {
    ...{ article: [], part: [], paragraph: [], start: [], end: [] },
    ...{ tokenFrom: [0], tokens: [], capitals: [] },
  };
  let paragraphs = 0;
  for (const [article, { text, parts }] of articles.entries()) {
    for (const [part, one] of parts.entries()) {
      for (const paragraph of paragraphsOf(text, one)) {
        for (const { start, end } of splitSentences(text, paragraph)) {
          addPlace(columns, { article, part, paragraph: paragraphs, start, end });
          addTokens(columns, vocabulary, text.slice(start, end));
        }
        paragraphs++;
      }
    }
    progress((article + 1) / articles.length);
  }
  return finish(columns);
}

/** The paragraphs of a part, each behind the marks of a heading or a list; none of a part that is never quoted. */
function paragraphsOf(text: string, part: Part): Span[] {
  if (!roleOf(part.kind)) return [];
  return splitParagraphs(text.slice(part.start, part.end)).flatMap(
    ({ start, end }) => behindMarks(text, { start: start + part.start, end: end + part.start }) ?? [],
  );
}

type Place = Record<'article' | 'part' | 'paragraph' | 'start' | 'end', number>;

function addPlace(columns: Growing, { article, part, paragraph, start, end }: Place): void {
  columns.article.push(article);
  columns.part.push(part);
  columns.paragraph.push(paragraph);
  columns.start.push(start);
  columns.end.push(end);
}

function addTokens(
  { tokenFrom, tokens, capitals }: Growing,
  vocabulary: VocabularyBuilder,
  text: string,
): void {
  for (const [at, token] of tokenize(text).entries()) {
    const surface = vocabulary.add(token.surface);
    vocabulary.countCapital(surface, token, at === 0);
    tokens.push(surface);
    capitals.push(token.capital ? (at === 0 ? 2 : 1) : 0);
  }
  tokenFrom.push(tokens.length);
}

function finish({ capitals, ...columns }: Growing): SentenceTable {
  return {
    count: columns.start.length,
    article: Uint32Array.from(columns.article),
    part: Uint32Array.from(columns.part),
    paragraph: Uint32Array.from(columns.paragraph),
    start: Uint32Array.from(columns.start),
    end: Uint32Array.from(columns.end),
    tokenFrom: Uint32Array.from(columns.tokenFrom),
    tokens: Uint32Array.from(columns.tokens),
    capitals: Uint8Array.from(capitals),
  };
}
