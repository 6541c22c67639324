/** What a name is called beside it: "NAME, the group that …", "NAME, mayor of …", "NAME is a …", "a group called NAME". */
import type { Span } from '../../index/types.js';
import { anyOf } from '../../index/whole-words.js';

/** A noun before its complement, without an article: "mayor of Larkhaven". */
const TITLE =
  '(?!\\p{L}+(?:ing|ed|ly) |(?:as|at|because|but|by|for|from|in|instead|of|on|one|out|together|who|with) )(?:\\p{Ll}[\\p{L}-]+ ){1,4}(?:of|at|for) [^,.;:“”"]+(?=[,.])';

/** Other letters for a name, behind it: "NAME (NM)". */
const SHORT_FORM = '(?:\\s\\([^()]{1,60}\\))?';
const CALLED = ' (?:called|named|known as|dubbed) (?:the )?';
/** A name is whole words. The other end of it needs no check: a space, a bracket or a comma stands there. */
const BEGINS = '(?<![\\p{L}\\p{N}])';
const ENDS = '(?![\\p{L}\\p{N}])';

/** "NAME, the group that …", "NAME is a …". */
const behind = (name: string) =>
  `${name}${SHORT_FORM}(?:,|,? (?:is|was|are|were)) ((?:an?|the|his|her|its|their) [^,.;:“”"]+)`;

/**
 * The ways to tell what a name is called beside it. Letters of every script make a pattern slow to compile, so that `exact`
 * is made only for a text in which `plain`, which finds no less, finds something.
 */
const INTRODUCTIONS = [
  { plain: behind, exact: (name: string) => BEGINS + behind(name), flags: 'i' },
  {
    plain: (name: string) => `${name}${SHORT_FORM}, [^,.;:“”"]+ (?:of|at|for) `,
    exact: (name: string) => `${BEGINS}${name}${SHORT_FORM}, (${TITLE})`,
    flags: '',
  },
  {
    plain: (name: string) => `${CALLED}${name}`,
    exact: (name: string) => `\\b(an? [\\p{L} ’'-]{3,40})${CALLED}${name}${ENDS}`,
    flags: 'i',
  },
];

/** The words by which a text introduces one of these names, in its offsets, or null where it does not. */
export function introduction(text: string, names: string[]): Span | null {
  const name = anyOf(names);
  for (const { plain, exact, flags } of INTRODUCTIONS) {
    if (!new RegExp(plain(name), flags).test(text)) continue;
    const found = new RegExp(exact(name), `d${flags}u`).exec(text);
    const [start, end] = found?.indices?.[1] ?? [0, 0];
    if (start < end) return { start, end: start + text.slice(start, end).trimEnd().length };
  }
  return null;
}
