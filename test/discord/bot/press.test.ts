import type { ButtonInteraction } from 'discord.js';
import { expect, it } from 'vitest';
import type { App } from '../../../src/discord/app.js';
import { routePress } from '../../../src/discord/press.js';
import { shippedCorpus } from '../../facts/support.js';

const app = { index: shippedCorpus() } as App;

/** What a button under an empty message comes to. */
const pressed = (customId: string) =>
  routePress(app, { customId, message: { components: [] } } as unknown as ButtonInteraction).name;

it('a card is shared only while the articles are those that it cites', () => {
  expect(pressed(`share|${app.index.corpus.hash.slice(0, 8)}`)).toBe('share');
  expect(pressed('share|00000000')).toBe('changed');
  // Of a version that did not write the corpus.
  expect(pressed('share')).toBe('changed');
});
