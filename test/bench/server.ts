/** One engine under measurement: a process that built its index, and one that opened it and answers. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Job } from './corpora.js';

/** What a child process tells of itself. */
export interface Told {
  buildMs: number;
  megabytes: number;
  loadMs: number;
  rss: number;
}

/** What it tells of a batch of questions. */
interface Answered {
  ms: number[];
  found: number[][];
}

export class Server {
  readonly name: string;
  readonly told: Told;
  /** By question: its times that count, in ms, and what was found. */
  readonly ms: number[][] = [];
  readonly found: number[][] = [];
  #asked = 0;
  #totalMs = 0;
  readonly #child: ChildProcess;

  private constructor(name: string, told: Told, child: ChildProcess) {
    this.name = name;
    this.told = told;
    this.#child = child;
  }

  /** Builds the index of a job in one process and opens it in another. */
  static async start(name: string, job: Job): Promise<Server> {
    const built = await message<Pick<Told, 'buildMs' | 'megabytes'>>(run('build', name, job));
    const child = run('serve', name, job);
    return new Server(name, { ...built, ...(await message<Pick<Told, 'loadMs' | 'rss'>>(child)) }, child);
  }

  /** Of a question so far; 0 before the first. */
  get meanMs(): number {
    return this.#totalMs / Math.max(1, this.#asked);
  }

  /** Asks some of the questions, by number. */
  async ask(batch: number[], texts: string[], counts: boolean): Promise<void> {
    this.#child.send(batch.map((at) => texts[at]));
    const answered = await message<Answered>(this.#child);
    for (const [i, at] of batch.entries()) {
      const ms = answered.ms[i]!;
      this.found[at] = answered.found[i]!;
      this.ms[at] ??= [];
      if (counts) this.ms[at].push(ms);
      this.#asked++;
      this.#totalMs += ms;
    }
  }

  stop(): void {
    this.#child.kill();
  }
}

function run(mode: string, name: string, job: Job): ChildProcess {
  const args = [mode, name, JSON.stringify(job)];
  return fork(path.join(import.meta.dirname, 'engine-process.ts'), args, {
    execArgv: ['--import', 'tsx', '--expose-gc'],
    serialization: 'advanced',
  });
}

/** The next message of a child. Rejects where it ends instead. */
async function message<T>(child: ChildProcess): Promise<T> {
  const ended = new AbortController();
  const exit = once(child, 'exit', { signal: ended.signal }).then(([code]) => {
    throw new Error(`an engine's process ended with code ${code}`);
  });
  try {
    return (await Promise.race([once(child, 'message', { signal: ended.signal }), exit]))[0] as T;
  } finally {
    ended.abort();
    exit.catch(() => undefined);
  }
}
