import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { InteractionHandle } from './handle.js';
import { DiscordServer } from './server.js';
import { postCallback, startSilentShard } from './test-bot.js';

let server: DiscordServer;

beforeAll(async () => {
  server = await DiscordServer.start();
  await startSilentShard(server);
});

afterAll(async () => {
  await server.stop();
});

let asked: InteractionHandle;

beforeEach(() => {
  server.takeViolations();
  asked = server.interact({ kind: 'slash', name: 'ask', unchecked: true });
});

const V2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const button = (more: object = {}) => ({ type: 2, style: 1, label: 'More', custom_id: 'more', ...more });
const select = (...values: string[]) => ({
  ...{ type: 3, custom_id: 'source' },
  options: values.map((value) => ({ label: value, value })),
});
const row = (...components: object[]) => ({ type: 1, components });
const message = (data: object) => ({ type: 4, data });
const cards = (...components: object[]) => message({ flags: V2, components });

describe('a callback that Discord would refuse', () => {
  const many = Array.from({ length: 40 }, () => text('x'));
  const cases: [string, unknown, string][] = [
    ['content over 2000', message({ content: 'x'.repeat(2001) }), 'data.content'],
    ['an unknown field', message({ content: 'x', text: 'y' }), 'data.text'],
    ['an unknown field of a component', cards({ ...text('x'), colour: 1 }), 'data.components.0.colour'],
    [
      'content beside components',
      message({ flags: V2, content: 'x', components: [text('x')] }),
      'data.content',
    ],
    ['components without the flag', message({ components: [text('x')] }), 'data.components.0.type'],
    ['41 components', cards({ type: 17, components: many }), 'data.components'],
    ['4001 characters together', cards(text('x'.repeat(2000)), text('x'.repeat(2001))), 'data.components'],
    ['an empty text', cards(text('')), 'data.components.0.content'],
    ['a lone surrogate', cards(text('\ud800')), 'data.components.0.content'],
    ['one custom id twice', cards(row(button(), button())), 'data.components.0.components.1.custom_id'],
    [
      'a custom id of 101',
      cards(row(button({ custom_id: 'x'.repeat(101) }))),
      'data.components.0.components.0.custom_id',
    ],
    ['a label of 81', cards(row(button({ label: 'x'.repeat(81) }))), 'data.components.0.components.0.label'],
    [
      'a button without a face',
      cards(row({ type: 2, style: 1, custom_id: 'x' })),
      'data.components.0.components.0',
    ],
    [
      'a custom id and a url',
      cards(row(button({ url: 'https://a.b' }))),
      'data.components.0.components.0.url',
    ],
    [
      'a link without url',
      cards(row({ type: 2, style: 5, label: 'x' })),
      'data.components.0.components.0.url',
    ],
    [
      'a url of 513',
      cards(row({ type: 2, style: 5, label: 'x', url: `https://a.b/${'x'.repeat(501)}` })),
      'data.components.0.components.0.url',
    ],
    [
      'six buttons',
      cards(row(...[1, 2, 3, 4, 5, 6].map((n) => button({ custom_id: `${n}` })))),
      'data.components.0.components',
    ],
    ['a button without a row', cards(button()), 'data.components.0.type'],
    [
      'a container in a container',
      cards({ type: 17, components: [{ type: 17, components: [text('x')] }] }),
      'data.components.0.components.0.type',
    ],
    [
      'a section without accessory',
      cards({ type: 9, components: [text('x')] }),
      'data.components.0.accessory',
    ],
    [
      'a file that was not sent',
      cards({ type: 13, file: { url: 'attachment://a.txt' } }),
      'data.components.0.file.url',
    ],
    ['a flag of another world', message({ content: 'x', flags: 128 }), 'data.flags'],
    ['a deferral with the flag of components', { type: 5, data: { flags: V2 } }, 'data.flags'],
    ['an update where there is no message', { type: 7, data: { content: 'x' } }, 'type'],
    ['choices where none were asked for', { type: 8, data: { choices: [] } }, 'type'],
    [
      'mentions both listed and parsed',
      message({ content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } }),
      'data.allowed_mentions.parse',
    ],
    ['the same choice twice', cards(row(select('x', 'x'))), 'data.components.0.components.0.options.1.value'],
    ['a select beside a button', cards(row(button(), select('x'))), 'data.components.0.components'],
    [
      'embeds over 6000',
      message({ embeds: [1, 2].map(() => ({ description: 'x'.repeat(3001) })) }),
      'data.embeds',
    ],
  ];

  test.each(cases)('%s', async (_what, body, where) => {
    const refused = await postCallback(server, asked, body);
    expect(refused).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    expect(refused.body).toHaveProperty(`errors.${where}._errors.0.code`);
    expect(server.takeViolations()).toMatchObject([{ kind: 'rest' }]);
    expect(asked.original()).toBeUndefined();
  });

  test('a file of more than 10 MiB', async () => {
    const form = new FormData();
    form.append('payload_json', JSON.stringify(message({ content: 'x' })));
    form.append('files[0]', new Blob([new Uint8Array(10 * 1024 * 1024 + 1)]), 'big.txt');
    const { id, token } = asked.payload;
    const url = `${server.apiUrl}/v10/interactions/${id}/${token}/callback`;
    const response = await fetch(url, { method: 'POST', body: form });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 40005 });
  });

  test('nothing at all', async () => {
    expect(await postCallback(server, asked, message({}))).toMatchObject({ body: { code: 50006 } });
  });

  test('26 choices, and one of 101 characters', async () => {
    for (const choices of [
      Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` })),
      [{ name: 'x'.repeat(101), value: 'x' }],
    ]) {
      const options = { question: 'who' };
      const typed = server.interact({
        kind: 'autocomplete',
        name: 'ask',
        focused: 'question',
        options,
        unchecked: true,
      });
      expect(await postCallback(server, typed, { type: 8, data: { choices } })).toMatchObject({
        status: 400,
      });
    }
  });
});
