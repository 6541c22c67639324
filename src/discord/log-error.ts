/** Errors as the log may hold them: without the bodies and tokens that discord.js notes on them. */
import { DiscordAPIError, HTTPError } from 'discord.js';

/** Tokens of interactions and webhooks stand in the path; whoever has one can answer in the bot's name. */
const TOKEN_IN_PATH = /\/(interactions|webhooks)\/(\d+)\/[^/?]+/;

/** What to log of an error, under `err`. */
export function logError(error: unknown): unknown {
  if (!(error instanceof DiscordAPIError || error instanceof HTTPError)) return error;
  const { name, message, status, method, url } = error;
  const code = error instanceof DiscordAPIError ? { code: error.code } : {};
  const path = url.replace(/^https?:\/\/[^/]+/, '').replace(TOKEN_IN_PATH, '/$1/$2/[token]');
  return { name, reason: message, status, ...code, method, path };
}
