import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allCommands } from '../commands/all.js';
import { readCorpus } from '../index/parse-corpus.js';
import { verbatim } from './terminal/program.js';

const readme = readFileSync('README.md', 'utf8');
const transcripts = Array.from(
  readme.matchAll(/```console\n\$ npx verbatim (.*)\n([\s\S]*?)```/g),
  ([, call, output]) => ({
    call: call!,
    output: output!,
  }),
);

/** The output down to the citation: how sure the bot is, told below it, changes with the learned tables. */
const toCitation = (output: string): string => /^[\s\S]*?^— .*$/m.exec(output)![0];

describe('README', () => {
  it.each(transcripts)('shows what "$call" prints', ({ call, output }) => {
    const args = Array.from(call.matchAll(/"([^"]*)"|\S+/g), (word) => word[1] ?? word[0]);
    expect(toCitation(output)).toBe(toCitation(verbatim(args).stdout));
  });

  it('has transcripts', () => {
    expect(transcripts.length).toBeGreaterThanOrEqual(2);
  });

  it('tells every setting of .env.example, and no other', () => {
    const example = Array.from(
      readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm),
      ([, name]) => name,
    );
    const table = Array.from(readme.matchAll(/^\| `([A-Z_]+)` \|/gm), ([, name]) => name);
    expect(table).toEqual(example);
  });

  it('tells every command', () => {
    for (const { name } of allCommands(readCorpus('seeds')))
      expect(readme).toMatch(new RegExp(`\\| .*\`${name}[ \`]`));
  });
});
