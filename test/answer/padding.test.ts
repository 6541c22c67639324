import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/answer/analyse.js';
import { ask } from '../../src/answer/ask.js';
import { withoutPadding } from '../../src/answer/padding.js';
import { stormCorpus } from './support.js';

describe('withoutPadding', () => {
  it.each([
    ['Good morning! May I ask when Annie comes out, please?', 'when Annie comes out        ?'],
    ['do you happen to know who did it', 'who did it'],
    ['Could you kindly inform me how many films leaked? Thanks in advance!', 'how many films leaked?'],
    ['I would be grateful if you could tell me what the FBI said.', 'what the FBI said.'],
    ['hey, quick question: who’s behind this pls', 'who’s behind this'],
    ['I was just wondering, who is GOP', 'who is GOP'],
    ['For a piece I’m writing: who leaked Fury?', 'who leaked Fury?'],
    ['does anyone know if Sony paid thx', 'if Sony paid'],
    ['do we know who did it', 'who did it'],
    [
      'Do the articles say which films leaked, according to the reports?',
      'which films leaked                          ?',
    ],
    ['Has it been reported whether Sony paid?', 'whether Sony paid?'],
    ['can someone tell me the name of the malware', 'the name of the malware'],
    ['I’m new here. Who is GOP?', 'Who is GOP?'],
    ['I missed all of this! did Sony pay', 'did Sony pay'],
    ['We are writing about the hack. The name of the malware?', 'The name of the malware?'],
    ['Who leaked Fury? I need to know. Any help appreciated', 'Who leaked Fury?'],
    ['who leaked Fury? source?', 'who leaked Fury?'],
    ['<@123> who leaked Fury', 'who leaked Fury'],
    ['@Verbatim, who leaked Fury', 'who leaked Fury'],
  ])('%s', (question, asked) => {
    expect(withoutPadding(question).trim()).toBe(asked);
  });

  it.each([
    'hello',
    'please',
    'thanks for nothing',
    'tell me about annie',
    'anyone know a decent ramen spot',
    'can you name the films',
    'do we know the password',
    'what is in the articles',
    'what do the sources say about the malware',
    'what can you tell me about the wiper',
    'who said thank you',
    'say sorry',
    'I hate Sony.',
    'I hate Sony. They deserved it.',
    'who is @max_1',
    'who said "I will sue"? ',
  ])('%s is left as it is', (question) => {
    expect(withoutPadding(question)).toBe(question);
  });

  it('keeps every offset', () => {
    const words = fc.constantFrom(
      'hi',
      'please',
      'can you tell me',
      'who',
      'the',
      'Fury',
      'thanks',
      '?',
      ', ',
      ' ',
      '’s',
    );
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const question = parts.join(' ');
        const asked = withoutPadding(question);
        expect(asked).toHaveLength(question.length);
        for (const [at, char] of [...asked].entries()) expect([' ', question[at]]).toContain(char);
      }),
    );
  });
});

describe('a question with polite words around it', () => {
  const index = stormCorpus();
  const shown = (question: string) => {
    const { status, confidence, quotes } = ask(index, question);
    return { status, confidence, quotes };
  };

  it.each([
    'how many ferries sank',
    'who opened the town hall',
    'what did the mayor ask for',
    'why does the town pay for the pier',
    'who designed the lighthouse',
  ])('%s', (question) => {
    const plain = shown(question);
    expect(shown(`Good evening! Could you please tell me ${question}? Thank you in advance.`)).toEqual(plain);
    expect(shown(`hey does anyone know ${question} thx`)).toEqual(plain);
    expect(shown(`Do the articles say ${question}?`)).toEqual(plain);
  });

  it('asks for yes or no after "whether"', () => {
    const kindOf = (question: string) => analyse(index, question).kind;
    expect(kindOf('do you know if the pier is closed')).toBe('yes-no');
    expect(kindOf('is it known whether two ferries sank')).toBe('yes-no');
  });
});
