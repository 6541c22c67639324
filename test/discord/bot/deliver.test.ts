import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { App } from '../../../src/discord/app.js';
import { deliver } from '../../../src/discord/deliver.js';
import { notice } from '../../../src/discord/notices.js';
import type { Responder } from '../../../src/discord/respond.js';
import { say } from '../../../src/wording.js';

const ID = '0a1b2c3d';
const app = { log: { warn: () => undefined } } as unknown as App;

/** What Discord says to a message, by its status and the code of its error. */
function refusal(status: number, code: number): DiscordAPIError {
  const body = { code, message: 'No' };
  return new DiscordAPIError(body, code, status, 'POST', 'https://a.example', { body: {}, files: [] });
}

/** Delivers an answer where the first thing that is sent is refused, and tells all that was sent. */
async function sentAfter(error: DiscordAPIError): Promise<string[]> {
  const sent: string[] = [];
  const send = async (card: unknown) => {
    sent.push(JSON.stringify(card));
    if (sent.length === 1) throw error;
  };
  const { card } = notice(app, say('card.refused-whole'));
  const shown = { card, isPrivate: false, fallback: () => null };
  await deliver(app, { send } as unknown as Responder, shown as never, ID);
  return sent;
}

describe('an answer that Discord refuses', () => {
  it.each([
    ['a body that is wrong', 400, 50035],
    ['a missing permission', 403, 50013],
    ['a channel out of reach', 403, 50001],
    ['a file that is too large', 413, 40005],
  ])('for %s is replaced by a notice with the id in the log', async (_, status, code) => {
    const sent = await sentAfter(refusal(status, code));
    expect(sent).toHaveLength(2);
    expect(sent[1]).toContain(ID);
  });

  it.each([
    ['the interaction is over', 404, 10062],
    ['somebody else answered it', 400, 40060],
  ])('because %s is not sent again', async (_, status, code) => {
    const error = refusal(status, code);
    await expect(sentAfter(error)).rejects.toBe(error);
  });
});
