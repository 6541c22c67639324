/** Articles to parts to sentences to passages to columns, in that order. */
import { splitParagraphs } from './paragraphs.js';
import { makePassages } from './passages.js';
import { makePostings } from './postings.js';
import { roleOf } from './quote.js';
import { splitSentences } from './sentences.js';
import type { IndexTables, PassageTable, QuestionTable, SentenceTable } from './tables.js';
import { tokenize } from './terms.js';
import type { Article, Corpus, Span } from './types.js';
import { VocabularyBuilder } from './vocabulary.js';

/** Told now and then: the share of the work that is done, 0 to 1. */
export type Progress = (share: number) => void;

/** Builds the columns of a corpus. Deterministic: the same corpus gives the same tables. */
export function buildTables(corpus: Corpus, progress: Progress = () => {}): IndexTables {
  const builder = new VocabularyBuilder();
  const sentences = makeSentences(corpus.articles, builder, progress);
  const passages = makePassages(sentences);
  const questions = makeQuestions(corpus, sentences, builder);
  const frequencies = countFrequencies(sentences, passages, builder);
  const vocabulary = builder.finish(frequencies.sentence, frequencies.passage);
  const postings = makePostings(sentences, passages, vocabulary);
  return { sentences, passages, postings, questions, vocabulary };
}

function makeSentences(
  articles: Article[],
  vocabulary: VocabularyBuilder,
  progress: Progress,
): SentenceTable {
  const article: number[] = [];
  const part: number[] = [];
  const paragraph: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const tokenFrom: number[] = [0];
  const tokens: number[] = [];
  const capitals: number[] = [];
  let paragraphs = 0;
  for (const [articleAt, { text, parts }] of articles.entries()) {
    for (const [partAt, one] of parts.entries()) {
      if (!roleOf(one.kind)) continue;
      for (const span of paragraphsOf(text, one)) {
        for (const sentence of splitSentences(text, span)) {
          article.push(articleAt);
          part.push(partAt);
          paragraph.push(paragraphs);
          start.push(sentence.start);
          end.push(sentence.end);
          addTokens(text.slice(sentence.start, sentence.end), vocabulary, tokens, capitals);
          tokenFrom.push(tokens.length);
        }
        paragraphs++;
      }
    }
    progress((articleAt + 1) / articles.length);
  }
  const column = (values: number[]) => Uint32Array.from(values);
  return {
    count: start.length,
    article: column(article),
    part: column(part),
    paragraph: column(paragraph),
    start: column(start),
    end: column(end),
    tokenFrom: column(tokenFrom),
    tokens: column(tokens),
    capitals: Uint8Array.from(capitals),
  };
}

function paragraphsOf(text: string, part: Span): Span[] {
  return splitParagraphs(text.slice(part.start, part.end)).map((span) => ({
    start: span.start + part.start,
    end: span.end + part.start,
  }));
}

function addTokens(text: string, vocabulary: VocabularyBuilder, tokens: number[], capitals: number[]): void {
  for (const [at, token] of tokenize(text).entries()) {
    const surface = vocabulary.add(token.surface);
    vocabulary.countCapital(surface, token, at === 0);
    tokens.push(surface);
    capitals.push(token.capital ? (at === 0 ? 2 : 1) : 0);
  }
}

function makeQuestions(
  corpus: Corpus,
  sentences: SentenceTable,
  vocabulary: VocabularyBuilder,
): QuestionTable {
  const group: number[] = [];
  const tokenFrom: number[] = [0];
  const tokens: number[] = [];
  const add = (owner: { questions: string[] }, at: number) => {
    for (const question of owner.questions) {
      for (const token of tokenize(question)) tokens.push(vocabulary.add(token.surface));
      group.push(at);
      tokenFrom.push(tokens.length);
    }
  };
  corpus.expansions.forEach(add);
  const gapsFrom = group.length;
  corpus.gaps.forEach(add);
  const answers = corpus.expansions.map((expansion) =>
    findAnswers(expansion.answers, corpus.articles, sentences),
  );
  const answerFrom = [0];
  for (const found of answers) answerFrom.push(answerFrom.at(-1)! + found.length);
  return {
    count: group.length,
    group: Uint32Array.from(group),
    gapsFrom,
    tokenFrom: Uint32Array.from(tokenFrom),
    tokens: Uint32Array.from(tokens),
    answerFrom: Uint32Array.from(answerFrom),
    answers: Uint32Array.from(answers.flat()),
  };
}

/** The sentences in which the anchors of an expansion lie; an anchor that is in none is left to `lint`. */
function findAnswers(
  anchors: { article: string; text: string }[],
  articles: Article[],
  sentences: SentenceTable,
): number[] {
  const found = anchors.map((anchor) => findAnchor(anchor, articles, sentences));
  return [...new Set(found.filter((at) => at !== null))];
}

/** The sentence that holds the whole of an anchor's text, or null. */
export function findAnchor(
  anchor: { article: string; text: string },
  articles: Article[],
  sentences: SentenceTable,
): number | null {
  const articleAt = articles.findIndex((article) => article.file === anchor.article);
  if (articleAt < 0) return null;
  const text = articles[articleAt]!.text;
  for (let at = text.indexOf(anchor.text); at >= 0; at = text.indexOf(anchor.text, at + 1)) {
    const sentence = sentenceAround(sentences, articleAt, at, at + anchor.text.length);
    if (sentence !== null) return sentence;
  }
  return null;
}

/** The sentence of an article that covers a span of its text, or null where none does. */
export function sentenceAround(
  sentences: SentenceTable,
  article: number,
  start: number,
  end: number,
): number | null {
  let low = 0;
  let high = sentences.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const before =
      sentences.article[middle]! < article ||
      (sentences.article[middle] === article && sentences.start[middle]! <= start);
    if (before) low = middle;
    else high = middle - 1;
  }
  const inside =
    sentences.article[low] === article && sentences.start[low]! <= start && end <= sentences.end[low]!;
  return inside ? low : null;
}

/** In how many sentences and passages each term stands. */
function countFrequencies(sentences: SentenceTable, passages: PassageTable, vocabulary: VocabularyBuilder) {
  const size = vocabulary.termIds.size;
  const count = (ranges: number, from: (at: number) => number, to: (at: number) => number) => {
    const frequency = new Uint32Array(size);
    const seen = new Int32Array(size).fill(-1);
    for (let range = 0; range < ranges; range++) {
      for (let at = from(range); at < to(range); at++) {
        const term = vocabulary.term(sentences.tokens[at]!);
        if (seen[term] === range) continue;
        seen[term] = range;
        frequency[term]!++;
      }
    }
    return frequency;
  };
  return {
    sentence: count(
      sentences.count,
      (i) => sentences.tokenFrom[i]!,
      (i) => sentences.tokenFrom[i + 1]!,
    ),
    passage: count(
      passages.count,
      (i) => sentences.tokenFrom[passages.first[i]!]!,
      (i) => sentences.tokenFrom[passages.last[i]! + 1]!,
    ),
  };
}
