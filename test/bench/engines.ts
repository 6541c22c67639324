/** Our own answer and what one would pick instead, each behind the same three calls. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { create, insertMultiple, load, save, search } from '@orama/orama';
import Database from 'better-sqlite3';
import { Index } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { openIndex } from '../../dist/index/open.js';
import { isStopWord } from '../../dist/index/terms.js';
import { ask } from '../../dist/src/answer/ask.js';
import { search as rank } from '../../dist/src/answer/search.js';
import type { Job } from './corpora.js';

/** The best documents of a question, by number. */
export type Find = (question: string) => number[] | Promise<number[]>;

export interface Engine {
  /** Builds the index and writes it into `dir`. */
  build(job: Job, documents: string[], dir: string): unknown;
  /** Opens it. `find` is what is timed; `ranks` where the timed call returns something else. */
  open(job: Job, dir: string): Promise<{ find: Find; ranks?: Find }> | { find: Find; ranks?: Find };
}

const HITS = 10;
const file = (dir: string) => path.join(dir, 'index');

/** Bytes of all files that an engine wrote. */
export function sizeOf(dir: string): number {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

const verbatim: Engine = {
  build: ({ seedsDir }, _documents, dir) => ask(openIndex({ seedsDir, indexDir: dir }), 'warm'),
  open({ seedsDir }, dir) {
    const index = openIndex({ seedsDir, indexDir: dir });
    const find = (question: string) => ask(index, question).quotes.map(({ start }) => start);
    find('What was it called?');
    return {
      find,
      ranks: (question) =>
        rank(index, question)
          .ranked.slice(0, HITS)
          .map((one) => one.sentence),
    };
  },
};

function miniSearch(options: object): Engine {
  const whole = { fields: ['text'], ...options };
  return {
    build(_job, documents, dir) {
      const index = new MiniSearch(whole);
      for (const [id, text] of documents.entries()) index.add({ id, text });
      writeFileSync(file(dir), JSON.stringify(index));
    },
    open(_job, dir) {
      const index = MiniSearch.loadJSON(readFileSync(file(dir), 'utf8'), whole);
      return {
        find: (question) =>
          index
            .search(question)
            .slice(0, HITS)
            .map(({ id }) => id),
      };
    },
  };
}

const withoutStopWords = {
  processTerm: (term: string) => (isStopWord(term.toLowerCase()) ? null : term.toLowerCase()),
};

const sqlite: Engine = {
  build(_job, documents, dir) {
    const db = new Database(file(dir));
    db.exec("CREATE VIRTUAL TABLE s USING fts5(text, tokenize = 'porter unicode61')");
    const insert = db.prepare('INSERT INTO s(rowid, text) VALUES (?, ?)');
    db.transaction(() => {
      for (const [id, text] of documents.entries()) insert.run(id, text);
    })();
    db.close();
  },
  open(_job, dir) {
    const db = new Database(file(dir), { readonly: true });
    const find = db.prepare('SELECT rowid FROM s WHERE s MATCH ? ORDER BY bm25(s) LIMIT 10').pluck();
    return { find: (question) => find.all(anyWord(question, (word) => `"${word}"`, ' OR ')) as number[] };
  },
};

const anyWord = (question: string, quote: (word: string) => string, joint: string): string =>
  (question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(quote).join(joint);

const flexSearch: Engine = {
  async build(_job, documents, dir) {
    const index = new Index({ tokenize: 'strict' });
    for (const [id, text] of documents.entries()) index.add(id, text);
    const parts: [string, string][] = [];
    await index.export((key: string, data: string) => void parts.push([key, data]));
    writeFileSync(file(dir), JSON.stringify(parts));
  },
  async open(_job, dir) {
    const index = new Index({ tokenize: 'strict' });
    for (const [key, data] of JSON.parse(readFileSync(file(dir), 'utf8'))) await index.import(key, data);
    return { find: (question) => index.search(question, { limit: HITS, suggest: true }) as number[] };
  },
};

const lunrEngine: Engine = {
  build(_job, documents, dir) {
    const index = lunr(function () {
      this.ref('id');
      this.field('text');
      for (const [id, text] of documents.entries()) this.add({ id, text });
    });
    writeFileSync(file(dir), JSON.stringify(index));
  },
  open(_job, dir) {
    const index = lunr.Index.load(JSON.parse(readFileSync(file(dir), 'utf8')));
    const words = (question: string) => anyWord(question, (word) => word, ' ');
    return {
      find: (question) =>
        index
          .search(words(question))
          .slice(0, HITS)
          .map(({ ref }) => Number(ref)),
    };
  },
};

const schema = { number: 'number', text: 'string' } as const;

const orama: Engine = {
  async build(_job, documents, dir) {
    const db = create({ schema });
    await insertMultiple(
      db,
      documents.map((text, number) => ({ number, text })),
      1000,
    );
    writeFileSync(file(dir), JSON.stringify(save(db)));
  },
  open(_job, dir) {
    const db = create({ schema });
    load(db, JSON.parse(readFileSync(file(dir), 'utf8')));
    const find: Find = async (term) => {
      const { hits } = await search(db, { term, properties: ['text'], limit: HITS, threshold: 1 });
      return hits.map(({ document }) => document.number);
    };
    return { find };
  },
};

export const ENGINES: Record<string, Engine> = {
  'Verbatim, whole answer': verbatim,
  'MiniSearch as it comes': miniSearch({}),
  'MiniSearch without stop words': miniSearch(withoutStopWords),
  'SQLite FTS5, porter, OR': sqlite,
  FlexSearch: flexSearch,
  lunr: lunrEngine,
  Orama: orama,
};
export const OURS = 'Verbatim, whole answer';
