/** A mistake in a file beside the articles is told in words for the person who wrote the file. */
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../index/parse-corpus.js';
import { corpusFolder } from './corpus-folder.js';

const read = (file: string, text: string) => () =>
  readCorpus(corpusFolder({ 'a.txt': 'The weather\n\nIt rained.\n', [file]: text }));

describe('a wrong file', () => {
  it.each([
    ['articles.json', '[]', 'the top level: takes an object in { }, not a list in [ ].'],
    [
      'articles.json',
      '{"a.txt": {"author": 5}}',
      'a.txt.author: takes a text in quotation marks, not a number.',
    ],
    ['articles.json', '{"a.txt": {"status": "old"}}', 'a.txt.status: takes one of "corrected", "retracted".'],
    ['incident.json', '{"aliases": [{"also": []}]}', 'aliases.0.name: is missing.'],
    ['incident.json', '{"examples": [""]}', 'examples.0: is empty.'],
    [
      'incident.json',
      '{"exampels": []}',
      'the top level: has "exampels", which it does not take; it takes "name", "aliases", "lists", "examples".',
    ],
    ['gaps.json', '{"gaps": [{"questions": ["x"]}]}', 'gaps.0.kind: is missing.'],
    ['expansions/b.json', 'null', 'the top level: takes a list in [ ], not null.'],
    ['expansions/b.json', '[{"answers": [], "questions": ["x"]}]', '0.answers: is empty.'],
  ])('%s with %s', (file, text, message) => {
    expect(read(file, text)).toThrow(`${file}: ${message}`);
  });

  it('that is no JSON is told with the line', () => {
    expect(read('incident.json', '{\n  "examples": [],\n}')).toThrow(
      /^incident\.json is not valid JSON: .*line 3/,
    );
  });
});
