import { describe, expect, test } from 'vitest';
import { timelineCommand } from '../../../commands/timeline.js';
import { openIndex } from '../../../index/load.js';
import { renderCard } from '../../../src/discord/card.js';

describe('a reply with a file', () => {
  const index = openIndex({ seedsDir: 'seeds', indexDir: '/dev/null/none' });
  const context = { index, locale: 'en' };

  test.each([
    ['csv', 'timeline.csv'],
    ['timelinejs', 'timeline.json'],
  ] as const)('%s is attached and shown as a component of the card', async (format, name) => {
    const result = await timelineCommand.run(context, { format });
    const reply = timelineCommand.present(context, result, { format });
    const commandIds = new Map<string, string>();
    const card = renderCard({ reply, view: null, page: 1, isPrivate: false, index, commandIds });
    expect(card.files.map((file) => file.name)).toEqual([name]);
    expect(card.files[0]?.text).toContain('Uriminzokkiri');
    expect(JSON.stringify(card.components)).toContain(`attachment://${name}`);
  });
});
