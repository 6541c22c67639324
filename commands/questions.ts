/** Questions that a reply offers to ask. */
import { curated } from '../src/reply/pieces.js';
import type { ActionOf } from '../src/reply/types.js';

/** A way on for each question; they are curated, so that each is shown as it stands in `seeds/`. */
export function questionActions(questions: string[]): ActionOf<'run'>[] {
  return questions.map((question) => ({
    kind: 'run',
    label: [curated(question)],
    command: 'ask',
    options: { question },
  }));
}
