import type { RepliableInteraction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { Responder } from '../../../src/discord/respond.js';

const CARD = { components: [], files: [] };

/** A pressed button, and the names of the requests that answer it. */
function pressed() {
  const requests: string[] = [];
  const request = (name: string) => async () => void requests.push(name);
  const names = ['reply', 'update', 'deferUpdate', 'editReply', 'followUp', 'deleteReply'];
  const methods = Object.fromEntries(names.map((name) => [name, request(name)]));
  const interaction = { ...methods, isMessageComponent: () => true };
  return {
    requests,
    responder: new Responder(interaction as unknown as RepliableInteraction, 'update', false),
  };
}

describe('a turned page', () => {
  it('takes the place of the one before', async () => {
    const { requests, responder } = pressed();
    await responder.send(CARD, false);
    expect(requests).toEqual(['update']);
  });

  it('leaves the card to all others where it ends in a notice', async () => {
    const { requests, responder } = pressed();
    await responder.send(CARD, true, true);
    expect(requests).toEqual(['reply']);
  });

  it('does so after it was announced, too', async () => {
    const { requests, responder } = pressed();
    await responder.announce();
    await responder.send(CARD, true, true);
    expect(requests).toEqual(['deferUpdate', 'followUp']);
  });
});
