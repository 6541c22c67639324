import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/answer/analyse.js';
import { isChatter, spelledOut } from '../../src/answer/slang.js';
import { repairTypo } from '../../src/answer/typos.js';
import { shippedCorpus } from '../facts/support.js';
import { stormCorpus } from './support.js';

const index = stormCorpus();
const terms = (question: string) => analyse(index, question).slots.map(({ term }) => term);

describe('the analysis of a question', () => {
  it('keeps content words and drops question words and chatter', () => {
    expect(terms('lol so what did the storm do to the pier tho')).toEqual(terms('storm pier'));
  });

  it('reads every form of a name as the name, and tells it where the form says less', () => {
    const { slots, understood } = analyse(index, 'who runs the hpl');
    expect(slots.map(({ term }) => term)).toContain('Harbour Police League');
    expect(understood).toEqual([{ said: 'hpl', as: 'Harbour Police League' }]);
    expect(analyse(index, 'who runs the harbour police league').understood).toEqual([]);
  });

  it('repairs a typo and tells it', () => {
    const { understood } = analyse(index, 'how many ferrise sank');
    expect(understood).toEqual([{ said: 'ferrise', as: 'ferries' }]);
  });

  it('reads a function word through a slip', () => {
    const { kind, slots, understood } = analyse(index, 'whihc pier did the storm hit');
    expect(kind).toBe('which');
    expect(slots.map(({ written }) => written)).not.toContain('whihc');
    expect(understood).toEqual([]);
  });

  it('does not mind white space and characters that nobody sees', () => {
    const { question, slots, kind } = analyse(index, 'how many ferries sank');
    const pasted = analyse(index, '\u2068 how\u00a0many\n  fer\u200bries\tsank\ufeff');
    expect(pasted).toMatchObject({ question, slots, kind });
  });

  it('tells who is asked about, and which noun is asked for', () => {
    expect(analyse(index, 'what do readers think').asksReaders).toBe(true);
    expect(analyse(index, 'what does the author do').asksWriters).toBe(true);
    const { asksReaders, asksWriters, focus, slots } = analyse(index, 'which ferries sank');
    expect([asksReaders, asksWriters]).toEqual([false, false]);
    expect(slots[focus]!.written).toBe('ferries');
  });

  it('knows which words no sentence holds, and which of them are names', () => {
    const { slots } = analyse(index, 'did Napoleon bring umbrellas to the pier');
    const held = Object.fromEntries(slots.map((slot) => [slot.surface, slot.held]));
    expect(held).toMatchObject({ napoleon: false, umbrellas: false, pier: true });
    expect(slots.find(({ surface }) => surface === 'napoleon')!.name).toBe(true);
    expect(slots.find(({ surface }) => surface === 'umbrellas')!.name).toBe(false);
  });

  it('takes numbers, years and months as constraints', () => {
    expect(analyse(index, 'what sank in March 2019').constraints).toEqual(['march', '2019']);
  });
});

describe('typos', () => {
  it('are repaired in words that neither the corpus nor English knows', () => {
    expect(repairTypo(index, 'insurrer')).toBe('insurer');
    expect(repairTypo(index, 'blankest')).toBe('blankets');
  });

  it('are not seen in the names of who wrote a comment or an article', () => {
    for (const word of ['fixer', 'beccam', 'hidflect', 'aravosis'])
      expect(repairTypo(shippedCorpus(), word)).toBe(word);
  });

  it('are mended to search-only questions too, in words that are long enough', () => {
    const curated = stormCorpus([
      { answers: ['The storm sank two'], questions: ['did the hurricane sink any boats'] },
    ]);
    expect(repairTypo(curated, 'huricane')).toBe('hurricane');
    expect(repairTypo(curated, 'hoats')).toBe('hoats');
  });

  it('of names are mended to names alone', () => {
    expect(repairTypo(index, 'larkhavne', true)).toBe('larkhaven');
    expect(repairTypo(index, 'storn', true)).toBe('storn');
    expect(repairTypo(index, 'storn')).toBe('storm');
  });

  it('are likelier letters left out than exchanged', () => {
    expect(repairTypo(index, 'pirr')).toBe('pier');
    expect(repairTypo(index, 'storrm')).toBe('storm');
  });

  it('are not seen in known words, short words and numbers', () => {
    for (const word of ['house', 'ferry', 'hpl', 'sto', '2019']) expect(repairTypo(index, word)).toBe(word);
  });
});

it('a participle in small letters is no name, whatever its stem', () => {
  const nameIn = (question: string) => analyse(index, question).slots.filter(({ name }) => name).length;
  expect(nameIn('which files were robbed')).toBe(0);
  expect(nameIn('which files did rob take')).toBe(1);
});

describe('slang', () => {
  it('is spelled out, and chatter is known as such', () => {
    expect(spelledOut('ppl')).toBe('people');
    expect(spelledOut('storm')).toBe('storm');
    expect(isChatter('lol')).toBe(true);
    expect(isChatter('storm')).toBe(false);
  });
});
