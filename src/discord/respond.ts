/** Answering one interaction: within a second by the answer itself or, where that takes longer, by a deferral. */
import {
  AttachmentBuilder,
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js';
import type { Card } from './card.js';

type Component = Extract<RepliableInteraction, { update: unknown; message: unknown }>;

/**
 * An answer not given by then is announced. Discord waits 3 s (interactions/receiving-and-responding), of which the way
 * there and back may take a good part.
 */
const DEFER_AFTER_MS = 700;

/** `reply` adds a message, `update` changes the one whose button was pressed. */
export type Mode = 'reply' | 'update';

/** Answers one interaction once, announced or not. */
export class Responder {
  readonly #interaction: RepliableInteraction;
  readonly #mode: Mode;
  readonly #isPrivate: boolean;
  readonly #receivedAt = performance.now();
  readonly #timer: NodeJS.Timeout;
  #deferral: Promise<unknown> | undefined;
  #withdrawn = false;

  /** `isPrivate` is how a deferral would be shown; it must be said before the answer is known. */
  constructor(interaction: RepliableInteraction, mode: Mode, isPrivate: boolean) {
    this.#interaction = interaction;
    this.#mode = mode;
    this.#isPrivate = isPrivate;
    this.#timer = setTimeout(() => this.#defer(), DEFER_AFTER_MS);
  }

  /** Whether an answer that takes so many ms from now would be late. */
  isLateIn(ms: number): boolean {
    return performance.now() - this.#receivedAt + ms > DEFER_AFTER_MS;
  }

  /** Announces an answer, once. What Discord refuses it with is told by `send`. */
  async announce(): Promise<void> {
    await this.#defer().catch(() => undefined);
  }

  /**
   * Sends the answer, or another one in its place where that was refused. A notice does not take the place of a card
   * whose page was to be turned: it stands beside it. Throws what Discord refuses it with.
   */
  async send(card: Card, isPrivate: boolean, isNotice = false): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#deferral) await this.#deferral;
    const interaction = this.#interaction;
    const isUpdate = this.#mode === 'update' && interaction.isMessageComponent();
    if (isUpdate && isNotice) await this.#sendBeside(card);
    else if (isUpdate) await sendUpdate(interaction, card);
    else if (!this.#deferral) await acknowledged(interaction, interaction.reply(toMessage(card, isPrivate)));
    else if (isPrivate === this.#isPrivate) await interaction.editReply(toEdit(card));
    else await this.#sendAfresh(card, isPrivate);
  }

  /** Ends the waiting where nothing will be sent. */
  cancel(): void {
    clearTimeout(this.#timer);
  }

  #defer(): Promise<unknown> {
    clearTimeout(this.#timer);
    this.#deferral ??= this.#requestDeferral();
    // A refusal is told by `send`, which awaits it too.
    this.#deferral.catch(() => undefined);
    return this.#deferral;
  }

  async #requestDeferral(): Promise<void> {
    const interaction = this.#interaction;
    const isUpdate = this.#mode === 'update' && interaction.isMessageComponent();
    const flags = this.#isPrivate ? ({ flags: MessageFlags.Ephemeral } as const) : {};
    await acknowledged(interaction, isUpdate ? interaction.deferUpdate() : interaction.deferReply(flags));
    interaction.deferred = true;
  }

  async #sendBeside(card: Card): Promise<void> {
    const interaction = this.#interaction;
    const message = toMessage(card, true);
    if (this.#deferral) await interaction.followUp(message);
    else await acknowledged(interaction, interaction.reply(message));
  }

  /** What was announced to all cannot become private: it goes, and the answer follows to the asker alone. */
  async #sendAfresh(card: Card, isPrivate: boolean): Promise<void> {
    if (!this.#withdrawn) await this.#interaction.deleteReply();
    this.#withdrawn = true;
    await this.#interaction.followUp(toMessage(card, isPrivate));
  }
}

/**
 * Waits for the first response. Where Discord failed after it had taken the response in, the second attempt is told
 * that there is one already: that is what was wanted.
 */
async function acknowledged(interaction: RepliableInteraction, request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!isAlreadyAcknowledged(error)) throw error;
    interaction.replied = true;
  }
}

function isAlreadyAcknowledged(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}

async function sendUpdate(interaction: Component, card: Card): Promise<void> {
  if (interaction.deferred) await interaction.editReply(toEdit(card));
  else await acknowledged(interaction, interaction.update(toEdit(card)));
}

function toMessage({ components, files }: Card, isPrivate: boolean) {
  const privately = isPrivate ? [MessageFlags.Ephemeral as const] : [];
  const flags = [MessageFlags.IsComponentsV2 as const, ...privately];
  return { components, files: files.map(attachment), flags };
}

/** In place of what the message shows, its attachments included. */
function toEdit({ components, files }: Card) {
  const flags = [MessageFlags.IsComponentsV2 as const];
  return { components, files: files.map(attachment), attachments: [], flags };
}

const attachment = ({ name, content }: Card['files'][number]) =>
  new AttachmentBuilder(typeof content === 'string' ? Buffer.from(content) : Buffer.from(content), { name });
