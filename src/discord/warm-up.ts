/** A first search before the first question: it compiles the code, and shows how long a search takes here. What is kept of names and dates is read. */
import { askCommand } from '../../commands/ask.js';
import type { LoadedIndex } from '../../index/load.js';
import { entityNames } from '../../index/names.js';
import { sentenceDates } from '../facts/dates.js';
import type { Turns } from './turns.js';

const QUESTIONS = 3;

/** Answers a few questions for nobody, so that slow ones are known to be slow before somebody waits for them. */
export async function warmUp(turns: Turns, index: LoadedIndex): Promise<void> {
  const { incident, articles } = index.corpus;
  const questions = [...incident.examples, ...articles.map(({ title }) => title)].slice(0, QUESTIONS);
  for (const question of questions) {
    const work = () => askCommand.run({ index, locale: 'en-US' }, { question });
    await turns.run({ name: askCommand.name, work });
  }
  await turns.run({ name: 'names', work: () => void entityNames(index) });
  await turns.run({ name: 'dates', work: () => sentenceDates(index) });
}
