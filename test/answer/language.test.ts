/** The language models against their formulas, reckoned plainly over grams written out as text. */
import { describe, expect, it } from 'vitest';
import type { LoadedIndex } from '../../index/load.js';
import { tokenize } from '../../index/terms.js';
import { analyse } from '../../src/answer/analyse.js';
import { kindOf } from '../../src/answer/kinds.js';
import { prepare } from '../../src/answer/prepared.js';
import { gramsOf, gramWord } from '../../src/answer/questions/grams.js';
import { makeLanguage, STEP } from '../../src/answer/questions/language.js';
import { likelihoodOf } from '../../src/answer/questions/likelihood.js';
import { sentenceOf, stormCorpus } from './support.js';

const EXPANSIONS = [
  {
    answers: ['The mayor, Ada Quill', '“Nobody sleeps outside'],
    questions: ['where could the homeless shelter', 'who gave people refuge', 'who is the mayor'],
  },
  {
    answers: ['Repairs of the pier'],
    questions: ['how expensive is the jetty', 'who pays for the jetty', 'what does the mayor pay'],
  },
];
const GAPS = [
  { kind: 'near-miss' as const, questions: ['who insured the jetty', 'was the jetty insured'] },
  { kind: 'off-topic' as const, questions: ['who insured the lighthouse'] },
];
const index = stormCorpus(EXPANSIONS, GAPS);

/** The grams of a question as text. */
function written(question: string): string[] {
  const words = tokenize(question)
    .map(({ surface, term }) => ({ term, word: gramWord(index, surface) }))
    .filter(({ word }) => word !== null);
  const terms = ['<', ...words.map(({ term }) => term), '>'];
  const content = [...new Set(words.filter(({ word }) => word!.content).map(({ term }) => term))].sort();
  return [
    ...new Set([
      ...words.map(({ term }) => term),
      ...terms.slice(1).map((term, at) => `${terms[at]} ${term}`),
      ...content.map((term) => `${kindOf(question)}? ${term}`),
      ...content.flatMap((term, at) => content.slice(at + 1).map((other) => `${term} & ${other}`)),
    ]),
  ];
}

const count = (lists: string[][], gram: string) => lists.filter((list) => list.includes(gram)).length;
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** The questions that a sentence answers, with their weights. */
function questionsOf(sentence: string): { list: string[]; weight: number }[] {
  return EXPANSIONS.flatMap(({ answers, questions }) => {
    const rank = answers.indexOf(sentence) + 1;
    return rank === 0 ? [] : questions.map((one) => ({ list: written(one), weight: 1 / Math.sqrt(rank) }));
  });
}

const sizeOf = (sentence: string) =>
  sum(questionsOf(sentence).map(({ list, weight }) => weight * list.length));

/** What the formulas of `language.ts` give. */
function reckoned(question: string, sentence: string): { gain: number; told: number } {
  const answered = EXPANSIONS.flatMap(({ questions }) => questions.map(written));
  const missed = GAPS.flatMap(({ questions }) => questions.map(written));
  const its = questionsOf(sentence);
  const sentences = EXPANSIONS.flatMap(({ answers }) => answers);
  const mean = sum(sentences.map(sizeOf)) / sentences.length;
  const sizes = {
    answered: sum(answered.map((list) => list.length)),
    missed: sum(missed.map((list) => list.length)),
    its: Math.sqrt(mean * sizeOf(sentence)),
  };
  const added = 0.1 / (sizes.answered + sizes.missed);
  const grams = written(question);
  const known = grams.filter((gram) => count(answered, gram) > 0 || count(missed, gram) > 1);
  const gains = grams.map((gram) => {
    const here = sum(its.filter(({ list }) => list.includes(gram)).map(({ weight }) => weight)) / sizes.its;
    const anywhere = (count(answered, gram) + 0.5) / sizes.answered;
    return Math.log(1 + (0.8 * here) / (0.2 * anywhere));
  });
  const told = known.map((gram) =>
    Math.log((count(answered, gram) / sizes.answered + added) / (count(missed, gram) / sizes.missed + added)),
  );
  return { gain: sum(gains) / grams.length, told: sum(told) };
}

const answerRowOf = (of: LoadedIndex, sentence: string) =>
  prepare(of).answerRow.get(sentenceOf(of, sentence))!;

function likelihood(of: LoadedIndex, question: string, sentence: string) {
  const { language } = prepare(of);
  const { gains, told } = likelihoodOf(of, analyse(of, question), language);
  return { gain: gains[answerRowOf(of, sentence)]!, told };
}

describe('the language of search-only questions', () => {
  it.each([
    'who pays the mayor',
    'who insured the jetty',
    'who gave people refuge',
    'is the jetty expensive',
  ])('gives "%s" what the formulas give', (question) => {
    for (const sentence of EXPANSIONS.flatMap(({ answers }) => answers)) {
      const { gain, told } = likelihood(index, question, sentence);
      const expected = reckoned(question, sentence);
      expect(Math.abs(gain - expected.gain)).toBeLessThanOrEqual(STEP / 2);
      expect(Math.abs(told - expected.told)).toBeLessThanOrEqual((written(question).length * STEP) / 2);
    }
  });

  it('tells what is asked of gaps from what is answered', () => {
    expect(likelihood(index, 'was the jetty insured', 'Repairs').told).toBeLessThan(-1);
    expect(likelihood(index, 'how expensive is it', 'Repairs').told).toBeGreaterThan(1);
    expect(likelihood(index, 'zebra crossings', 'Repairs')).toEqual({ gain: 0, told: 0 });
  });

  it('mends slips and spells slang out as the analysis does', () => {
    const plain = likelihood(index, 'who is the mayor', 'The mayor, Ada Quill');
    expect(likelihood(index, 'who is the mayorr lol', 'The mayor, Ada Quill')).toEqual(plain);
  });

  it('leaves out what is held out', () => {
    const { questions } = prepare(index);
    const none = makeLanguage(index, questions, () => true);
    expect(none.grams.length).toBe(0);
    const half = makeLanguage(index, questions, (question) => question >= 3);
    const { gains } = likelihoodOf(index, analyse(index, 'how expensive is the jetty'), half);
    expect(gains[answerRowOf(index, 'Repairs')]).toBeLessThan(
      likelihood(index, 'how expensive is the jetty', 'Repairs').gain,
    );
  });
});

describe('grams', () => {
  const words = (text: string) => tokenize(text).map(({ surface }) => gramWord(index, surface)!);

  it('know the order of neighbours and the kind of answer, each gram once', () => {
    const grams = gramsOf(words('mayor pays jetty'), 0);
    expect(grams.size).toBe(3 + 4 + 3 + 3);
    expect(gramsOf(words('jetty pays mayor'), 0)).not.toEqual(grams);
    expect(gramsOf(words('mayor pays jetty'), 1)).not.toEqual(grams);
    expect(gramsOf(words('mayor mayor'), 0).size).toBe(1 + 3 + 1);
  });
});
