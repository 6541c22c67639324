import { type APIApplicationCommand, ApplicationCommandType, type Snowflake } from 'discord-api-types/v10';
import { checkCommand, checkCommandList } from './checks/commands.js';
import { Field } from './checks/field.js';
import type { Clock } from './clock.js';
import { DiscordError, unknownCommand } from './errors.js';
import { COMMAND_CREATES_PER_DAY } from './limits.js';
import { Signal } from './signal.js';
import type { SnowflakeFactory } from './snowflake.js';

type Definition = Partial<APIApplicationCommand> & Pick<APIApplicationCommand, 'name'>;

const DAY_MS = 24 * 60 * 60_000;
const MAX_CREATES_CODE = 30034;

/** The registered commands: global ones, and those of single guilds. */
export class CommandStore {
  /** Tells of each registration. */
  readonly changes = new Signal();
  readonly #scopes = new Map<Snowflake | 'global', APIApplicationCommand[]>();
  readonly #creates: { scope: string; at: number }[] = [];
  readonly #ids: SnowflakeFactory;
  readonly #clock: Clock;
  readonly #applicationId: Snowflake;

  constructor(ids: SnowflakeFactory, clock: Clock, applicationId: Snowflake) {
    this.#ids = ids;
    this.#clock = clock;
    this.#applicationId = applicationId;
  }

  list(guildId?: Snowflake): APIApplicationCommand[] {
    return this.#scopes.get(guildId ?? 'global') ?? [];
  }

  get(id: Snowflake, guildId?: Snowflake): APIApplicationCommand {
    const found = this.list(guildId).find((command) => command.id === id);
    if (found === undefined) throw unknownCommand();
    return found;
  }

  /** The command of that name that a user in `guildId` would see: the guild's own before the global one. */
  find(name: string, type: ApplicationCommandType, guildId?: Snowflake): APIApplicationCommand | undefined {
    const visible = [...(guildId === undefined ? [] : this.list(guildId)), ...this.list()];
    return visible.find((command) => command.name === name && command.type === type);
  }

  /** PUT: these and no others. */
  replace(body: unknown, guildId?: Snowflake): APIApplicationCommand[] {
    const field = new Field(body).required();
    checkCommandList(field);
    field.throwIfInvalid();
    const commands = (body as Definition[]).map((definition) => this.#made(definition, guildId));
    this.#set(commands, guildId);
    return commands;
  }

  /** POST: one more, or another definition of the command of that name and type. */
  create(body: unknown, guildId?: Snowflake): { command: APIApplicationCommand; isNew: boolean } {
    const field = new Field(body).required();
    checkCommand(field);
    field.throwIfInvalid();
    const command = this.#made(body as Definition, guildId);
    const others = this.list(guildId).filter((other) => other.id !== command.id);
    const all = new Field([...others, body].map(asDefinition));
    checkCommandList(all);
    all.throwIfInvalid();
    const isNew = others.length === this.list(guildId).length;
    this.#set([...others, command], guildId);
    return { command, isNew };
  }

  /** PATCH: what the body names, the rest as it was. */
  edit(id: Snowflake, body: unknown, guildId?: Snowflake): APIApplicationCommand {
    const current = this.get(id, guildId);
    const field = new Field(body).required();
    checkCommand(field, true);
    field.throwIfInvalid();
    const command = { ...current, ...(body as Partial<Definition>), id, version: this.#ids.next() };
    const others = this.list(guildId).filter((other) => other.id !== id);
    this.#set([...others, command], guildId);
    return command;
  }

  delete(id: Snowflake, guildId?: Snowflake): void {
    const gone = this.get(id, guildId);
    const kept = this.list(guildId).filter((command) => command !== gone);
    this.#set(kept, guildId);
  }

  #set(commands: APIApplicationCommand[], guildId: Snowflake | undefined): void {
    this.#scopes.set(guildId ?? 'global', commands);
    this.changes.notify();
  }

  #made(definition: Definition, guildId: Snowflake | undefined): APIApplicationCommand {
    const type = definition.type ?? ApplicationCommandType.ChatInput;
    const same = this.list(guildId).find((other) => other.name === definition.name && other.type === type);
    if (same === undefined) this.#countCreate(guildId ?? 'global');
    const { contexts, integration_types, options, ...rest } = definition;
    const reach = { contexts: contexts ?? null, integration_types: integration_types ?? [0] };
    return {
      default_member_permissions: null,
      nsfw: false,
      ...rest,
      type,
      description: definition.description ?? '',
      id: same?.id ?? this.#ids.next(),
      application_id: this.#applicationId,
      version: this.#ids.next(),
      // Where a command of one guild can be used is no question, so Discord does not say.
      ...(guildId === undefined ? { ...reach, dm_permission: true } : { guild_id: guildId }),
      ...(options?.length ? { options } : {}),
    };
  }

  #countCreate(scope: string): void {
    const at = this.#clock.now();
    const today = this.#creates.filter((create) => create.scope === scope && at - create.at < DAY_MS);
    if (today.length >= COMMAND_CREATES_PER_DAY) {
      throw new DiscordError(
        400,
        MAX_CREATES_CODE,
        'Max number of daily application command creates reached',
      );
    }
    this.#creates.push({ scope, at });
  }
}

function asDefinition(command: unknown): unknown {
  const { name, type } = command as Definition;
  return { name, type, description: type === undefined || type === 1 ? '-' : '' };
}

/** Without the dictionaries of translations, which Discord leaves out of lists unless asked for them. */
export function withoutLocalizations(command: APIApplicationCommand): APIApplicationCommand {
  const text = JSON.stringify(command, (key, value: unknown) =>
    key.endsWith('_localizations') ? undefined : value,
  );
  return JSON.parse(text) as APIApplicationCommand;
}
