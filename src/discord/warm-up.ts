/** A first search before the first question: it compiles the code, and shows how long a search takes here. */
import { askCommand } from '../../commands/ask.js';
import type { App } from './app.js';

const QUESTIONS = 3;

/** Answers a few questions for nobody, so that slow ones are known to be slow before somebody waits for them. */
export async function warmUp({ index, turns }: App): Promise<void> {
  const { incident, articles } = index.corpus;
  const questions = [...incident.examples, ...articles.map(({ title }) => title)].slice(0, QUESTIONS);
  for (const question of questions) {
    const work = () => askCommand.run({ index, locale: 'en-US' }, { question });
    await turns.run({ name: askCommand.name, work });
  }
}
