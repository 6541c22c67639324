/** Every kind of work once before the first user: it compiles the code, and finds in the corpus what is found once. */
import type { Command } from '../../commands/types.js';
import { UserError } from '../errors.js';
import { findSource } from '../facts/find-source.js';
import type { App } from './app.js';
import { logError } from './log-error.js';
import { FIND_SOURCE_NAME, findSourceReply } from './menu.js';
import { replyOf, showReply } from './show.js';
import type { OptionValues } from './view.js';

/** What is done for the first time takes longer than ever after: what it took is kept under a name of its own. */
const FIRST_TIME = 'warm-up';

/**
 * Answers for nobody, so that no user is the first: each command, each option's suggestions, the message menu. Each in
 * a turn, since users may be answered meanwhile; the second time shows how long it takes here. Never throws.
 */
export async function warmUp(app: App): Promise<void> {
  const { index, commands, turns } = app;
  const [article] = index.corpus.articles;
  const text = index.corpus.incident.examples[0] ?? article?.title ?? '';
  const menu = () => findSourceReply(findSource(index, article?.title ?? ''));
  const kinds = [
    ...commands.map((command) => ({ name: command.name, answer: () => show(app, command, text) })),
    { name: FIND_SOURCE_NAME, answer: menu },
  ];
  for (const { name, answer } of kinds) {
    const work = () => tried(app, answer);
    await turns.run({ name: FIRST_TIME, work });
    await turns.run({ name, work });
  }
}

/** Runs and renders a command; what it needs is the first suggestion for it, or a text of the corpus. */
async function show(app: App, { name, options }: Command, text: string): Promise<void> {
  const given: OptionValues = {};
  for (const option of options) {
    const suggested = option.complete?.(app, text.slice(0, 1));
    if (option.required) given[option.name] = suggested?.[0]?.value ?? text;
  }
  const view = { show: 'command' as const, command: name, options: given };
  showReply(app, await replyOf(app, view), { page: 1, isPrivate: true, view });
}

async function tried(app: App, work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    // Not every corpus has something for every command.
    if (!(error instanceof UserError))
      app.log.warn({ err: logError(error) }, 'a command failed at the start');
  }
}
