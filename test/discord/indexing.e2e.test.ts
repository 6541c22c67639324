/** Articles are read in while the bot answers: at the start, and when it is told that they have changed. */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type APIMessage, MessageFlags } from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import { temporaryDir } from '../facts/support.js';
import { BotProcess, environmentFor, SLOW_START_MS, startBot } from './bot/process.js';
import { DiscordServer, textOf } from './server.js';

const PRELOAD = ['--import', './test/discord/bot/indexing.mjs'];
const ANSWERING = 'answering from the articles as they are now';
const isPrivate = ({ flags }: APIMessage) => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** What a test holds, to be stopped and looked at behind it. */
let server: DiscordServer;
let bot: BotProcess;
afterEach(async () => {
  bot.kill('SIGKILL');
  await bot.exited;
  expect(server.violations).toEqual([]);
  await server.stop();
});

/** A folder of articles with the switches of the preloaded script beside it. */
class Corpus {
  readonly #dir = temporaryDir();
  readonly seedsDir = temporaryDir();
  readonly environment = {
    SEEDS_DIR: this.seedsDir,
    INDEX_DIR: path.join(this.#dir, 'built'),
    HOLD: path.join(this.#dir, 'hold'),
    CRASH: path.join(this.#dir, 'crash'),
  };

  write(file: string, text: string): void {
    writeFileSync(path.join(this.seedsDir, file), text);
  }

  /** More than is indexed before the bot logs in. */
  writeLarge(): void {
    for (let article = 0; article < 30; article++) {
      const sentences = Array.from({ length: 600 }, (_, at) => sentenceOf(article, at));
      this.write(`${article}.txt`, `Report ${article}\n\n${sentences.join(' ')}\n`);
    }
  }

  hold(): void {
    writeFileSync(this.environment.HOLD, '');
  }

  release(): void {
    rmSync(this.environment.HOLD);
  }

  crash(): void {
    writeFileSync(this.environment.CRASH, '');
  }
}

const sentenceOf = (article: number, at: number): string =>
  `In building ${article} the guard of room ${at} found a broken window and called officer Smith${article * 7 + at}.`;

const TIGER = 'Zoo news\n\nThe tiger Rajah escaped from the zoo of Tulsa.\n';
const LION = 'More news\n\nThe lion Simba escaped from the circus of Omaha.\n';

async function start(corpus: Corpus): Promise<void> {
  server = await DiscordServer.start();
  bot = await startBot(server, corpus.environment, PRELOAD);
}

async function ask(question: string): Promise<APIMessage> {
  return server.interact({ kind: 'slash', name: 'ask', options: { question } }).reply();
}

async function leave(): Promise<number | null> {
  bot.kill('SIGTERM');
  return (await bot.exited).code;
}

describe(
  'a large corpus that is not indexed yet',
  () => {
    test('is indexed beside answering: first with how far it is, then from the articles', async () => {
      const corpus = new Corpus();
      corpus.writeLarge();
      corpus.hold();
      await start(corpus);
      const early = await ask('who was called from room 17 in building 3');
      expect(textOf(early)).toContain('still being read in, 0 % so far');
      expect(isPrivate(early)).toBe(true);
      const typed = {
        kind: 'autocomplete',
        name: 'ask',
        options: { question: 'wh' },
        focused: 'question',
      } as const;
      const suggested = server.interact(typed);
      await suggested.acknowledged;
      expect(suggested.choices).toEqual([]);

      await bot.request('delay');
      const released = performance.now();
      corpus.release();
      await bot.logged(({ msg }) => msg === ANSWERING, 'the index');
      const tookMs = performance.now() - released;
      expect(await bot.request('delay')).toBeLessThan(tookMs / 3);
      const percents = bot.log.flatMap(({ percent }) => (typeof percent === 'number' ? [percent] : []));
      expect(percents.length).toBeGreaterThan(4);
      expect(percents).toEqual([...new Set(percents)].sort((a, b) => a - b));
      expect(textOf(await ask('who was called from room 17 in building 3'))).toContain(
        'Verbatim from: Report',
      );
      expect(await leave()).toBe(0);
    });

    test('a bot that is told to stop meanwhile leaves with 0', async () => {
      const corpus = new Corpus();
      corpus.writeLarge();
      corpus.hold();
      await start(corpus);
      expect(await leave()).toBe(0);
    });

    test('an index that cannot be built ends the start with one line', async () => {
      const corpus = new Corpus();
      corpus.writeLarge();
      corpus.crash();
      server = await DiscordServer.start();
      bot = new BotProcess({ ...environmentFor(server, corpus.environment), LOG_LEVEL: 'silent' }, PRELOAD);
      expect((await bot.exited).code).toBe(2);
      expect(bot.text).toBe('verbatim: Indexing failed: out of luck.\n');
    });

    test('an index folder that cannot be written is told, and another is used', async () => {
      const corpus = new Corpus();
      corpus.writeLarge();
      corpus.write('in-the-way.json', '');
      corpus.environment.INDEX_DIR = path.join(corpus.seedsDir, 'in-the-way.json');
      await start(corpus);
      await bot.logged(({ msg }) => msg === ANSWERING, 'the index');
      expect(bot.text).toContain('cannot be written');
      expect(await leave()).toBe(0);
    });
  },
  SLOW_START_MS * 2,
);

describe(
  'SIGHUP',
  () => {
    const tiger = 'which tiger escaped';
    const lion = 'which lion escaped from the circus';

    async function startSmall(): Promise<Corpus> {
      const corpus = new Corpus();
      corpus.write('tiger.txt', TIGER);
      await start(corpus);
      return corpus;
    }

    test('takes up new articles, and the old ones answer until that is done', async () => {
      const corpus = await startSmall();
      corpus.write('lion.txt', LION);
      corpus.hold();
      bot.kill('SIGHUP');
      expect(textOf(await ask(tiger))).toContain('> The tiger Rajah');
      expect(textOf(await ask(lion))).not.toContain('Simba');
      corpus.release();
      await bot.logged(({ msg }) => msg === ANSWERING, 'the new articles');
      expect(textOf(await ask(lion))).toContain('> The lion Simba');
      expect(await leave()).toBe(0);
    });

    test('says so where nothing has changed', async () => {
      await startSmall();
      bot.kill('SIGHUP');
      await bot.logged(({ msg }) => msg === 'the articles have not changed');
      expect(await leave()).toBe(0);
    });

    test.each([
      ['the thread fails', (corpus: Corpus) => corpus.crash(), 'Indexing failed: out of luck.'],
      ['a file is wrong', (corpus: Corpus) => corpus.write('incident.json', '{'), 'incident.json'],
    ])('keeps the old articles where %s, and says so in one line', async (_what, spoil, reason) => {
      const corpus = await startSmall();
      corpus.write('lion.txt', LION);
      spoil(corpus);
      bot.kill('SIGHUP');
      const told = await bot.logged(({ msg }) => msg === 'the articles stay as they were');
      expect(told.reason).toContain(reason);
      expect(textOf(await ask(tiger))).toContain('> The tiger Rajah');
      expect(await leave()).toBe(0);
    });

    test('registers a command that is new', async () => {
      const corpus = await startSmall();
      const list = { command: 'animals', title: 'Animals', description: 'What escaped', nouns: ['animal'] };
      const lists = [{ ...list, fields: [], entries: [{ name: 'Rajah', aliases: [] }] }];
      corpus.write('incident.json', JSON.stringify({ lists }));
      bot.kill('SIGHUP');
      await bot.logged(({ msg }) => msg === ANSWERING);
      await expect.poll(() => server.commands.list().map(({ name }) => name)).toContain('animals');
      expect(await leave()).toBe(0);
    });
  },
  SLOW_START_MS * 2,
);
