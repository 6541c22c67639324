/** Getting to Discord's gateway, and noting what happens on the way. */
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type Client,
  Events,
  GatewayCloseCodes,
  type HTTPError,
  RESTEvents,
  type RESTGetAPIGatewayBotResult,
  Routes,
} from 'discord.js';
import { SetupError } from '../errors.js';
import type { Logger } from '../log.js';
import { logError } from './log-error.js';

const HTTP_UNAUTHORIZED = 401;
const HTTP_NOT_FOUND = 404;
/** Waits between attempts to reach Discord at the start, in ms: doubled up to the last, as an outage may take long. */
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 60_000;

const NO_TOKEN = 'The bot needs DISCORD_TOKEN. Set it in .env or in the environment.';
const BAD_ADDRESS = 'There is no Discord at DISCORD_API_URL. Leave it empty for https://discord.com/api.';
const BAD_TOKEN =
  'Discord does not accept DISCORD_TOKEN. Copy it anew: Developer Portal, your application, Bot, Reset Token.';
/** What whoever runs the bot can mend, by the code with which Discord closes the gateway for good. */
const CLOSED: Partial<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: BAD_TOKEN,
  [GatewayCloseCodes.InvalidShard]:
    'Discord does not accept the shards of GATEWAY_SHARD_IDS and GATEWAY_SHARDS. They must be the same numbers in every process.',
  [GatewayCloseCodes.ShardingRequired]:
    'The bot is in more servers than its shards may serve. Set GATEWAY_SHARDS=auto.',
};

/**
 * Logs in and resolves when the shards are ready. Waits for Discord until `signal`, and then rejects. Throws
 * `SetupError` where Discord refuses the token or the shards, or is not what answers at the address.
 */
export async function logIn(
  client: Client,
  token: string | null,
  { log, signal }: { log: Logger; signal: AbortSignal },
): Promise<Client<true>> {
  if (token === null) throw new SetupError(NO_TOKEN);
  client.rest.setToken(token);
  await reach(client, log, signal);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  return Promise.race([ready, disconnected(client), aborted(signal)]);
}

/** Rejects with the signal's reason when it is given, or was. */
async function aborted(signal: AbortSignal): Promise<never> {
  signal.throwIfAborted();
  await once(signal, 'abort');
  throw signal.reason;
}

/** Rejects with `SetupError` when Discord closes the gateway for good. */
export function disconnected(client: Client): Promise<never> {
  return new Promise((_resolve, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => {
      const unknown = `Discord closed the gateway for good, with code ${code} of topics/opcodes-and-status-codes in its documentation.`;
      reject(new SetupError(CLOSED[code] ?? unknown));
    });
  });
}

/** Asks for the gateway until Discord answers; what will not get better by waiting ends it at once. */
async function reach(client: Client, log: Logger, signal: AbortSignal): Promise<void> {
  for (let wait = FIRST_RETRY_MS; ; wait = Math.min(2 * wait, LAST_RETRY_MS)) {
    signal.throwIfAborted();
    try {
      checkStarts(client, (await client.rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult);
      return;
    } catch (error) {
      if (error instanceof SetupError) throw error;
      const { status } = error as Partial<HTTPError>;
      if (status === HTTP_UNAUTHORIZED) throw new SetupError(BAD_TOKEN);
      if (status === HTTP_NOT_FOUND) throw new SetupError(BAD_ADDRESS, { cause: error });
      log.warn({ err: logError(error), retryAfterMs: wait }, 'Discord cannot be reached');
      await delay(wait, undefined, { signal });
    }
  }
}

/** Throws `SetupError` where Discord lets no more shards start today: a bot that restarts all the time uses them up. */
function checkStarts({ options }: Client, { shards, session_start_limit }: RESTGetAPIGatewayBotResult): void {
  const { remaining, total, reset_after } = session_start_limit;
  const wanted = Array.isArray(options.shards) ? options.shards.length : shards;
  if (remaining >= wanted) return;
  const minutes = Math.ceil(reset_after / 60_000);
  throw new SetupError(
    `Discord lets the bot start ${remaining} more shards (of ${total} a day), and ${wanted} are wanted. Start it again in ${minutes} minutes, and see why it was started so often.`,
  );
}

/**
 * Notes what no code of ours can catch: discord.js reads events before it hands them on, and one that lacks what it
 * expects would end the process. Returns how to stop noting.
 */
export function logUnforeseen(log: Logger): () => void {
  const note = (error: unknown) => log.error({ err: logError(error) }, 'an event could not be read');
  process.on('unhandledRejection', note);
  return () => process.off('unhandledRejection', note);
}

/** Notes what happens to the connection. Errors have a listener, so that none ends the process. */
export function logGateway(client: Client, log: Logger): void {
  client.on(Events.ShardReady, (shard) => log.info({ shard }, 'shard ready'));
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'shard resumed'));
  client.on(Events.ShardReconnecting, (shard) => log.warn({ shard }, 'shard reconnecting'));
  client.on(Events.ShardDisconnect, ({ code }, shard) => log.error({ shard, code }, 'shard disconnected'));
  client.on(Events.ShardError, (err, shard) => log.warn({ shard, err: logError(err) }, 'shard error'));
  client.on(Events.Error, (err) => log.error({ err: logError(err) }, 'client error'));
  client.rest.on(RESTEvents.RateLimited, ({ route, retryAfter, global }) =>
    log.warn({ route, retryAfter, global }, 'rate limited'),
  );
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count }) => log.warn({ count }, 'invalid requests'));
}
