/** Sending what was computed; what Discord refuses to show is replaced by something plainer. */
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { say } from '../wording.js';
import type { App } from './app.js';
import type { Outcome } from './counters.js';
import { logError } from './log-error.js';
import { isModeration } from './moderation.js';
import { failure, notice } from './notices.js';
import type { Responder } from './respond.js';
import type { Shown } from './task.js';

/**
 * A body that is wrong, that the bot lacks permissions for, or that is too large: something plainer may pass. A 401 or
 * 404 is about the interaction, which no other body mends.
 */
const ABOUT_THE_BODY = [400, 403, 413];
/** What became of an interaction where a line tells why there is no answer. */
const NOTICES: Outcome[] = ['refused', 'failed'];
/** The interaction is over, or was answered by somebody else: there is nothing to send to. */
const GONE: (number | string)[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
];

/**
 * Sends the answer; where moderation refuses it, the citations without quotes; where it refuses those too, a notice.
 * Any other body that Discord refuses is our mistake: the user gets the id under which it is logged. Throws what else
 * goes wrong with Discord.
 */
export async function deliver(app: App, responder: Responder, shown: Shown, id: string): Promise<void> {
  const attempts = [
    () => shown,
    () => ({ ...shown, card: shown.fallback() }),
    () => notice(app, say('card.refused-whole')),
  ];
  for (const attempt of attempts) {
    const { card, isPrivate, outcome } = attempt();
    if (!card) continue;
    const refusal = await refusalOf(responder.send(card, isPrivate, NOTICES.includes(outcome)));
    if (!refusal) return;
    app.log.warn({ id, err: logError(refusal) }, 'Discord refused a message');
    if (!isModeration(refusal)) return responder.send(failure(app, id).card, true, true);
  }
}

/** The error of a body that was not accepted, so that another may be tried; null where it was. */
async function refusalOf(sent: Promise<void>): Promise<DiscordAPIError | null> {
  try {
    await sent;
    return null;
  } catch (error) {
    const isBody = error instanceof DiscordAPIError && ABOUT_THE_BODY.includes(error.status);
    if (isBody && !GONE.includes(error.code)) return error;
    throw error;
  }
}
