/** "Fury 2": a number behind a name asks for another thing than the name does. */
import type { LoadedIndex } from '../../index/load.js';
import type { Analysis } from './analyse.js';

const NUMBER = /^(?:[2-9]|ii|iii|iv)$/;
const PART = /^(?:part|volume|season|episode|chapter)$/;
/** What follows where the number is not "to", as chats write it ("they want sony 2 pay"): nothing, or a participle. */
const AFTER = /ing$|^(?:out|be)$/;

/** Whether a question asks for a numbered thing ("the interview part 2") that no sentence has so. Pure. */
export function asksForSequel(index: LoadedIndex, { tokens, slots }: Analysis): boolean {
  const names = new Set(
    slots.filter(({ name, held }) => name && held).map(({ written }) => lastWord(written)),
  );
  return tokens.some(({ surface }, at) => {
    if (!NUMBER.test(surface)) return false;
    const part = PART.test(tokens[at - 1]?.surface ?? '');
    const next = tokens[at + 1]?.surface;
    if (!part && next !== undefined && !AFTER.test(next)) return false;
    const named = tokens[part ? at - 2 : at - 1]?.surface;
    return named !== undefined && names.has(named) && !stands(index, [tokens[at - 1]!.surface, surface]);
  });
}

const lastWord = (written: string) => written.toLowerCase().split(/\s/).at(-1)!;

/** Whether two surfaces stand side by side anywhere in the articles. */
function stands({ vocabulary, sentences }: LoadedIndex, pair: [string, string]): boolean {
  const [first, second] = pair.map((surface) => vocabulary.surfaceIds.get(surface));
  if (first === undefined || second === undefined) return false;
  return sentences.tokens.some((surface, at) => surface === first && sentences.tokens[at + 1] === second);
}
