/** What is searched and asked: a corpus folder for our own engine, its sentences as documents for the others. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openIndex } from '../../dist/index/open.js';
import { goldSentences, readQuestions } from '../../dist/src/tools/gold.js';
import { splitOf } from '../../dist/src/tools/learn/split.js';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Question {
  text: string;
  /** The sentences that answer it, by number. */
  right: number[];
}

export interface Job {
  name: string;
  seedsDir: string;
  /** An empty folder for everything that engines write. */
  workDir: string;
  questionFiles: string[];
  /** At most this many questions, spread over all of them. */
  limit: number;
  /** Folders to be removed in the end. */
  temporary: string[];
}

/** The job of a size: `shipped`, a number of sentences, or `all` of a corpus folder. Throws where that is missing. */
export function jobOf(size: string, corpusDir: string | null, limit: number): Job {
  if (size === 'shipped') return shippedJob(limit);
  const sentences = size === 'all' ? Number.POSITIVE_INFINITY : Number(size);
  if (corpusDir === null || Number.isNaN(sentences)) {
    throw new Error(`the size ${size} needs --corpus DIR and is shipped, a number or all`);
  }
  return folderJob(corpusDir, sentences, limit);
}

/** The five articles that ship, with our own questions. */
function shippedJob(limit: number): Job {
  const files = ['dev', 'questions-1', 'questions-2'];
  const questionFiles = files.map((name) => path.join(ROOT, `test/accuracy/${name}.jsonl`));
  const workDir = temporary();
  const name = 'The shipped corpus';
  return { name, seedsDir: path.join(ROOT, 'seeds'), workDir, questionFiles, limit, temporary: [workDir] };
}

/** A corpus folder with `questions.jsonl`: as many articles as give `sentences` sentences, those asked about first. */
function folderJob(dir: string, sentences: number, limit: number): Job {
  const seedsDir = temporary();
  const { corpus, sentences: table } = openIndex({
    seedsDir: dir,
    indexDir: path.join(tmpdir(), 'verbatim-bench'),
  });
  const counts = new Map<number, number>();
  for (const article of table.article) counts.set(article, (counts.get(article) ?? 0) + 1);
  const files = corpus.articles.map(({ file }, at) => ({ file, count: counts.get(at) ?? 0 }));
  files.sort((a, b) => Number(splitOf(b.file) === 'check') - Number(splitOf(a.file) === 'check'));
  const kept = new Set<string>();
  let total = 0;
  mkdirSync(path.join(seedsDir, 'articles'));
  for (const { file, count } of files) {
    if (total >= sentences) break;
    total += count;
    kept.add(file);
    copyFileSync(path.join(dir, 'articles', file), path.join(seedsDir, 'articles', file));
  }
  const questionFiles = [path.join(seedsDir, 'questions.jsonl')];
  writeFileSync(questionFiles[0]!, questionsAbout(path.join(dir, 'questions.jsonl'), kept));
  const workDir = temporary();
  const name = `${total.toLocaleString('en')} sentences`;
  return { name, seedsDir, workDir, questionFiles, limit, temporary: [seedsDir, workDir] };
}

/** A new empty folder. */
const temporary = (): string => mkdtempSync(path.join(tmpdir(), 'verbatim-bench-'));

/** The sentences of a job as documents, and its questions. */
export function readJob(job: Job): { documents: string[]; sentences: number; questions: Question[] } {
  const index = openIndex({ seedsDir: job.seedsDir, indexDir: path.join(job.workDir, 'documents') });
  const { sentences, corpus } = index;
  const documents = Array.from({ length: sentences.count }, (_, at) =>
    corpus.articles[sentences.article[at]!]!.text.slice(sentences.start[at], sentences.end[at]),
  );
  const asked = job.questionFiles
    .flatMap((file) => readQuestions(file, index))
    .filter(({ answerable }) => answerable)
    .map((question) => ({ text: question.question, right: goldSentences(question, index) }))
    .filter(({ right }) => right.length > 0);
  const step = Math.max(1, Math.floor(asked.length / job.limit));
  return {
    documents,
    sentences: documents.length,
    questions: asked.filter((_, at) => at % step === 0).slice(0, job.limit),
  };
}

/** The lines of a question file about some articles, of the split that nothing was learned from. */
function questionsAbout(file: string, articles: Set<string>): string {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const about = lines.filter((line) => {
    const { gold } = JSON.parse(line) as { gold: { file: string }[] };
    return gold.every((one) => articles.has(one.file) && splitOf(one.file) === 'check');
  });
  return `${about.join('\n')}\n`;
}
