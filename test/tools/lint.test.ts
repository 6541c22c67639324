import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusFolder } from '../index/corpus-folder.js';
import { jsonLines, verbatim } from '../terminal/program.js';

/** A corpus in which much is wrong; that PARIS stands for Paris is not. */
function wrongCorpus(): string {
  const text = 'The weather\n\nIt rained in Paris on Sunday. Nobody minded at all that day.\n';
  return corpusFolder({
    'a.txt': text,
    'b.txt': text,
    'c.txt': '',
    'articles.json': '{"a.txt": {"published": "2014-02-30"}, "z.txt": {}}',
    'incident.json': JSON.stringify({
      aliases: [{ name: 'Rome', also: ['Roma'] }],
      lists: [
        {
          command: 'cities',
          title: 'C',
          description: 'C',
          entries: [{ name: 'Berlin' }, { name: 'PARIS' }],
        },
      ],
      examples: ['xyzzy'],
    }),
    'expansions/a.json': JSON.stringify([
      { answers: [{ article: 'a.txt', text: 'It rained in Rome.' }], questions: ['where was it wet'] },
      { answers: [{ article: 'y.txt', text: 'It rained' }], questions: ['wet?'] },
    ]),
  });
}

/** What is wrong with it, each in a line. */
const FINDINGS = [
  'c.txt is empty',
  'articles.json names z.txt',
  'a.txt is published on 2014-02-30, a day that does not exist',
  'b.txt is the same text as a.txt',
  'incident.json has the name "Rome", which no article holds',
  'incident.json has an entry of the list cities, "Berlin", which no article holds',
  'incident.json has the example "xyzzy", which is not answered',
  'expansions/a.json anchors to "It rained in Rome.", which is not in the article (a.txt)',
  'expansions/a.json anchors to y.txt, which is not among the articles',
];

describe('lint', () => {
  it('lists what is wrong with a corpus, a finding a line, with 1', () => {
    const dir = wrongCorpus();
    const { status, stdout } = verbatim(['lint', '--seeds', dir]);
    expect(status).toBe(1);
    for (const finding of FINDINGS) expect(stdout).toContain(finding);
    expect(stdout).not.toContain('PARIS');
    const [result] = jsonLines(verbatim(['lint', '--seeds', dir, '--json']).stdout);
    expect(result!.findings).toHaveLength(stdout.trimEnd().split('\n').length - 1);
  });

  it('cannot check a corpus whose JSON is broken, with 2', () => {
    const dir = corpusFolder({ 'a.txt': 'The weather\n\nIt rained.\n' });
    writeFileSync(path.join(dir, 'incident.json'), '{"name": 5}');
    const { status, stderr } = verbatim(['lint', '--seeds', dir]);
    expect(status).toBe(2);
    expect(stderr).toBe('verbatim: incident.json: name: takes a text in quotation marks, not a number.\n');
  });

  it('names the file of the question that gaps.json contradicts', () => {
    const dir = corpusFolder({
      'a.txt': 'The weather\n\nIt rained.\n',
      'expansions/b.json':
        '[{"answers": [{"article": "a.txt", "text": "It rained."}], "questions": ["Wet?"]}]',
      'gaps.json': '{"gaps": [{"kind": "near-miss", "questions": ["wet"]}]}',
    });
    const [lapsed] = verbatim(['lint', '--seeds', dir]).stdout.split('\n');
    const hash = /"checkedAgainst": "(\w+)"/.exec(lapsed!)![1];
    expect(lapsed).toMatch(/^gaps\.json does not say against which articles/);
    const gaps = { checkedAgainst: hash, gaps: [{ kind: 'near-miss', questions: ['wet'] }] };
    writeFileSync(path.join(dir, 'gaps.json'), JSON.stringify(gaps));
    const { stdout } = verbatim(['lint', '--seeds', dir]);
    expect(stdout).toMatch(/^expansions\/b\.json answers "Wet\?", which gaps\.json says/);
  });
});
