/** The bot: logs in, registers its commands, answers until it is told to stop. */
import { setTimeout as delay } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import { allCommands } from '../../commands/all.js';
import type { Config } from '../config.js';
import { startIndex } from '../indexing/start.js';
import type { Logger } from '../log.js';
import type { App } from './app.js';
import { Boundary } from './boundary.js';
import { createClient } from './client.js';
import { Cooldown } from './cooldown.js';
import { CorpusKeeper } from './corpus.js';
import { Counters } from './counters.js';
import { definitionsOf } from './definitions.js';
import { disconnected, logGateway, logIn, logUnforeseen } from './gateway.js';
import { installLinks } from './install.js';
import { logError } from './log-error.js';
import { register } from './register.js';
import { drain, stopSignal } from './stop.js';
import { Turns } from './turns.js';
import { warmUp } from './warm-up.js';

/** Longest wait for a connection that is being made when the bot ends, in ms. */
const CONNECT_MS = 5_000;

/**
 * Runs the bot. Resolves when it was told to stop and everything in flight has been answered. Throws `SetupError`
 * where it cannot start (no token, a token that Discord refuses, a corpus that cannot be used) or where Discord ends
 * the connection for good.
 */
export async function runBot(config: Config, log: Logger): Promise<void> {
  const app = openApp(config, log);
  const client = createClient(config);
  const boundary = new Boundary(app);
  const keeper = new CorpusKeeper(app, config, () => registerCommands(app, client, config));
  const stopped = stopSignal(app, keeper);
  logGateway(client, log);
  const stopNoting = logUnforeseen(log);
  client.on(Events.InteractionCreate, (interaction) => boundary.handle(interaction));
  const starting = new AbortController();
  const started = start(app, client, config, starting.signal);
  try {
    const ended = Promise.all([keeper.ready(), started]).then(() => disconnected(client));
    await drain(app, boundary, await Promise.race([stopped, ended]));
  } finally {
    starting.abort();
    keeper.stop();
    // A client that is destroyed while it connects stays connected.
    await Promise.race([started.catch(() => undefined), delay(CONNECT_MS, undefined, { ref: false })]);
    await client.destroy();
    stopNoting();
  }
}

function openApp(config: Config, log: Logger): App {
  const { seedsDir, indexDir } = config;
  const { index, isOutline } = startIndex({ seedsDir, indexDir, tell: (message) => log.info(message) });
  return {
    ...{ config, log, index, commands: allCommands(index.corpus) },
    indexing: isOutline ? 0 : null,
    commandIds: new Map(),
    cooldown: new Cooldown(config.cooldown),
    turns: new Turns(),
    counters: new Counters(),
    isStopping: false,
  };
}

async function start(app: App, client: Client, config: Config, signal: AbortSignal): Promise<void> {
  if (app.indexing === null) await warmUp(app);
  const { application } = await logIn(client, config.discordToken, { log: app.log, signal });
  app.log.info(installLinks(application.id), 'ready: install the bot with these links');
  await registerCommands(app, client, config);
}

/** Before the client is ready there is nothing to do: `start` registers what there is then. */
async function registerCommands(app: App, client: Client, config: Config): Promise<void> {
  if (!client.isReady()) return;
  const target = { applicationId: client.application.id, guildId: config.discordGuildId };
  const definitions = definitionsOf(app.commands, target.guildId === null);
  try {
    const { ids, changed } = await register(client.rest, target, definitions);
    app.commandIds = ids;
    app.log.info({ commands: definitions.length, changed }, 'commands registered');
  } catch (error) {
    // Those registered before still work; the next start tries again.
    app.log.error({ err: logError(error) }, 'the commands could not be registered');
  }
}
