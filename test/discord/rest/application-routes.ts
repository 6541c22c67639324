import type { APIGatewayBotInfo, Snowflake } from 'discord-api-types/v10';
import { withoutLocalizations } from '../commands.js';
import type { Discord } from '../discord.js';
import { missingAccess } from '../errors.js';
import type { RequestRecord } from '../journal.js';
import { toAPIApplication } from '../world.js';
import { type Handler, NO_CONTENT, ok, type Route } from './router.js';

const GLOBAL = '/applications/:application/commands';
const GUILD = '/applications/:application/guilds/:guild/commands';

function commandRoutes(base: string): Route[] {
  const one = `${base}/:command`;
  return [
    { method: 'GET', path: base, auth: true, handle: listCommands },
    { method: 'PUT', path: base, auth: true, limit: { requests: 5, windowMs: 20_000 }, handle: putCommands },
    { method: 'POST', path: base, auth: true, limit: { requests: 5, windowMs: 20_000 }, handle: postCommand },
    { method: 'GET', path: one, auth: true, handle: getCommand },
    { method: 'PATCH', path: one, auth: true, handle: patchCommand },
    { method: 'DELETE', path: one, auth: true, handle: deleteCommand },
  ];
}

/** The gateway's address, the application, and its commands. */
export const APPLICATION_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/gateway/bot', auth: true, handle: (discord) => ok(gatewayBot(discord)) },
  {
    method: 'GET',
    path: '/applications/@me',
    auth: true,
    handle: ({ world }) => ok(toAPIApplication(world)),
  },
  { method: 'GET', path: '/users/@me', auth: true, handle: ({ world }) => ok(world.bot) },
  ...commandRoutes(GLOBAL),
  ...commandRoutes(GUILD),
];

function gatewayBot({ gatewayInfo: { url, shards, sessionStartLimit } }: Discord): APIGatewayBotInfo {
  const { total, remaining, maxConcurrency } = sessionStartLimit;
  const limit = { total, remaining, reset_after: 14_400_000, max_concurrency: maxConcurrency };
  return { url, shards, session_start_limit: limit };
}

type Params = Record<string, string>;

/** The guild of the path, undefined for global commands; refuses another's application and a foreign guild. */
function scope({ world }: Discord, { application, guild }: Params): Snowflake | undefined {
  if (application !== world.application.id) throw missingAccess();
  if (guild !== undefined && world.guilds.get(guild)?.hasBot !== true) throw missingAccess();
  return guild;
}

function listCommands(discord: Discord, request: RequestRecord, params: Params): ReturnType<Handler> {
  const commands = discord.commands.list(scope(discord, params));
  return ok(request.query.with_localizations === 'true' ? commands : commands.map(withoutLocalizations));
}

function putCommands(discord: Discord, { body }: RequestRecord, params: Params): ReturnType<Handler> {
  return ok(discord.commands.replace(body, scope(discord, params)));
}

function postCommand(discord: Discord, { body }: RequestRecord, params: Params): ReturnType<Handler> {
  const { command, isNew } = discord.commands.create(body, scope(discord, params));
  return { status: isNew ? 201 : 200, body: command };
}

function getCommand(discord: Discord, _request: RequestRecord, params: Params): ReturnType<Handler> {
  return ok(discord.commands.get(params.command ?? '', scope(discord, params)));
}

function patchCommand(discord: Discord, { body }: RequestRecord, params: Params): ReturnType<Handler> {
  return ok(discord.commands.edit(params.command ?? '', body, scope(discord, params)));
}

function deleteCommand(discord: Discord, _request: RequestRecord, params: Params): ReturnType<Handler> {
  discord.commands.delete(params.command ?? '', scope(discord, params));
  return NO_CONTENT;
}
