import { describe, expect, it } from 'vitest';
import { type Kind, kindOf } from '../../src/answer/kinds.js';

const QUESTIONS: [string, Kind][] = [
  ['Who runs the ferry?', 'who'],
  ['which company repaired the pier', 'who'],
  ["who's the mayor", 'who'],
  ['When did the storm begin?', 'when'],
  ['on what day did it end', 'when'],
  ['Where is the harbour?', 'where'],
  ['in which city does the mayor live', 'where'],
  ['How many ferries sank?', 'how-many'],
  ['what number of people were hurt', 'how-many'],
  ['How much money will the repairs take?', 'how-much'],
  ['How long did the storm last?', 'how-long'],
  ['Why did the ferry sink?', 'why'],
  ['how come nobody was hurt', 'why'],
  ['How did the crew escape?', 'how'],
  ['Is the harbour open?', 'yes-no'],
  ['so did anyone drown', 'yes-no'],
  ['What did the mayor say about the storm?', 'quote'],
  ['What is a ferry?', 'definition'],
  ['list all the ferries', 'list'],
  ['What sank in the harbour of Larkhaven on that Sunday?', 'what'],
  ['storm larkhaven ferries', 'none'],
  ['what did the crew do when the storm came', 'what'],
  ['how do people feel about those who left', 'how'],
  ['which ferry sank where the pier was', 'which'],
  ['what terms describe the people who fled', 'what'],
  ['At what hour did it sink?', 'when'],
  ['On what grounds was the captain dismissed?', 'why'],
  ['How much does a ticket cost?', 'how-much'],
  ['How much of the pier is left?', 'how-many'],
  ['What happened to the pier?', 'what'],
  ['wat is a ferry', 'definition'],
  ['wich day did it sink', 'when'],
];

describe('the kind of a question', () => {
  it.each(QUESTIONS)('%s: %s', (question, kind) => {
    expect(kindOf(question)).toBe(kind);
  });

  it('does not depend on capitals or on the mark at its end', () => {
    for (const [question, kind] of QUESTIONS) {
      expect(kindOf(question.toUpperCase())).toBe(kind);
      expect(kindOf(question.replace(/\?$/, ' ?!'))).toBe(kind);
    }
  });
});
