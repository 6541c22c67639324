/** Expected figures as data beside the question files: below one of them, an evaluation fails. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/mini';
import { SetupError } from '../../errors.js';
import type { Figures } from './figures.js';

const share = z.number().check(z.gte(0), z.lte(1));
const floorsSchema = z.array(
  z.strictObject({
    file: z.string(),
    split: z.nullable(z.string()),
    expansion: z.boolean(),
    least: z.strictObject({
      first: z.optional(share),
      top3: z.optional(share),
      answered: z.optional(share),
      declined: z.optional(share),
      auroc: z.optional(share),
    }),
  }),
);
/** What the figures of a run must be at least. */
export type Floor = z.infer<typeof floorsSchema>[number];
type Measure = keyof Floor['least'];

const FLOORS_FILE = 'floors.json';

/** What a figure is against what it must be at least. */
export interface Check {
  measure: Measure;
  least: number;
  is: number | null;
  ok: boolean;
}

/** The floors that lie beside a question file; none where there is no such file. Throws `SetupError`. */
export function readFloors(questionFile: string): Floor[] {
  const file = path.join(path.dirname(questionFile), FLOORS_FILE);
  if (!existsSync(file)) return [];
  try {
    return z.parse(floorsSchema, JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new SetupError(`${file} is no list of floors such as [{"file", "split", "expansion", "least"}].`, {
      cause: error,
    });
  }
}

/** Holds figures against the floors of a run; a figure without a denominator fails. */
export function checkFloors(figures: Figures, least: Floor['least']): Check[] {
  return (Object.entries(least) as [Measure, number][]).map(([measure, floor]) => {
    const figure = figures[measure];
    const is = typeof figure === 'number' || figure === null ? figure : figure.share;
    return { measure, least: floor, is, ok: is !== null && is >= floor };
  });
}
