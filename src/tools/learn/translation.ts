/**
 * IBM Model 1 from sentences to the questions that they answer (Brown et al. 1993; for retrieval Berger et al.
 * 2000, Murdock and Croft 2005): t(question term | sentence term), by expectation maximisation.
 */
export interface Pair {
  question: string[];
  sentence: string[];
}

export interface Translation {
  from: string;
  to: string;
  /** t(to | from). */
  probability: number;
}

const ROUNDS = 5;
const NULL_WORD = '_NULL';

/** Learns the table and keeps the `size` entries that tell most: expected count times log(t / background). */
export function learnTranslations(pairs: Pair[], size: number): Translation[] {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const idOf = (word: string) => {
    let id = ids.get(word);
    if (id === undefined) {
      id = words.length;
      ids.set(word, id);
      words.push(word);
    }
    return id;
  };
  const data = pairs.map(({ question, sentence }) => ({
    question: question.map(idOf),
    sentence: [NULL_WORD, ...new Set(sentence)].map(idOf),
  }));
  const cells = new Set<number>();
  const stride = words.length;
  for (const { question, sentence } of data) {
    for (const to of question) for (const from of sentence) cells.add(from * stride + to);
  }
  const index = new Map([...cells].map((key, at) => [key, at]));
  const { probability, count } = maximise(data, index, stride);
  return prune(index, stride, words, probability, count, size);
}

type Data = { question: number[]; sentence: number[] }[];

function maximise(data: Data, index: Map<number, number>, stride: number) {
  const probability = new Float64Array(index.size).fill(1);
  const count = new Float64Array(index.size);
  for (let round = 0; round < ROUNDS; round++) {
    count.fill(0);
    for (const { question, sentence } of data) {
      for (const to of question) {
        const at = sentence.map((from) => index.get(from * stride + to)!);
        const total = at.reduce((sum, cell) => sum + probability[cell]!, 0);
        for (const cell of at) count[cell]! += probability[cell]! / total;
      }
    }
    const totals = new Map<number, number>();
    for (const [key, cell] of index) {
      const from = Math.floor(key / stride);
      totals.set(from, (totals.get(from) ?? 0) + count[cell]!);
    }
    for (const [key, cell] of index) probability[cell] = count[cell]! / totals.get(Math.floor(key / stride))!;
  }
  return { probability, count };
}

function prune(
  index: Map<number, number>,
  stride: number,
  words: string[],
  probability: Float64Array,
  count: Float64Array,
  size: number,
): Translation[] {
  const background = new Map<number, number>();
  let total = 0;
  for (const [key, cell] of index) {
    background.set(key % stride, (background.get(key % stride) ?? 0) + count[cell]!);
    total += count[cell]!;
  }
  const scored: { translation: Translation; gain: number }[] = [];
  for (const [key, cell] of index) {
    const from = words[Math.floor(key / stride)]!;
    const to = words[key % stride]!;
    const t = probability[cell]!;
    if (from === to || from === NULL_WORD || t < 0.002) continue;
    const gain = count[cell]! * Math.log(t / (background.get(key % stride)! / total));
    if (gain > 0) scored.push({ translation: { from, to, probability: t }, gain });
  }
  scored.sort((a, b) => b.gain - a.gain);
  return scored.slice(0, size).map(({ translation }) => translation);
}
