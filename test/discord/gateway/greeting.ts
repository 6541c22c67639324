import {
  type APIGuild,
  APIVersion,
  ApplicationFlags,
  GatewayDispatchEvents,
  type GatewayGuildCreateDispatchData,
  GatewayIntentBits,
  type GatewayReadyDispatchData,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildSystemChannelFlags,
  GuildVerificationLevel,
} from 'discord-api-types/v10';
import type { Discord } from '../discord.js';
import type { Guild, World } from '../world.js';
import type { Session } from './session.js';

/** READY and, for a bot that asked for them, the guilds of its shard. */
export function greet(session: Session, { world, gatewayInfo }: Discord): void {
  const guilds = [...world.guilds.values()].filter(({ hasBot, id }) => hasBot && session.receives(id));
  const ready: GatewayReadyDispatchData = {
    v: Number(APIVersion),
    user: world.bot,
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: `${gatewayInfo.url}/resume`,
    shard: [...session.shard],
    application: {
      id: world.application.id,
      flags: ApplicationFlags.ApplicationCommandBadge,
      flags_new: '0',
    },
  };
  session.dispatch(GatewayDispatchEvents.Ready, ready);
  if (!session.wants(GatewayIntentBits.Guilds)) return;
  for (const guild of guilds) session.dispatch(GatewayDispatchEvents.GuildCreate, guildCreate(guild, world));
}

/** What a bot with the Guilds intent learns of a guild. */
function guildCreate(guild: Guild, world: World): GatewayGuildCreateDispatchData {
  const channels = [...world.channels.values()].filter((channel) => channel.guild === guild);
  const listed = channels.map(({ id, type, name }, position) => ({
    id,
    type,
    name,
    position,
    guild_id: guild.id,
  }));
  return {
    ...plainGuild(guild),
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: 2,
    voice_states: [],
    members: [],
    channels: listed as unknown as GatewayGuildCreateDispatchData['channels'],
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

function plainGuild({ id, name, locale, appPermissions }: Guild): APIGuild {
  const role = { id, name: '@everyone', permissions: appPermissions, position: 0, color: 0 };
  const none = { icon: null, splash: null, discovery_splash: null, banner: null, description: null };
  const absent = {
    afk_channel_id: null,
    system_channel_id: null,
    rules_channel_id: null,
    application_id: null,
  };
  return {
    ...{ id, name, ...none, ...absent, owner_id: id, region: 'deprecated', afk_timeout: 300 },
    verification_level: GuildVerificationLevel.None,
    default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
    explicit_content_filter: GuildExplicitContentFilter.Disabled,
    roles: [role as APIGuild['roles'][number]],
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: GuildMFALevel.None,
    system_channel_flags: GuildSystemChannelFlags.SuppressJoinNotifications,
    vanity_url_code: null,
    premium_tier: GuildPremiumTier.None,
    preferred_locale: locale,
    public_updates_channel_id: null,
    nsfw_level: GuildNSFWLevel.Default,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    incidents_data: null,
  } as unknown as APIGuild;
}
