import { describe, expect, test } from 'vitest';
import { timelineCommand } from '../../../commands/timeline.js';
import { openIndex } from '../../../index/open.js';
import { renderCard } from '../../../src/discord/card.js';

describe('a reply with a file', () => {
  const index = openIndex({ seedsDir: 'seeds', indexDir: '/dev/null/none' });
  const context = { index };

  test.each([
    ['csv', 'timeline.csv'],
    ['timelinejs', 'timeline.json'],
  ] as const)('%s is attached and shown as a component of the card', async (format, name) => {
    const result = await timelineCommand.run(context, { format });
    const reply = timelineCommand.present(context, result, { format });
    const commandIds = new Map<string, string>();
    const card = renderCard({ reply, view: null, page: 1, isPrivate: false, index, commandIds });
    expect(card.files.map((file) => file.name)).toEqual([name]);
    expect(card.files[0]?.content).toContain('Uriminzokkiri');
    expect(JSON.stringify(card.components)).toContain(`attachment://${name}`);
  });

  test('pictures stand on the first page alone, with their words', async () => {
    const result = await timelineCommand.run(context, {});
    const reply = timelineCommand.present(context, result, {});
    const pictures = [{ name: 'chart-1.png', content: new Uint8Array([1]), alt: 'Bar chart: Fury 3' }];
    const render = (page: number) =>
      renderCard({ reply, view: null, page, isPrivate: false, index, commandIds: new Map(), pictures });
    expect(render(1).files).toContain(pictures[0]);
    expect(JSON.stringify(render(1).components)).toContain(
      '{"media":{"url":"attachment://chart-1.png"},"description":"Bar chart: Fury 3"}',
    );
    expect(JSON.stringify(render(2))).not.toContain('chart-1.png');
  });
});
