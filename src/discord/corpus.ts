/** The corpus that is answered from: indexed in a thread of its own and replaced as a whole, between two answers. */
import { allCommands } from '../../commands/all.js';
import type { LoadedIndex, Places } from '../../index/load.js';
import { openInWorker } from '../indexing/in-worker.js';
import { writableDir } from '../indexing/writable.js';
import type { App } from './app.js';
import { definitionsOf } from './definitions.js';
import { logError } from './log-error.js';
import { isSame } from './register.js';
import { warmUp } from './warm-up.js';

/** Percent of progress between two lines of the log. */
const LOG_EVERY = 10;

/** Replaces the corpus of an app, one replacement after the other. */
export class CorpusKeeper {
  readonly #app: App;
  readonly #places: Places;
  readonly #commandsChanged: () => Promise<void>;
  readonly #stopping = new AbortController();
  /** The last replacement that was begun or waits; it never rejects. */
  #last: Promise<void> = Promise.resolve();
  #isWaiting = false;

  /** `commandsChanged` is called where a new corpus has other commands than the one before. */
  constructor(app: App, { seedsDir, indexDir }: Places, commandsChanged: () => Promise<void>) {
    this.#app = app;
    this.#places = { seedsDir, indexDir };
    this.#commandsChanged = commandsChanged;
  }

  /** Resolves when there is an index to answer from. Throws `SetupError` where there can be none. */
  async ready(): Promise<void> {
    if (this.#app.indexing === null) return;
    const replaced = this.#replace();
    this.#last = replaced.catch(() => undefined);
    await replaced;
  }

  /**
   * Takes up what has changed in the corpus, and answers from the old one until that is done. Where the new one cannot
   * be used, the log says why and the old one stays.
   */
  refresh(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#last = this.#last.then(() => this.#refresh());
  }

  /** Ends the thread where one runs. */
  stop(): void {
    this.#stopping.abort();
  }

  async #refresh(): Promise<void> {
    this.#isWaiting = false;
    try {
      await this.#replace();
    } catch (error) {
      if (this.#stopping.signal.aborted) return;
      const reason = error instanceof Error ? error.message : String(error);
      this.#app.log.error({ reason, err: logError(error) }, 'the articles stay as they were');
    }
  }

  async #replace(): Promise<void> {
    const { log, indexing, index: old } = this.#app;
    const tell = (line: string) => log.info(line);
    this.#places.indexDir = writableDir(this.#places.indexDir, tell);
    const { signal } = this.#stopping;
    const index = await openInWorker(this.#places, { tell, signal, progress: this.#noteProgress() });
    const { hash, articles } = index.corpus;
    if (indexing === null && hash === old.corpus.hash) {
      log.info({ corpus: hash }, 'the articles have not changed');
      return;
    }
    await this.#swap(index);
    log.info({ corpus: hash, articles: articles.length }, 'answering from the articles as they are now');
  }

  /** In a turn of its own, so that no answer begins with one corpus and ends with the other. */
  async #swap(index: LoadedIndex): Promise<void> {
    const app = this.#app;
    const before = definitionsOf(app.commands, true);
    const commands = allCommands(index.corpus);
    await warmUp({ ...app, index, commands });
    const work = () => void Object.assign(app, { index, commands, indexing: null });
    await app.turns.run({ name: 'swap', work });
    if (!isSame(before, definitionsOf(commands, true))) await this.#commandsChanged();
  }

  #noteProgress(): (share: number) => void {
    let next = LOG_EVERY;
    return (share) => {
      if (this.#app.indexing !== null) this.#app.indexing = share;
      if (100 * share < next) return;
      const percent = Math.floor(100 * share);
      next = percent - (percent % LOG_EVERY) + LOG_EVERY;
      this.#app.log.info({ percent }, 'indexing');
    };
  }
}
