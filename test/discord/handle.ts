import {
  type APIApplicationCommandOptionChoice,
  type APIInteraction,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import { type AnyComponent, flattened } from './component-tree.js';
import type { Discord } from './discord.js';
import type { Action, Setting } from './interact.js';
import type { Acknowledgement, InteractionRecord } from './interactions.js';
import { ACKNOWLEDGE_WITHIN_MS } from './limits.js';
import { shownText } from './mentions.js';
import { Signal } from './signal.js';

/** Dispatches a further interaction. */
export type Interact = (action: Action, setting: Setting) => InteractionHandle;

const PATIENCE_MS = 10_000;

/** An interaction that was dispatched: what the bot has answered so far, and promises of what it will. */
export class InteractionHandle {
  readonly #discord: Discord;
  readonly #record: InteractionRecord;
  readonly #interact: Interact;
  readonly #changes = new Signal();
  /** How the bot acknowledged; rejects after three seconds, as Discord gives up then. */
  readonly acknowledged: Promise<Acknowledgement>;

  constructor(discord: Discord, record: InteractionRecord, interact: Interact) {
    this.#discord = discord;
    this.#record = record;
    this.#interact = interact;
    record.changed = () => this.#changes.notify();
    this.acknowledged = this.#acknowledgement();
    // A test may look at the violations instead.
    this.acknowledged.catch(() => undefined);
  }

  /** The event as the bot received it. */
  get payload(): APIInteraction {
    return this.#record.payload;
  }

  /** The message that `@original` names, as it is now; undefined before it exists and once it is deleted. */
  original(): APIMessage | undefined {
    const id = this.#record.originalId;
    return id === undefined ? undefined : this.#discord.messages.find(id);
  }

  /** Whether the bot answered with a message and deleted it. */
  get deleted(): boolean {
    return this.#record.originalId !== undefined && this.original() === undefined;
  }

  /** Follow-up messages that have not been deleted. */
  get followups(): APIMessage[] {
    return this.#record.followupIds.flatMap((id) => this.#discord.messages.find(id) ?? []);
  }

  /** What autocomplete was answered with. */
  get choices(): APIApplicationCommandOptionChoice[] | undefined {
    return this.#record.choices;
  }

  /** The form that the bot opened. */
  get modal(): APIModalInteractionResponseCallbackData | undefined {
    return this.#record.modal;
  }

  /** The answer that the user reads: waits for the acknowledgement and, where deferred, for what follows. */
  async reply(): Promise<APIMessage> {
    await this.acknowledged;
    await this.until(() => isShown(this.original()) || this.deleted, 'a shown answer');
    const message = this.original();
    if (message === undefined) throw new Error('The answer was deleted');
    return message;
  }

  /** The `n`-th follow-up, from 0. */
  async followup(n = 0): Promise<APIMessage> {
    await this.until(() => this.followups.length > n, `follow-up ${n}`);
    return this.followups[n] as APIMessage;
  }

  /** Waits until `holds()`; looks at each request that concerns the interaction. */
  until(holds: () => boolean, what = 'the condition', patienceMs = PATIENCE_MS): Promise<void> {
    return this.#changes.until(holds, what, patienceMs);
  }

  /** Presses a button of the answer (or of `message`), by its label or custom id. */
  async press(
    button: string,
    setting: Partial<Setting> = {},
    message?: APIMessage,
  ): Promise<InteractionHandle> {
    const shown = message ?? (await this.reply());
    const customId = customIdOf(shown, button);
    const { user, channel } = this.#record;
    return this.#interact({ kind: 'button', message: shown, customId }, { user, channel, ...setting });
  }

  async #acknowledgement(): Promise<Acknowledgement> {
    // A little longer than the rule: the callback that comes at the last moment is answered first.
    const left = ACKNOWLEDGE_WITHIN_MS - (performance.now() - this.#record.dispatchedAt) + 50;
    try {
      await this.until(() => this.#record.acknowledgement !== undefined, 'an acknowledgement', left);
    } catch {
      const { id, type } = this.payload;
      const message = `interaction ${id} of type ${type} was not acknowledged within ${ACKNOWLEDGE_WITHIN_MS} ms`;
      this.#discord.journal.violation('interaction', message, this.payload.data);
      throw new Error(message);
    }
    return this.#record.acknowledgement as Acknowledgement;
  }
}

function isShown(message: APIMessage | undefined): boolean {
  return message !== undefined && ((message.flags ?? 0) & MessageFlags.Loading) === 0;
}

/** All text that a message shows, in reading order: content and text displays. */
export function textOf(message: APIMessage): string {
  return shownText(message.content, message.components ?? []);
}

/** All buttons of a message, in reading order. */
export function buttonsOf(message: APIMessage): AnyComponent[] {
  return flattened(message.components).filter(({ type }) => type === ComponentType.Button);
}

function customIdOf(message: APIMessage, wanted: string): string {
  const buttons = buttonsOf(message);
  const button = buttons.find(({ label, custom_id }) => label === wanted || custom_id === wanted);
  if (button?.custom_id === undefined) {
    const labels = buttons.map(({ label }) => label).join(', ');
    throw new Error(`No button "${wanted}" among: ${labels || 'none'}`);
  }
  if (button.disabled) throw new Error(`The button "${wanted}" is disabled`);
  return button.custom_id;
}
