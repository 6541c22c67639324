import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpusFolder } from '../index/corpus-folder.js';
import { verbatim } from './program.js';
import { CTRL_C, CTRL_D, CTRL_Z, hasTerminal, PROMPT, type Step, type } from './typing.js';

beforeAll(() => {
  verbatim(['index']);
});

describe.skipIf(!hasTerminal)('the REPL at a terminal', () => {
  it('greets, answers and leaves with Ctrl-D', async () => {
    const { screen, status } = await type([
      [PROMPT, 'who is GOP\r'],
      [PROMPT, CTRL_D],
    ]);
    expect(screen).toContain('5 articles about the 2014 attack on Sony Pictures.');
    expect(screen).toContain('│');
    expect(screen).not.toContain('? who is GOP');
    expect(status).toBe(0);
  });

  it('completes with Tab, takes a line back with Ctrl-C and leaves with another', async () => {
    const { screen, status } = await type([
      [PROMPT, 'whic\t'],
      ['h films leaked', CTRL_C],
      ['\u001b[', CTRL_C],
    ]);
    expect(screen).not.toContain('│');
    expect(status).toBe(0);
  });

  it('keeps what was typed for its owner alone, each line once, and nothing where HISTORY=false', async () => {
    const state = corpusFolder({});
    const file = path.join(state, 'verbatim', 'history');
    const steps: Step[] = [
      [PROMPT, 'who is GOP\r'],
      [PROMPT, ' a secret\r'],
      [PROMPT, ':quit\r'],
    ];
    await type(steps, { env: { XDG_STATE_HOME: state, HISTORY: 'false' } });
    expect(() => statSync(file)).toThrow();
    await type(steps, { env: { XDG_STATE_HOME: state } });
    expect(readFileSync(file, 'utf8')).toBe('who is GOP\n:quit\n');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, 'one\ntwo\none\n');
    await type([[PROMPT, CTRL_D]], { env: { XDG_STATE_HOME: state } });
    expect(readFileSync(file, 'utf8')).toBe('two\none\n');
  });

  it('offers what was typed in the session before', async () => {
    const env = { XDG_STATE_HOME: corpusFolder({ 'verbatim/history': '/films Fury\n' }) };
    const { screen } = await type(
      [
        [PROMPT, '\u001b[A'],
        ['/films Fury', '\r'],
        [PROMPT, CTRL_D],
      ],
      { env },
    );
    expect(screen).toContain('Brad Pitt');
  });

  it('shows each of the lines that are pasted together above its answer', async () => {
    const { screen } = await type([
      [PROMPT, 'zxqv\r/fimls\r/films Annie\rhalf'],
      ['half\u001b[7G', CTRL_C],
      [PROMPT, CTRL_D],
    ]);
    const answers = stripVTControlCharacters(screen.slice(screen.indexOf('5 articles are about')));
    expect(answers).toMatch(/› \/fimls\r\n\r\n {2}There is no command \/fimls\./);
    expect(answers).toMatch(/› \/films Annie\r\n\r\n {2}Films that leaked/);
    expect(answers.match(/› \/fi/g)).toHaveLength(2);
  });

  it('drops pasted lines that wait at Ctrl-C', async () => {
    const { screen, status } = await type([
      [PROMPT, `${'zxqv\r'.repeat(300)}`],
      ['articles are about', CTRL_C],
      [PROMPT, CTRL_D],
    ]);
    expect(screen.match(/articles are about/g)!.length).toBeLessThan(200);
    expect(status).toBe(0);
  });

  it('goes on behind Ctrl-Z and fg', async () => {
    const { screen, status } = await type([
      [PROMPT, 'who is'],
      ['who is', CTRL_Z],
      // Nothing is shown when it stops.
      ['', (pid) => setTimeout(() => process.kill(pid, 'SIGCONT'), 500)],
      ['\u001b[9G', ' GOP\r'],
      [PROMPT, CTRL_D],
    ]);
    expect(screen).toContain('Guardians of Peace (GOP)');
    expect(status).toBe(0);
  });

  it('leaves editing to a dumb terminal, and promises no completion', async () => {
    const { screen, status } = await type(
      [
        ['› ', '/fx\u007films Fury\r'],
        ['Brad Pitt', ''],
        ['› ', CTRL_D],
      ],
      { env: { TERM: 'dumb' } },
    );
    expect(screen).toContain('Films that leaked');
    expect(screen).not.toMatch(/Tab|\u001b/);
    expect(status).toBe(0);
  });

  it.each([24, 40, 60])('breaks no word in %i columns, from the title to what is wrong', async (columns) => {
    const { screen } = await type(
      [
        [PROMPT, '/fimls\r'],
        [PROMPT, '/ask\r'],
        [PROMPT, CTRL_D],
      ],
      { columns },
    );
    const shown = stripVTControlCharacters(screen).split(/\r?\n/);
    expect(shown.join(' ').replace(/ +/g, ' ')).toContain('Did you mean /films?');
    for (const line of shown.filter((one) => !/pid|›/.test(one)))
      expect(line.length).toBeLessThanOrEqual(columns);
  });

  it('takes a pasted line of many rows back as a whole', async () => {
    const { screen } = await type([
      [PROMPT, 'x'.repeat(300)],
      ['x'.repeat(300), '\u007f'],
      // Three rows up, where the line begins.
      ['\u001b[3A\u001b[1G\u001b[0J', CTRL_C],
      ['\u001b[3A\u001b[1G\u001b[0J', CTRL_D],
    ]);
    expect(screen.endsWith(`${PROMPT}\r\n`)).toBe(true);
  });

  it('tells the ways on under the first answer, and under no other reply', async () => {
    const { screen } = await type([
      [PROMPT, '/privacy\r'],
      [PROMPT, 'who is GOP\r'],
      [PROMPT, 'who is GOP\r'],
      [PROMPT, CTRL_D],
    ]);
    expect(screen.match(/:why/g)).toHaveLength(1);
    expect(screen.indexOf(':why')).toBeGreaterThan(screen.indexOf('Further quotes'));
  });
});
