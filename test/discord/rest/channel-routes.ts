import { MessageFlags, PermissionFlagsBits, RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Discord } from '../discord.js';
import { DiscordError, missingAccess, unknownMessage } from '../errors.js';
import type { RequestRecord } from '../journal.js';
import { type Answer, NO_CONTENT, type Route } from './router.js';

const path = '/channels/:channel/messages/:message';

/** What the bot may do in a channel with its own token: delete messages. */
export const CHANNEL_ROUTES: readonly Route[] = [
  { method: 'DELETE', path, auth: true, limit: { requests: 5, windowMs: 5_000 }, handle: deleteMessage },
];

function deleteMessage(
  { world, messages }: Discord,
  _request: RequestRecord,
  params: Record<string, string>,
): Answer {
  const channel = world.channels.get(params.channel ?? '');
  const reachable = channel !== undefined && (channel.guild?.hasBot ?? channel.context === 1);
  if (!reachable) throw missingAccess();
  const message = messages.get(params.message ?? '');
  // What is ephemeral is no message of the channel.
  if (message.channel_id !== channel.id || (message.flags ?? 0) & MessageFlags.Ephemeral)
    throw unknownMessage();
  const mayManage = (BigInt(channel.guild?.appPermissions ?? 0) & PermissionFlagsBits.ManageMessages) !== 0n;
  if (message.author.id !== world.bot.id && !mayManage) {
    throw new DiscordError(403, RESTJSONErrorCodes.MissingPermissions, 'Missing Permissions');
  }
  messages.delete(message.id);
  return NO_CONTENT;
}
