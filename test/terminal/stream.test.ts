import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it } from 'vitest';
import { environment, jsonLines, MAIN, start, verbatim } from './program.js';

beforeAll(() => {
  verbatim(['index']);
});

describe('ask -', () => {
  it('answers a line at a time, in order; blank lines are skipped, bad ones told', () => {
    const stdin = ['who is GOP', '', '  ', '\u0001\u0002', 'x'.repeat(2001), 'which films leaked'].join('\n');
    const { status, stdout, stderr } = verbatim(['ask', '-', '--json'], { stdin });
    expect([status, stderr]).toEqual([0, '']);
    const lines = jsonLines(stdout);
    expect(lines.map((line) => line.question ?? line.status)).toEqual([
      'who is GOP',
      'error',
      'error',
      'which films leaked',
    ]);
    expect(lines.every((line) => line.version === 1 && typeof line.corpus === 'string')).toBe(true);
    expect(lines[2]!.message).toContain('2001');
  });

  it('gives each line what a call of its own gives it', () => {
    const questions = ['who is GOP', 'how many times was Fury downloaded', 'zxqv'];
    const streamed = jsonLines(verbatim(['ask', '-', '--json'], { stdin: questions.join('\r\n') }).stdout);
    const single = questions.flatMap((question) => jsonLines(verbatim(['ask', question, '--json']).stdout));
    expect(streamed).toEqual(single);
  });

  it('takes options along, and a last line without an end', () => {
    const [answer] = jsonLines(
      verbatim(['ask', '-', '--json', '--top', '1'], { stdin: 'which films leaked' }).stdout,
    );
    expect(answer!.quotes).toHaveLength(1);
  });

  it('survives whatever bytes come', () => {
    const stdin = '\ud800 lone\n{"json": 1}\n@everyone `rm -rf` <t:1:R>\n\u202eright to left\n--help\n-\n';
    const { status, stdout, stderr } = verbatim(['ask', '-', '--json'], { stdin });
    expect([status, stderr]).toEqual([0, '']);
    expect(jsonLines(stdout)).toHaveLength(6);
  });

  it('answers each line before the next one comes', async () => {
    const program = start(['ask', '-', '--json']);
    const lines = createInterface({ input: program.stdout });
    for (const question of ['who is GOP', 'which films leaked']) {
      program.stdin.write(`${question}\n`);
      const [line] = (await once(lines, 'line')) as [string];
      expect(JSON.parse(line)).toMatchObject({ question });
    }
    program.stdin.end();
    expect(await once(program, 'close')).toEqual([0, null]);
  });

  it('prints answers for people without --json, and what is wrong on standard error', () => {
    const { status, stdout, stderr } = verbatim(['ask', '-'], {
      stdin: 'who is GOP\n???\nwhich films leaked\n',
    });
    expect(status).toBe(0);
    expect(stdout.match(/^\? .*/gm)).toEqual(['? who is GOP', '? which films leaked']);
    expect(stderr).toBe('verbatim: Ask a question of at least one word.\n');
  });

  it.skipIf(!existsSync('/dev/full'))('tells in one line that its output cannot be written', async () => {
    const program = spawn(process.execPath, [MAIN, 'ask', 'who is GOP'], {
      env: environment(),
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    let told = '';
    program.stderr!.on('data', (chunk: Buffer) => {
      told += chunk.toString();
    });
    expect(await once(program, 'close')).toEqual([2, null]);
    expect(told).toBe('verbatim: The output cannot be written (ENOSPC).\n');
  });

  it('answers on where nobody reads what is wrong', async () => {
    const program = start(['ask', '-']);
    program.stderr.destroy();
    let shown = '';
    program.stdout.on('data', (chunk: Buffer) => {
      shown += chunk.toString();
    });
    program.stdin.end(`${'???\n'.repeat(200)}who is GOP\n`);
    expect(await once(program, 'close')).toEqual([0, null]);
    expect(shown).toContain('? who is GOP');
  });

  it('ends quietly where the reader has seen enough', async () => {
    const program = start(['ask', '-', '--json']);
    program.stdout.destroy();
    const told: string[] = [];
    program.stderr.on('data', (chunk: Buffer) => told.push(chunk.toString()));
    // The program may be gone before the last question is written.
    program.stdin.on('error', () => {});
    for (let at = 0; at < 50; at++) program.stdin.write('who is GOP\n');
    expect(await once(program, 'close')).toEqual([0, null]);
    expect(told.join('')).toBe('');
  });
});
