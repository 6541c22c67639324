import {
  type APIAllowedMentions,
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  MessageFlags,
  MessageType,
  type Snowflake,
} from 'discord-api-types/v10';
import { isRecord } from './checks/field.js';
import type { Clock } from './clock.js';
import { flattened } from './component-tree.js';
import { emptyMessage, unknownMessage } from './errors.js';
import type { UploadedFile } from './journal.js';
import { pingsOf, shownText } from './mentions.js';
import type { SnowflakeFactory } from './snowflake.js';
import { type Channel, toAPIUser, type World } from './world.js';

/** A message body that has passed the checks. */
export interface MessageBody {
  content?: string | null;
  embeds?: APIEmbed[] | null;
  components?: APIMessageTopLevelComponent[] | null;
  attachments?: { id: string; description?: string }[] | null;
  allowed_mentions?: APIAllowedMentions | null;
  flags?: number | null;
}

const NO_FLAGS = 0 as MessageFlags;

type Origin = Pick<APIMessage, 'type'> & Partial<APIMessage>;

/** All messages, as Discord would return them. */
export class MessageStore {
  readonly #messages = new Map<Snowflake, APIMessage>();
  readonly #ids: SnowflakeFactory;
  readonly #clock: Clock;
  readonly #world: World;

  constructor(ids: SnowflakeFactory, clock: Clock, world: World) {
    this.#ids = ids;
    this.#clock = clock;
    this.#world = world;
  }

  /** The message as it is now; undefined where it was deleted. */
  find(id: Snowflake): APIMessage | undefined {
    return this.#messages.get(id);
  }

  get(id: Snowflake): APIMessage {
    const message = this.#messages.get(id);
    if (message === undefined) throw unknownMessage();
    return message;
  }

  /** A message of the bot. */
  create(
    channel: Channel,
    origin: Origin,
    body: MessageBody,
    files: readonly UploadedFile[] = [],
  ): APIMessage {
    const blank: APIMessage = {
      ...this.#blank(channel),
      author: this.#world.bot,
      application_id: this.#world.application.id,
      webhook_id: this.#world.application.id,
      ...origin,
    };
    return this.#store(this.#filled(blank, body, files));
  }

  /** A message that a person wrote, for message menus to be used on. */
  createForeign(channel: Channel, author: Parameters<typeof toAPIUser>[0], content: string): APIMessage {
    return this.#store({ ...this.#blank(channel), author: toAPIUser(author), content });
  }

  /** Replaces what the body names; a deferred message becomes a shown one. */
  edit(id: Snowflake, body: MessageBody, files: readonly UploadedFile[]): APIMessage {
    const current = this.get(id);
    const flags = (current.flags ?? 0) & ~MessageFlags.Loading;
    const wasLoading = (current.flags ?? 0) !== flags;
    const edited = wasLoading ? null : new Date(this.#clock.now()).toISOString();
    return this.#store(this.#filled({ ...current, flags, edited_timestamp: edited }, body, files));
  }

  delete(id: Snowflake): void {
    if (!this.#messages.delete(id)) throw unknownMessage();
  }

  #store(message: APIMessage): APIMessage {
    this.#messages.set(message.id, message);
    return message;
  }

  #blank(channel: Channel): Omit<APIMessage, 'author'> {
    return {
      id: this.#ids.next(),
      channel_id: channel.id,
      content: '',
      timestamp: new Date(this.#clock.now()).toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      components: [],
      pinned: false,
      flags: NO_FLAGS,
      type: MessageType.Default,
    };
  }

  #filled(message: APIMessage, body: MessageBody, files: readonly UploadedFile[]): APIMessage {
    const content = body.content === undefined ? message.content : (body.content ?? '');
    const given = body.components === undefined ? message.components : body.components;
    const components = numbered(given ?? []);
    const embeds = body.embeds === undefined ? message.embeds : (body.embeds ?? []);
    const attachments = this.#attachments(message, body, files);
    const flags = (message.flags ?? 0) | (body.flags ?? 0);
    const pings = pingsOf(shownText(content, components), body.allowed_mentions ?? undefined);
    const next: APIMessage = {
      ...message,
      ...{ content, components, embeds, attachments, flags },
      mention_everyone: pings.everyone,
      mention_roles: pings.roles,
      mentions: pings.users.map((id) => toAPIUser({ id, username: `user${id.slice(-6)}`, globalName: null })),
    };
    if (isEmpty(next)) throw emptyMessage();
    return next;
  }

  #attachments(message: APIMessage, body: MessageBody, files: readonly UploadedFile[]): APIAttachment[] {
    const kept = body.attachments?.map((item) => item.id);
    const old = message.attachments.filter(({ id }) => kept?.includes(id) ?? true);
    const uploads = files.map((file) => this.#uploaded(message.channel_id, file, body.attachments ?? []));
    return [...old, ...uploads];
  }

  #uploaded(
    channelId: Snowflake,
    file: UploadedFile,
    described: { id: string; description?: string }[],
  ): APIAttachment {
    const id = this.#ids.next();
    const url = `https://cdn.discordapp.com/attachments/${channelId}/${id}/${file.name}`;
    const entry = described.find((item) => file.field === `files[${item.id}]`);
    const description = entry?.description === undefined ? {} : { description: entry.description };
    const place = { id, filename: file.name, size: file.data.length, url, proxy_url: url };
    return { ...place, content_type: file.type, ...description };
  }
}

function isEmpty({ content, components, embeds, attachments, flags }: APIMessage): boolean {
  if (((flags ?? 0) & MessageFlags.Loading) !== 0) return false;
  const parts = (components?.length ?? 0) + embeds.length + attachments.length;
  return content.trim() === '' && parts === 0;
}

/** Gives each component without an id the next free one, as Discord does. */
function numbered(components: readonly APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  const taken = new Set(flattened(components).map(({ id }) => id));
  const free = freeIds(taken);
  const number = (component: object): object => {
    const copy: Record<string, unknown> = { ...component };
    copy.id = copy.id || free();
    if (Array.isArray(copy.components)) copy.components = copy.components.map(number);
    if (isRecord(copy.accessory)) copy.accessory = number(copy.accessory);
    return copy;
  };
  return components.map((component) => number(component) as APIMessageTopLevelComponent);
}

function freeIds(taken: ReadonlySet<unknown>): () => number {
  let last = 0;
  return () => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
}
