/** For each term the terms that published word vectors put nearest: a thesaurus, distilled. */
import { NEIGHBOURS } from '../../answer/neighbours.js';
import type { VectorTable } from './vectors.js';

/** Cosines below this are not kept. */
const MIN_COSINE = 0.4;

/** Rows of the nearest terms and their cosines times 255, `NEIGHBOURS` a term, 0 where there are fewer. */
export function nearestNeighbours({ terms, dimensions, bytes }: VectorTable): {
  ids: Uint16Array;
  cosines: Uint8Array;
} {
  const unit = Float32Array.from(bytes, (value) => value / 127);
  const ids = new Uint16Array(terms.length * NEIGHBOURS);
  const cosines = new Uint8Array(terms.length * NEIGHBOURS);
  for (let a = 0; a < terms.length; a++) {
    const near: { term: number; cosine: number }[] = [];
    for (let b = 0; b < terms.length; b++) {
      let cosine = 0;
      for (let d = 0; d < dimensions; d++) cosine += unit[a * dimensions + d]! * unit[b * dimensions + d]!;
      if (b !== a && cosine >= MIN_COSINE) near.push({ term: b, cosine });
    }
    near.sort((x, y) => y.cosine - x.cosine || x.term - y.term);
    for (const [at, { term, cosine }] of near.slice(0, NEIGHBOURS).entries()) {
      ids[a * NEIGHBOURS + at] = term;
      cosines[a * NEIGHBOURS + at] = Math.min(255, Math.round(cosine * 255));
    }
  }
  return { ids, cosines };
}
