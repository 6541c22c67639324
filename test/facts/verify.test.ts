import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteSentence } from '../../index/sentence-text.js';
import { foldText } from '../../src/facts/fold-text.js';
import { MIN_CHARACTERS, MIN_WORDS } from '../../src/facts/quote-match.js';
import { verifyQuote, withoutEnds } from '../../src/facts/verify.js';
import { wordsOf } from '../../src/facts/word-diff.js';
import { corpusOf, shippedCorpus } from './support.js';

const index = shippedCorpus();
const SENTENCES = Array.from(
  { length: index.sentences.count },
  (_, at) => quoteSentence(index, at).text,
).filter((text) => wordsOf(text).length >= 4 && text.length >= 20);
const CORPUS = index.corpus.articles.map(({ text }) => foldText(text).text);
const inCorpus = (text: string) =>
  CORPUS.some((article) => article.includes(foldText(withoutEnds(text)).text));

/** A fixed sequence of numbers below 1, so that the mutations are the same in every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Mutant {
  kind: 'dropped' | 'negation' | 'digit' | 'name' | 'spliced';
  text: string;
}

const random = sequence(20_141_124);
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
const NAMES = ['Angelina Jolie', 'Marvel', 'Netflix', 'South Korea', 'Arnold Winter'];

const MUTATIONS: Record<Mutant['kind'], (text: string) => string | null> = {
  dropped: (text) => {
    const words = wordsOf(text);
    const word = words[1 + Math.floor(random() * (words.length - 2))]!;
    return text.slice(0, word.start) + text.slice(word.end).trimStart();
  },
  negation: (text) => (/\bnot\s/.test(text) ? text.replace(/\bnot\s/, '') : null),
  digit: (text) => {
    const digits = [...text.matchAll(/\d/g)];
    if (digits.length === 0) return null;
    const at = pick(digits).index;
    return `${text.slice(0, at)}${(Number(text[at]) + 1 + Math.floor(random() * 8)) % 10}${text.slice(at + 1)}`;
  },
  name: (text) => {
    const names = ['North Korea', 'Sony', 'Seth Rogen', 'James Franco', 'Annie', 'Fury', 'Mandiant'];
    const pattern = names.map((one) => new RegExp(`\\b${one}\\b`)).find((one) => one.test(text));
    return pattern ? text.replace(pattern, pick(NAMES)) : null;
  },
  spliced: (text) => {
    const other = pick(SENTENCES);
    const half = (words: string[]) => Math.ceil(words.length / 2);
    const [a, b] = [text.split(' '), other.split(' ')];
    return [...a.slice(0, half(a)), ...b.slice(half(b))].join(' ');
  },
};

/** 40 mutants of each kind, none of them still in the corpus. A kind with too few sentences repeats none. */
function mutants(): Mutant[] {
  const found = new Map<string, Mutant>();
  for (const [kind, mutate] of Object.entries(MUTATIONS) as [Mutant['kind'], (typeof MUTATIONS)['name']][]) {
    for (let tries = 0, made = 0; made < 40 && tries < 4000; tries++) {
      const text = mutate(pick(SENTENCES));
      if (text === null || found.has(text) || inCorpus(text)) continue;
      found.set(text, { kind, text });
      made++;
    }
  }
  // Sentences with a "not" or a digit are few: words dropped make up for what is missing.
  while (found.size < 200) {
    const text = MUTATIONS.dropped(pick(SENTENCES))!;
    if (!found.has(text) && !inCorpus(text)) found.set(text, { kind: 'dropped', text });
  }
  return [...found.values()];
}

describe('200 mutations and 200 untouched sentences of the shipped corpus', () => {
  const made = mutants();
  const results = made.map((mutant) => ({ ...mutant, ...verifyQuote(index, mutant.text) }));
  const warnedOf = (kind: Mutant['kind'], warning: string) =>
    results.filter(
      (one) => one.kind === kind && !one.matches[0]?.warnings.some((found) => found === warning),
    );

  test('no mutation is called verbatim', () => {
    const near = results.filter(({ verdict }) => verdict === 'near').length;
    const kinds = Object.keys(MUTATIONS).map(
      (kind) => `${results.filter((one) => one.kind === kind).length} ${kind}`,
    );
    console.log(
      `verify: ${results.length} mutations (${kinds.join(', ')}): ${near} near, ${results.length - near} absent`,
    );
    expect(results.length).toBe(200);
    expect(results.filter(({ verdict }) => verdict === 'verbatim')).toEqual([]);
  });

  test('every lost negation is warned of', () => {
    expect(warnedOf('negation', 'negation').map(({ text }) => text)).toEqual([]);
  });

  test('every changed number is warned of', () => {
    expect(warnedOf('digit', 'number').map(({ text }) => text)).toEqual([]);
  });

  test('every swapped name is warned of wherever the rest is near', () => {
    const unwarned = warnedOf('name', 'name').filter(({ verdict }) => verdict === 'near');
    expect(unwarned.map(({ text }) => text)).toEqual([]);
  });

  test('every untouched sentence is verbatim and whole', () => {
    const untouched = SENTENCES.slice(0, 200);
    expect(untouched.length).toBe(200);
    for (const text of untouched) {
      const { verdict, matches } = verifyQuote(index, text);
      expect({ text, verdict }).toEqual({ text, verdict: 'verbatim' });
      expect(matches.some((match) => !match.partial)).toBe(true);
    }
  });

  test('any run of words of an article part is verbatim, however its typography is written', () => {
    const fragments = fc
      .tuple(fc.nat(SENTENCES.length - 1), fc.nat(), fc.integer({ min: 4, max: 12 }))
      .map(([at, from, count]) => {
        const words = SENTENCES[at]!.split(/\s+/);
        const start = from % Math.max(1, words.length - count);
        return words.slice(start, start + count).join('  ');
      })
      .filter(
        (text) =>
          withoutEnds(text).length >= MIN_CHARACTERS && wordsOf(withoutEnds(text)).length >= MIN_WORDS,
      );
    fc.assert(
      fc.property(fragments, (text) => {
        const typed = text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/–/g, '-').toUpperCase();
        return verifyQuote(index, typed).verdict === 'verbatim';
      }),
      { numRuns: 300 },
    );
  });
});

describe('the verdict', () => {
  const small = corpusOf([
    `A headline\n\nThe studio did not confirm that 11,000 files were taken by Anna Berger. Nobody at the café — “really” — was asked about it.\n\nLater the police came to the house of the mayor.\n\nIt killed **18 people** at the _plant_ of 5 * 3 halls.`,
  ]);
  const verdictOf = (text: string) => verifyQuote(small, text).verdict;

  test.each<[string, string, string]>([
    ['did not confirm that 11,000 files', 'verbatim', 'a fragment'],
    ['NOBODY at the café – "really" - was asked', 'verbatim', 'typography and case folded'],
    [
      '“The studio did  not confirm that 11,000\nfiles were taken by Anna Berger.”',
      'verbatim',
      'quotation marks',
    ],
    ['taken by Anna Berger. Nobody at the café', 'verbatim', 'across two consecutive sentences'],
    ['did **not** confirm that *11,000 files* were', 'verbatim', 'emphasis in the quote'],
    ['killed 18 people at the _plant', 'verbatim', 'emphasis in the source'],
    ['people at the plant of 5 3 halls', 'near', 'an asterisk alone is none'],
    ['did not confirm that 11,000 file', 'near', 'half a word is another word'],
    ['The studio did not confirm … were taken by Anna Berger', 'near', 'words left out'],
    ['were taken by Anna Berger The studio did not confirm', 'near', 'fragments in another order'],
    ['The studio the police came to the house of the mayor', 'near', 'two sentences joined'],
    ['Completely other words about cheese', 'absent', 'nothing in common'],
  ])('%s: %s, %s', (text, verdict) => {
    expect(verdictOf(text)).toBe(verdict);
  });

  test('a fragment is labelled and its whole sentence is there', () => {
    const [match] = verifyQuote(small, 'confirm that 11,000 files were taken').matches;
    expect(match).toMatchObject({ partial: true, warnings: [], diff: [] });
    expect(match?.quote.text).toBe('The studio did not confirm that 11,000 files were taken by Anna Berger.');
    expect(match?.quote.highlight?.text).toBe('confirm that 11,000 files were taken');
  });

  test('two sentences are quoted as both', () => {
    const [match] = verifyQuote(small, 'by Anna Berger. Nobody at the café').matches;
    expect(match?.quote.text).toContain('The studio did not');
    expect(match?.quote.text).toContain('was asked about it.');
  });

  test('the difference is told word by word', () => {
    const [match] = verifyQuote(
      small,
      'The studio did confirm that 12,000 files were taken by Hans Berger',
    ).matches;
    expect(match?.diff).toEqual([
      { op: 'same', text: 'The studio did' },
      { op: 'source', text: 'not' },
      { op: 'same', text: 'confirm that' },
      { op: 'source', text: '11,000' },
      { op: 'given', text: '12,000' },
      { op: 'same', text: 'files were taken by' },
      { op: 'source', text: 'Anna' },
      { op: 'given', text: 'Hans' },
      { op: 'same', text: 'Berger' },
    ]);
    expect(match?.warnings).toEqual(['negation', 'number', 'name']);
  });

  test.each(['two words', 'a b c d', '“ … ”', '       '])('too short: %j', (text) => {
    expect(() => verifyQuote(small, text)).toThrow(/at least 3 words and 12 characters/);
  });

  test('reader comments are found and said to be such', () => {
    const [match] = verifyQuote(index, 'Sony is pathetic and the theater owners are cowards').matches;
    expect(match?.quote).toMatchObject({ role: 'comment', speaker: 'dcinsider' });
  });

  test('the parts of a difference come from the source or from the given quote', () => {
    for (const { text, matches } of mutants().map((one) => ({ ...one, ...verifyQuote(index, one.text) }))) {
      for (const { quote, diff } of matches) {
        for (const part of diff) expect(part.op === 'given' ? text : quote.text).toContain(part.text);
      }
    }
  });
});
