import { randomBytes } from 'node:crypto';
import {
  type APIApplicationCommandOptionChoice,
  type APIInteraction,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  type Snowflake,
} from 'discord-api-types/v10';
import type { Clock } from './clock.js';
import { invalidWebhookToken, unknownInteraction, unknownWebhook } from './errors.js';
import { ACKNOWLEDGE_WITHIN_MS, TOKEN_LIFE_MS } from './limits.js';
import type { Channel, User } from './world.js';

/** How the bot acknowledged an interaction. */
export interface Acknowledgement {
  /** From dispatch to the arrival of the callback. */
  ms: number;
  type: InteractionResponseType;
  /** The callback's body. */
  body: unknown;
}

/** An interaction and what became of it. */
export interface InteractionRecord {
  readonly payload: APIInteraction;
  readonly user: User;
  readonly channel: Channel;
  /** By the server's clock; the rules of three seconds and fifteen minutes count from here. */
  readonly createdAt: number;
  /** Milliseconds of `performance.now()`. */
  readonly dispatchedAt: number;
  /** Installed for the user alone, not for the guild. */
  readonly userInstallOnly: boolean;
  acknowledgement?: Acknowledgement;
  /** The message that `@original` names. */
  originalId?: Snowflake;
  followupIds: Snowflake[];
  choices?: APIApplicationCommandOptionChoice[];
  modal?: APIModalInteractionResponseCallbackData;
  /** Runs at each change. */
  changed: () => void;
}

/** All interactions, by id and by token. */
export class InteractionStore {
  readonly #byId = new Map<Snowflake, InteractionRecord>();
  readonly #byToken = new Map<string, InteractionRecord>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(record: InteractionRecord): void {
    this.#byId.set(record.payload.id, record);
    this.#byToken.set(record.payload.token, record);
  }

  /** For the callback: unknown with a wrong token, and once three seconds have passed unanswered. */
  forCallback(id: Snowflake, token: string): InteractionRecord {
    const record = this.#byId.get(id);
    if (record === undefined || record.payload.token !== token) throw unknownInteraction();
    const late = this.#clock.now() - record.createdAt > ACKNOWLEDGE_WITHIN_MS;
    if (late && record.acknowledgement === undefined) throw unknownInteraction();
    return record;
  }

  /** For edits and follow-ups: unknown before the acknowledgement, its token invalid after fifteen minutes. */
  forWebhook(token: string): InteractionRecord {
    const record = this.#byToken.get(token);
    if (record === undefined) throw unknownWebhook();
    if (this.#clock.now() - record.createdAt > TOKEN_LIFE_MS) throw invalidWebhookToken();
    if (record.acknowledgement === undefined) throw unknownWebhook();
    return record;
  }
}

/** A token of the length and alphabet of Discord's. */
export function interactionToken(id: Snowflake): string {
  return Buffer.from(`interaction:${id}:${randomBytes(96).toString('base64url')}`).toString('base64url');
}

/** Whether the callback opens a message of its own, rather than changing one or none. */
export function opensMessage(type: InteractionResponseType): boolean {
  return (
    type === InteractionResponseType.ChannelMessageWithSource ||
    type === InteractionResponseType.DeferredChannelMessageWithSource
  );
}

/** The message that a component belongs to. */
export function sourceMessage(payload: APIInteraction): APIMessage | undefined {
  return 'message' in payload ? payload.message : undefined;
}
