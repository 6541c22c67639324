/**
 * The one place where interactions come in: each is understood, acknowledged in time, answered and logged, and whatever
 * goes wrong ends here. Nothing that a user or Discord does throws beyond it.
 */
import { randomBytes } from 'node:crypto';
import type { Interaction, MessageComponentInteraction, RepliableInteraction } from 'discord.js';
import { UserError } from '../errors.js';
import { say } from '../wording.js';
import { Announcements } from './announcements.js';
import type { App } from './app.js';
import { answerAutocomplete } from './autocomplete.js';
import type { Outcome } from './counters.js';
import { deliver } from './deliver.js';
import { logError } from './log-error.js';
import { failure, notice } from './notices.js';
import { Responder } from './respond.js';
import { routeInteraction } from './route.js';
import type { Shown, ShowTask, Task } from './task.js';

/** A job from this length on keeps others from being announced in time, so that it waits for those to leave. In ms. */
const BLOCKING_MS = 200;

/** Takes in interactions until the bot stops. */
export class Boundary {
  readonly #app: App;
  readonly #inFlight = new Set<Promise<void>>();
  readonly #announcements = new Announcements();

  constructor(app: App) {
    this.#app = app;
  }

  /** Answers an interaction. Never throws. */
  handle(interaction: Interaction): void {
    const answered = interaction.isAutocomplete()
      ? answerAutocomplete(this.#app, interaction)
      : this.#answer(interaction);
    this.#inFlight.add(answered);
    void answered.finally(() => this.#inFlight.delete(answered));
  }

  get inFlight(): number {
    return this.#inFlight.size;
  }

  /** Resolves when everything that is in flight now has been answered. */
  async drained(): Promise<void> {
    await Promise.allSettled(this.#inFlight);
  }

  async #answer(interaction: RepliableInteraction): Promise<void> {
    const { log, counters, config } = this.#app;
    const begun = performance.now();
    const id = randomBytes(4).toString('hex');
    const task = this.#route(interaction, id);
    let outcome: Outcome = 'failed';
    try {
      outcome = await this.#perform(task, interaction, id);
    } catch (error) {
      log.warn({ id, err: logError(error) }, 'an interaction could not be answered');
    }
    const command = task.name;
    const ms = Math.round(performance.now() - begun);
    const asked = config.logQuestions && task.kind === 'show' ? { question: task.question } : {};
    counters.count(command, outcome, ms);
    log.info({ id, command, outcome, ms, ...asked }, 'interaction');
  }

  /** What is asked for; of an interaction that lacks what it should have, an apology. */
  #route(interaction: RepliableInteraction, id: string): Task {
    try {
      return routeInteraction(this.#app, interaction);
    } catch (error) {
      this.#app.log.error({ id, err: logError(error) }, 'an interaction could not be read');
      const plain = { name: 'unknown', question: null, isPrivate: true, isQuestion: false };
      return { kind: 'show', mode: 'reply', ...plain, work: () => failure(this.#app, id) };
    }
  }

  async #perform(task: Task, interaction: RepliableInteraction, id: string): Promise<Outcome> {
    if (task.kind === 'remove') {
      await remove(interaction as MessageComponentInteraction);
      return 'shown';
    }
    const refusal = this.#refusal(task, interaction);
    // A refusal stands beside the card whose button was pressed, not in its place.
    const responder = new Responder(
      interaction,
      refusal ? 'reply' : task.mode,
      refusal !== null || task.isPrivate,
    );
    try {
      const shown = refusal ?? (await this.#compute(task, responder, id));
      await deliver(this.#app, responder, shown, id);
      return shown.outcome;
    } finally {
      responder.cancel();
    }
  }

  /** Why nothing is computed for this user now, or null. */
  #refusal({ isQuestion }: ShowTask, { user }: RepliableInteraction): Shown | null {
    const { cooldown, turns, indexing, isStopping } = this.#app;
    if (isStopping) return notice(this.#app, say('notice.stopping'));
    if (indexing !== null) {
      return notice(this.#app, say('notice.indexing', { percent: Math.floor(100 * indexing) }));
    }
    const seconds = isQuestion ? cooldown.take(user.id) : 0;
    if (seconds > 0) return notice(this.#app, say('notice.cooldown', { seconds }));
    return turns.isFull ? notice(this.#app, say('notice.busy')) : null;
  }

  /** Computes when its turn comes. What is expected to be late is announced: at once, in a crowd, or when its turn shows it. */
  async #compute({ name, work }: ShowTask, responder: Responder, id: string): Promise<Shown> {
    const { turns, log } = this.#app;
    const announce = () => this.#announcements.add(responder.announce());
    try {
      if (responder.isLateIn(turns.expectedMs(name))) announce();
      return await turns.run({
        ...{ name, work, crowded: announce },
        before: () => {
          if (responder.isLateIn(turns.worstMs(name))) announce();
          return turns.worstMs(name) > BLOCKING_MS ? this.#announcements.sent() : undefined;
        },
      });
    } catch (error) {
      if (error instanceof UserError) return notice(this.#app, say(error.key, error.parameters));
      log.error({ id, err: logError(error) }, 'a command failed');
      return failure(this.#app, id);
    }
  }
}

/** Takes a message away whose button was pressed. */
async function remove(interaction: MessageComponentInteraction): Promise<void> {
  await interaction.deferUpdate();
  await interaction.deleteReply();
}
