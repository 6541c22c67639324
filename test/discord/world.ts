import {
  type APIApplication,
  type APIInteractionGuildMember,
  type APIUser,
  ApplicationFlags,
  ChannelType,
  GuildMemberFlags,
  InteractionContextType,
  Locale,
  PermissionFlagsBits,
  type Snowflake,
} from 'discord-api-types/v10';
import type { SnowflakeFactory } from './snowflake.js';

/** What an ordinary member may do, and an app that was installed without asking for more. */
export const MEMBER_PERMISSIONS = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.EmbedLinks,
  PermissionFlagsBits.AttachFiles,
  PermissionFlagsBits.ReadMessageHistory,
  PermissionFlagsBits.UseExternalEmojis,
  PermissionFlagsBits.UseApplicationCommands,
  PermissionFlagsBits.UseExternalApps,
]
  .reduce((all, bit) => all | bit, 0n)
  .toString();

export interface Guild {
  id: Snowflake;
  name: string;
  /** Whether the bot was added to it; if not, only user-installed commands reach it. */
  hasBot: boolean;
  locale: Locale;
  /** What the bot may do here, as a number in a string. */
  appPermissions: string;
  channel: Channel;
}

/** A place where people interact with the bot. */
export interface Channel {
  id: Snowflake;
  type: ChannelType.GuildText | ChannelType.DM | ChannelType.GroupDM;
  name: string | null;
  context: InteractionContextType;
  guild?: Guild;
}

export interface User {
  id: Snowflake;
  username: string;
  globalName: string | null;
  locale: Locale;
  /** What the user may do in guilds: MEMBER_PERMISSIONS where a test does not say. */
  permissions: string;
}

export interface GuildOptions {
  name?: string;
  hasBot?: boolean;
  locale?: Locale;
  appPermissions?: string;
  /** Gives the guild an id that is routed to shard `id` of `count`. */
  shard?: { id: number; count: number };
}

/** Guilds, channels and users, and the application itself. */
export class World {
  readonly guilds = new Map<Snowflake, Guild>();
  readonly channels = new Map<Snowflake, Channel>();
  readonly application: { id: Snowflake; name: string };
  readonly bot: APIUser;
  readonly #ids: SnowflakeFactory;

  constructor(ids: SnowflakeFactory, name: string) {
    this.#ids = ids;
    this.application = { id: ids.next(), name };
    this.bot = { ...toAPIUser({ id: this.application.id, username: name, globalName: null }), bot: true };
  }

  createGuild(options: GuildOptions = {}): Guild {
    const { shard } = options;
    const id = shard ? this.#ids.forShard(shard.id, shard.count) : this.#ids.next();
    const place = { id: this.#ids.next(), type: ChannelType.GuildText, name: 'general' } as const;
    const channel: Channel = { ...place, context: InteractionContextType.Guild };
    const guild: Guild = {
      id,
      name: options.name ?? 'Guild',
      hasBot: options.hasBot ?? true,
      locale: options.locale ?? Locale.EnglishUS,
      appPermissions: options.appPermissions ?? MEMBER_PERMISSIONS,
      channel,
    };
    channel.guild = guild;
    this.channels.set(channel.id, channel);
    this.guilds.set(guild.id, guild);
    return guild;
  }

  /** Another text channel of a guild. */
  createChannel(guild: Guild, name: string): Channel {
    const type = ChannelType.GuildText;
    return this.#add({ id: this.#ids.next(), type, name, context: InteractionContextType.Guild, guild });
  }

  /** A conversation with the bot. */
  createBotDM(): Channel {
    const context = InteractionContextType.BotDM;
    return this.#add({ id: this.#ids.next(), type: ChannelType.DM, name: null, context });
  }

  /** A conversation between people, where only user-installed commands work. */
  createGroupDM(name: string | null = null): Channel {
    const context = InteractionContextType.PrivateChannel;
    return this.#add({ id: this.#ids.next(), type: ChannelType.GroupDM, name, context });
  }

  createUser(options: Partial<Omit<User, 'id'>> = {}): User {
    const id = this.#ids.next();
    return {
      id,
      username: options.username ?? `user${id.slice(-6)}`,
      globalName: options.globalName ?? null,
      locale: options.locale ?? Locale.EnglishUS,
      permissions: options.permissions ?? MEMBER_PERMISSIONS,
    };
  }

  #add(channel: Channel): Channel {
    this.channels.set(channel.id, channel);
    return channel;
  }
}

export function toAPIUser(user: Pick<User, 'id' | 'username' | 'globalName'>): APIUser {
  return {
    id: user.id,
    username: user.username,
    discriminator: '0',
    global_name: user.globalName,
    avatar: null,
  };
}

export function toMember(user: User): APIInteractionGuildMember {
  return {
    user: toAPIUser(user),
    permissions: user.permissions,
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    communication_disabled_until: null,
    flags: GuildMemberFlags.CompletedOnboarding,
  };
}

/** The application as GET /applications/@me shows it. */
export function toAPIApplication(world: World): Partial<APIApplication> & Pick<APIApplication, 'id'> {
  return {
    id: world.application.id,
    name: world.application.name,
    icon: null,
    description: '',
    bot: world.bot,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: ApplicationFlags.ApplicationCommandBadge,
    approximate_guild_count: [...world.guilds.values()].filter((guild) => guild.hasBot).length,
  };
}
