import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/answer/analyse.js';
import { ask } from '../../src/answer/ask.js';
import { FEATURE_AT } from '../../src/answer/features/names.js';
import { models } from '../../src/answer/model.js';
import { prepare } from '../../src/answer/prepared.js';
import { COUNTS_FROM, compareQuestions } from '../../src/answer/questions/compare.js';
import { rowOf } from '../../src/answer/questions/postings.js';
import type { Skip } from '../../src/answer/questions/prepared.js';
import { matchingTerms } from '../../src/answer/questions/terms.js';
import { unknownRarity } from '../../src/answer/questions/words.js';
import { matchQuestions, similarPhrasings } from '../../src/answer/questions.js';
import { Scanner } from '../../src/answer/scan.js';
import { search } from '../../src/answer/search.js';
import { sentenceOf, stormCorpus } from './support.js';

const index = stormCorpus(
  [
    {
      answers: ['The mayor, Ada Quill'],
      questions: ['where could the homeless shelter', 'who gave people refuge'],
    },
    { answers: ['Repairs of the pier'], questions: ['how expensive is the mending of the jetty'] },
  ],
  [{ kind: 'false-premise', questions: ['why did the lighthouse collapse'] }],
);

/** The search-only questions near to a question, with how near. */
function near(question: string, skip?: Skip) {
  const analysis = analyse(index, question);
  const terms = matchingTerms(analysis, new Scanner(index, analysis).related);
  const found = compareQuestions(index, analysis, terms, COUNTS_FROM, skip);
  return Array.from({ length: found.count }, (_, at) => ({
    question: found.question[at]!,
    similarity: found.similarity[at]!,
    cosine: found.cosine[at]!,
  }));
}

function match(question: string) {
  const analysis = analyse(index, question);
  return matchQuestions(index, analysis, new Scanner(index, analysis).related);
}

describe('a gap', () => {
  const gaps = stormCorpus(
    [{ answers: ['Repairs of the pier'], questions: ['how expensive is the mending of the jetty'] }],
    [
      { kind: 'near-miss', questions: ['when did the lighthouse collapse'] },
      { kind: 'near-miss', questions: ['is the cargo ship insured'] },
    ],
  );
  const nearest = (question: string) => {
    const analysis = analyse(gaps, question);
    return matchQuestions(gaps, analysis, new Scanner(gaps, analysis).related).gap.similarity;
  };

  it('of another detail is none of the question', () => {
    expect(nearest('when did the lighthouse collapse')).toBeCloseTo(1, 6);
    expect(nearest('where did the lighthouse collapse')).toBe(0);
    expect(nearest('did the lighthouse collapse')).toBeCloseTo(1, 6);
    expect(nearest('who insured the cargo ship')).toBeGreaterThan(0.5);
  });
});

describe('a question of function words alone', () => {
  const bare = stormCorpus([
    { answers: ['Repairs of the pier'], questions: ['what will it be'] },
    { answers: ['The mayor, Ada Quill'], questions: ['who did it', 'who was it that sheltered people'] },
  ]);
  const first = (question: string) => search(bare, question).ranked[0]!.sentence;
  const supported = (question: string) => {
    const analysis = analyse(bare, question);
    return matchQuestions(bare, analysis, new Scanner(bare, analysis).related).support.sentences();
  };

  it('is the same as the one in the same words, and near to those in nearly the same', () => {
    const mayor = sentenceOf(bare, 'The mayor, Ada Quill');
    expect(first('who did it')).toBe(mayor);
    expect(supported('so who did it then')).toContain(mayor);
    expect(first('what will it be')).toBe(sentenceOf(bare, 'Repairs of the pier'));
  });

  it('is fully similar to the one in the same words', () => {
    const analysis = analyse(bare, 'who did it');
    const found = similarPhrasings(bare, analysis, new Scanner(bare, analysis).related);
    expect(found[0]).toMatchObject({ question: 1, nearness: 1 });
  });
});

describe('search-only questions', () => {
  it('match fully where the words are the same, partly where some are', () => {
    const [same] = near('where could the homeless shelter');
    expect(same).toMatchObject({ question: 0 });
    expect(same!.similarity).toBeCloseTo(1, 6);
    expect(same!.cosine).toBeCloseTo(1, 6);
    const part = near('where the homeless cats shelter').find(({ question }) => question === 0)!;
    expect(part.similarity).toBeGreaterThan(0.3);
    expect(part.similarity).toBeLessThan(0.9);
  });

  it('are all found whose cosine counts', () => {
    const { questions } = prepare(index);
    for (const asked of ['who gave people the jetty', 'how is the of', 'why did the mending collapse']) {
      const { present } = analyse(index, asked);
      const ids = [...present]
        .map((term) => index.vocabulary.termIds.get(term))
        .filter((id) => id !== undefined);
      const unknown = present.size - ids.length;
      const norm = ids.reduce(
        (sum, id) => sum + questions.rarity[id]! ** 2,
        unknown * unknownRarity(index.questions.count) ** 2,
      );
      const found = new Map(near(asked).map((one) => [one.question, one.cosine]));
      for (let question = 0; question < index.questions.count; question++) {
        const shared = [...rowOf(questions.words, question)].filter((id) => ids.includes(id));
        const squares = shared.reduce((sum, id) => sum + questions.rarity[id]! ** 2, 0);
        const cosine = squares / (Math.sqrt(norm) * questions.norm[question]!);
        if (cosine >= 0.3) expect(found.get(question)).toBeCloseTo(cosine, 9);
      }
    }
  });

  it('support the sentence that answers them', () => {
    const { support, nearest } = match('how expensive is the mending of the jetty');
    const repairs = sentenceOf(index, 'Repairs of the pier');
    expect(support.sentences()).toContain(repairs);
    const written = new Map<number, number>();
    support.write(repairs, (column, value) => written.set(column, value));
    expect(written.get(FEATURE_AT.xbest)).toBeCloseTo(1, 6);
    expect(nearest).toBe(2);
    expect(search(index, 'mending of the jetty').ranked[0]!.sentence).toBe(repairs);
  });

  it('can be held out, one by one', () => {
    const rest = near('where could the homeless shelter', (question) => question === 0);
    expect(rest.map(({ question }) => question)).not.toContain(0);
  });

  it('are left out for an evaluation without expansion', () => {
    expect(search(index, 'mending of the jetty', { skip: 'all' }).matches).toBeNull();
    expect(search(stormCorpus(), 'mending of the jetty').matches).toBeNull();
  });

  it('are suggested where the question itself is declined', () => {
    const answer = ask(index, 'why did the lighthouse collapse');
    expect(answer.status).toBe('declined');
    expect(answer.reason).toBe('false-premise');
  });

  it('are never quotes', () => {
    const { quotes, related } = ask(index, 'where could the homeless shelter', { top: 10 });
    for (const quote of [...quotes, ...related]) expect(quote.text).not.toContain('homeless');
  });
});

describe('where search-only questions are few', () => {
  const few = stormCorpus([
    { answers: ['Repairs of the pier'], questions: ['how expensive is the mending of the jetty'] },
  ]);

  it('what is near to none of them is answered by the text alone, as if there were none', () => {
    const far = search(few, 'which ferries sank');
    expect(far.matches).toBeNull();
    expect(far.weights).toBe(models().text);
    expect(far.ranked.map(({ sentence }) => sentence)).toEqual(
      search(few, 'which ferries sank', { skip: 'all' }).ranked.map(({ sentence }) => sentence),
    );
  });

  it('what is near to one is answered by it', () => {
    const found = search(few, 'is the mending of the jetty expensive');
    expect(found.matches).not.toBeNull();
    expect(found.weights.rank).toEqual(models().expanded.rank);
    expect(found.ranked[0]!.sentence).toBe(sentenceOf(few, 'Repairs of the pier'));
  });

  it('but where there are many their silence counts', () => {
    const phrasings = Array.from({ length: 200 }, (_, at) => `what about plank ${at} of the jetty`);
    const many = stormCorpus([{ answers: ['Repairs of the pier'], questions: phrasings }]);
    expect(search(many, 'which ferries sank').matches).not.toBeNull();
  });
});
