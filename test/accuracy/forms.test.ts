/** The same questions in other forms: padded, pasted, with slips of the keyboard. What they ask stays the same. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answer/ask.js';
import { PACKAGE_DIR } from '../../src/config.js';
import { figuresOf } from '../../src/tools/eval/figures.js';
import { score } from '../../src/tools/eval/score.js';
import { readQuestions } from '../../src/tools/gold.js';
import { shippedCorpus } from '../facts/support.js';

const DIR = path.join(PACKAGE_DIR, 'test', 'accuracy');
const index = shippedCorpus();
const FILES = [
  'dev.jsonl',
  'questions-1.jsonl',
  'questions-2.jsonl',
  'questions-3.jsonl',
  'questions-4.jsonl',
];
const questions = FILES.flatMap((file) => readQuestions(path.join(DIR, file), index));

const shown = (question: string) => {
  const { status, reason, confidence, quotes } = ask(index, question);
  return { status, reason, confidence, quotes };
};

describe.each<[string, (question: string) => string]>([
  ['in capitals', (question) => question.toUpperCase()],
  ['with curly apostrophes', (question) => question.replace(/'/g, '’')],
  ['pasted', (question) => `\u2068${question.replace(/ /g, '\u00a0 ')}\n`],
  ['with "Do the articles say" before it', (question) => `Do the articles say ${question}`],
  [
    'with a greeting and thanks',
    (question) => `Good morning! Could you please tell me ${question} Thank you.`,
  ],
])('a question %s', (_, form) => {
  it('gets the same answer', () => {
    const opened = questions.filter(({ question }) =>
      /^(?:who|what|when|where|why|how|which) /i.test(question),
    );
    for (const { question } of opened.slice(0, 200)) expect(shown(form(question))).toEqual(shown(question));
  });
});

/** Shares in percent of a form of all questions. */
function figures(form: (question: string, seed: number) => string) {
  const { first, declined } = figuresOf(
    questions.map((one, at) => score(index, { ...one, question: form(one.question, at) }, false)),
  );
  return { first: 100 * first.share!, declined: 100 * declined.share! };
}

const say = ({ first, declined }: ReturnType<typeof figures>) =>
  `first right ${first.toFixed(1)}, declined ${declined.toFixed(1)}`;

const plain = figures((question) => question);
const bare = (question: string) => question.replace(/[?.!\s]+$/, '');

it.each<[string, (question: string) => string]>([
  ['in the Sony hack?', (question) => `${bare(question)} in the Sony hack?`],
  ['in 2014?', (question) => `${bare(question)} in 2014?`],
  ['After the attack, ', (question) => `After the attack, ${question}`],
])('is answered and declined as well with "%s"', (words, form) => {
  const named = figures(form);
  console.log(`with "${words}": ${say(named)}`);
  expect(named.first).toBeGreaterThan(plain.first - 1);
  expect(named.declined).toBeGreaterThan(plain.declined - 1);
});

/** Ways in which a word is mistyped. */
const SLIPS: ((word: string, at: number) => string)[] = [
  (word, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word[at] + word.slice(at),
  (word, at) => word.slice(0, at) + beside(word[at]!) + word.slice(at + 1),
];

/** The letter to the right on a keyboard, or to the left at its edge. */
function beside(letter: string): string {
  const row = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].find((keys) => keys.includes(letter)) ?? letter;
  const at = row.indexOf(letter);
  return row[at + 1] ?? row[at - 1] ?? letter;
}

/** Mistypes one of the words of five letters or more, all but its first and last letter, in one of the ways. */
function withSlip(question: string, seed: number): string {
  const words = [...question.matchAll(/[a-z]{5,}/gi)];
  const match = words[seed % Math.max(1, words.length)];
  if (!match) return question;
  const [word] = match;
  const slipped = SLIPS[seed % SLIPS.length]!(word, 1 + (seed % (word.length - 2)));
  return question.slice(0, match.index) + slipped + question.slice(match.index + word.length);
}

it('is answered and declined nearly as often with a slip in one of its longer words', () => {
  const slipped = figures(withSlip);
  console.log(`as they are: ${say(plain)}; with a slip: ${say(slipped)}`);
  expect(slipped.first).toBeGreaterThan(90);
  expect(slipped.declined).toBeGreaterThan(94);
});
