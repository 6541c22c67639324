/** Question files with gold answers: the format of `test/accuracy/*.jsonl` and of the large corpus alike. */
import { readFileSync } from 'node:fs';
import { sentenceAround } from '../../index/find-sentence.js';
import type { LoadedIndex } from '../../index/load.js';
import { SetupError } from '../errors.js';

/** Where an answer stands, in UTF-16 units of the article. */
export interface GoldSpan {
  /** Ordinal of the article in the corpus. */
  article: number;
  start: number;
  end: number;
  role: string;
}

/** A question with its right answers; none where it cannot be answered. */
export interface GoldQuestion {
  id: string;
  question: string;
  answerable: boolean;
  type: string;
  /** Why it cannot be answered: off-topic, near-miss, false-premise or later-events; else empty. */
  why: string;
  gold: GoldSpan[];
}

/** A line of a question file. */
interface Row {
  id: string;
  question: string;
  kind: string;
  type?: string;
  why?: string;
  gold: { source?: string; span?: string; file?: string; start?: number; end?: number; role?: string }[];
}

/**
 * Reads a question file. Throws `SetupError` with the line number where a line is no question or a gold span
 * does not occur in the corpus.
 */
export function readQuestions(file: string, index: LoadedIndex): GoldQuestion[] {
  const lines = readText(file).split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [toQuestion(JSON.parse(line) as Row, index)];
    } catch (error) {
      throw new SetupError(`${file}, line ${at + 1}: ${(error as Error).message}.`, { cause: error });
    }
  });
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new SetupError(
      `The question file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`,
      {
        cause: error,
      },
    );
  }
}

function toQuestion(row: Row, index: LoadedIndex): GoldQuestion {
  if (typeof row.question !== 'string' || !Array.isArray(row.gold))
    throw new Error('has no "question" or "gold"');
  return {
    id: row.id,
    question: row.question,
    answerable: row.kind === 'answerable',
    type: row.type ?? '',
    why: row.why ?? '',
    gold: row.gold.map((gold) => toSpan(gold, index)),
  };
}

/** The span that a line names by its offsets or by its words. Throws an `Error` where the corpus has none such. */
function toSpan(gold: Row['gold'][number], { corpus }: LoadedIndex): GoldSpan {
  const article = corpus.articles.findIndex(({ file }) =>
    gold.file === undefined ? file.startsWith(gold.source ?? '?') : file === gold.file,
  );
  if (article < 0) throw new Error(`the corpus has no article ${gold.file ?? gold.source}`);
  const start = gold.start ?? corpus.articles[article]!.text.indexOf(gold.span ?? '');
  if (start < 0 || (gold.start === undefined && !gold.span))
    throw new Error(`"${gold.span}" is not in its article`);
  return { article, start, end: gold.end ?? start + gold.span!.length, role: gold.role ?? 'article' };
}

/** The sentences that contain a gold span, without those spans that cross sentences. */
export function goldSentences(question: GoldQuestion, index: LoadedIndex): number[] {
  const found = question.gold.map((gold) =>
    sentenceAround(index.sentences, gold.article, gold.start, gold.end),
  );
  return [...new Set(found.filter((sentence) => sentence !== null))];
}
