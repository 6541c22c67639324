/**
 * The evidence commands on a corpus about something else, without `incident.json`: they work, and show nothing
 * that is not in its articles.
 */
import { copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { allCommands } from '../../commands/all.js';
import { parseOptions } from '../../commands/options.js';
import type { Command } from '../../commands/types.js';
import { entityNames } from '../../index/names.js';
import { openIndex } from '../../index/open.js';
import { quoteSentence } from '../../index/sentence-text.js';
import { PACKAGE_DIR } from '../../src/config.js';
import { UserError } from '../../src/errors.js';
import { findSource } from '../../src/facts/find-source.js';
import { suggestEntities } from '../../src/facts/who.js';
import { ClosedWorld } from '../commands/closed-world.js';
import { temporaryDir } from './support.js';

const WIKI = path.join(PACKAGE_DIR, '../shared/wiki/articles');
const ARTICLES = ['0002-beyonc', '0005-antibiotics', '0006-fr-d-ric-chopin', '0010-spectre-2015-film'].map(
  (name) => `wiki-${name}.txt`,
);
const there = existsSync(WIKI);
if (!there) console.warn(`skipped: there are no other articles at ${path.relative(PACKAGE_DIR, WIKI)}`);

describe.skipIf(!there)('four articles of an encyclopedia', () => {
  const open = () => {
    const dir = temporaryDir();
    for (const file of ARTICLES) copyFileSync(path.join(WIKI, file), path.join(dir, file));
    return openIndex({ seedsDir: dir, indexDir: path.join(temporaryDir(), 'built') });
  };
  const index = there ? open() : null!;
  const context = { index };
  const commands = there ? allCommands(index.corpus) : [];
  const command = (name: string): Command => commands.find((one) => one.name === name)!;

  /** Runs a command, checks the closed world, and returns the JSON form. */
  async function run(name: string, given: Record<string, unknown>): Promise<Record<string, unknown>> {
    const options = parseOptions(command(name), given);
    const result = await command(name).run(context, options);
    const world = new ClosedWorld(index);
    const echoed = Object.values(given).map(String);
    expect(world.strangersOf(command(name).present(context, result, options), echoed)).toEqual([]);
    const json = command(name).json(context, result, options);
    expect(world.strangersInJson(json)).toEqual([]);
    return { ...json, found: command(name).found(result) };
  }

  test('no list command, since none is declared', () => {
    expect(command('films')).toBeUndefined();
  });

  test('timeline: more than a hundred dated events, in order', async () => {
    const { events } = (await run('timeline', {})) as { events: { date: string | null }[] };
    const dates = events.map(({ date }) => date).filter((date) => date !== null);
    expect(dates.length).toBeGreaterThan(100);
    expect(dates).toEqual([...dates].sort());
  });

  test.each([
    ['Beyonce', /Beyoncé/],
    ['George Sand', /Sand/],
    ['Chopin', /Chopin/],
    ['Bond', /Bond/],
    ['Destinys Child', /Destiny/],
  ])('who %s', async (name, pattern) => {
    const who = (await run('who', { name })) as { found: boolean; quotes: { text: string }[] };
    expect(who.found).toBe(true);
    expect(who.quotes[0]?.text).toMatch(pattern);
  });

  test('who: an unknown name is said to be unknown', async () => {
    expect(await run('who', { name: 'Xyzzy Plugh' })).toMatchObject({
      found: false,
      mentions: 0,
      quotes: [],
    });
  });

  test('verify: each of 50 sentences is verbatim, and not with a word changed', async () => {
    const step = Math.floor(index.sentences.count / 50);
    for (let at = 0; at < 50; at++) {
      const { text } = quoteSentence(index, at * step);
      if (text.split(/\s+/).length < 6) continue;
      expect(await run('verify', { quote: text })).toMatchObject({ verdict: 'verbatim' });
      const words = text.split(' ');
      const changed = words.with(Math.floor(words.length / 2), 'zyzzyva').join(' ');
      expect((await run('verify', { quote: changed })).verdict).not.toBe('verbatim');
    }
  });

  test('compare, sources and source', async () => {
    await run('compare', { question: 'who wrote the song for the film Spectre' });
    const { sources } = (await run('sources', {})) as { sources: { id: string }[] };
    expect(sources.length).toBe(4);
    for (const { id } of sources) expect(await run('source', { id })).toMatchObject({ page: 1, found: true });
  });

  test('find the source', () => {
    const said = quoteSentence(index, 40).text;
    expect(findSource(index, said).findings[0]).toMatchObject({ verdict: 'supports' });
  });

  test('suggestions come in under 50 ms once the names are known', () => {
    expect(entityNames(index).length).toBeGreaterThan(500);
    suggestEntities(index, 'a');
    const started = performance.now();
    suggestEntities(index, 'qwxyzvb');
    expect(performance.now() - started).toBeLessThan(50);
  });

  test('a wrong option gets one line', async () => {
    await expect(run('source', { id: 'qqqqqqqq' })).rejects.toThrow(UserError);
  });
});
