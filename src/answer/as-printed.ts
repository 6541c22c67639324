/** How the articles write a word that is only known as a surface. */
import type { LoadedIndex } from '../../index/load.js';
import { textOfPassage } from '../../index/sentence-text.js';
import { stem } from '../../index/terms.js';

/** A word as some article writes it, lower case or with a capital, or null where none writes it so. */
export function asPrinted(index: LoadedIndex, surface: string): string | null {
  const forms = [surface, surface[0]!.toUpperCase() + surface.slice(1)];
  const { corpus, postings, vocabulary } = index;
  const id = vocabulary.termIds.get(stem(surface)) ?? 0;
  const passages = postings.passage.subarray(postings.from[id], postings.from[id + 1]);
  const stands = (form: string) =>
    passages.length > 0
      ? passages.some((passage) => textOfPassage(index, passage).includes(form))
      : // Of function words no passages are kept; some article holds them soon.
        corpus.articles.some(({ text }) => text.includes(form));
  return forms.find(stands) ?? null;
}
