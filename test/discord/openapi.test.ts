import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCommandList } from './checks/commands.js';
import { Field } from './checks/field.js';
import { CREATE_FLAGS, checkMessage } from './checks/message.js';
import { OpenAPI } from './openapi.js';

const openapi = OpenAPI.load();
const skipped = !openapi.available;
if (skipped)
  console.warn(`Skipped: Discord's OpenAPI document is not at ${openapi.path} (VERBATIM_OPENAPI names it)`);

const callback = (body: unknown) =>
  openapi.check({ method: 'POST', path: '/interactions/1/token/callback', body });
const edit = (body: unknown) =>
  openapi.check({ method: 'PATCH', path: '/webhooks/1/token/messages/@original', body });
const register = (body: unknown) => openapi.check({ method: 'PUT', path: '/applications/1/commands', body });

const button = { type: 2, style: 1, label: 'More', custom_id: 'more' };
const card = (text: object, more: object = {}) => ({
  flags: 1 << 15,
  components: [{ type: 17, components: [text, { type: 1, components: [button] }], ...more }],
});

describe.skipIf(skipped)("Discord's own description", () => {
  test('accepts what is right', () => {
    expect(callback({ type: 4, data: card({ type: 10, content: 'x' }) })).toEqual([]);
    expect(callback({ type: 5, data: { flags: 64 } })).toEqual([]);
    expect(callback({ type: 6 })).toEqual([]);
    expect(callback({ type: 7, data: card({ type: 10, content: 'x' }) })).toEqual([]);
    expect(callback({ type: 8, data: { choices: [{ name: 'a', value: 'b' }] } })).toEqual([]);
    expect(edit(card({ type: 10, content: 'x' }))).toEqual([]);
    expect(register([{ name: 'ask', description: 'Asks', contexts: [0, 1, 2] }])).toEqual([]);
  });

  test('passes over the defaults that discord.js writes, but nothing else of those names', () => {
    expect(edit({ content: 'x', tts: false, enforce_nonce: false })).toEqual([]);
    expect(edit({ content: 'x', tts: true })).toEqual(['/ must NOT have additional properties (tts)']);
  });

  test('refuses an unknown field wherever it stands, in one clear line', () => {
    expect(edit({ content: 'x', text: 'y' })).toEqual(['/ must NOT have additional properties (text)']);
    expect(callback({ type: 4, data: card({ type: 10, content: 'x', colour: 1 }) })).toEqual([
      '/data/components/0/components/0 must NOT have additional properties (colour)',
    ]);
    const option = { type: 3, name: 'q', description: 'd', maximum: 3 };
    expect(register([{ name: 'ask', description: 'x', options: [option] }])).toEqual([
      '/0/options/0 must NOT have additional properties (maximum)',
    ]);
  });

  test('refuses wrong types, wrong kinds and wrong lengths', () => {
    expect(callback({ type: 99 })).toEqual(['/type must be equal to one of the allowed values']);
    expect(edit(card({ type: 2, style: 1, label: 'x', custom_id: 'x' }))).toHaveLength(1);
    expect(edit(card({ type: 10, content: '' }))).toHaveLength(1);
    expect(edit({ content: 'x'.repeat(2001) })).toHaveLength(1);
    expect(edit(card({ type: 10, content: 'x' }, { accent_color: 'red' }))).toHaveLength(1);
  });

  test('knows which operations have a body', () => {
    expect(openapi.check({ method: 'GET', path: '/gateway/bot', body: undefined })).toEqual([]);
    expect(openapi.check({ method: 'POST', path: '/no/such/path', body: {} })).toHaveLength(1);
  });
});

/** Components that are mostly right: a draw of wrong values, fields and kinds is mixed in. */
const wild = fc.oneof(
  fc.constant(null),
  fc.string({ maxLength: 3 }),
  fc.integer(),
  fc.boolean(),
  fc.constant([]),
);
const text = fc.record({
  type: fc.constant(10),
  content: fc.oneof({ weight: 9, arbitrary: fc.string() }, wild),
});
const anyButton = fc.record(
  {
    type: fc.constant(2),
    style: fc.integer({ min: 0, max: 7 }),
    label: fc.oneof(fc.string({ maxLength: 90 }), wild),
    custom_id: fc.string({ maxLength: 110 }),
    url: fc.oneof(fc.webUrl(), wild),
    disabled: fc.oneof(fc.boolean(), wild),
    emoji: fc.oneof(fc.constant({ name: '🔥' }), wild),
  },
  { requiredKeys: ['type', 'style'] },
);
const { component } = fc.letrec((tie) => ({
  component: fc.oneof({ depthSize: 'small' }, text, anyButton, tie('row'), tie('section'), tie('container')),
  row: fc.record({ type: fc.constant(1), components: fc.array(tie('component'), { maxLength: 6 }) }),
  section: fc.record({
    type: fc.constant(9),
    components: fc.array(text, { maxLength: 4 }),
    accessory: tie('component'),
  }),
  container: fc.record(
    {
      type: fc.constant(17),
      components: fc.array(tie('component'), { maxLength: 5 }),
      accent_color: fc.oneof(fc.integer({ min: -1, max: 0x1000000 }), wild),
      spoiler: wild,
    },
    { requiredKeys: ['type', 'components'] },
  ),
}));
const message = fc.record(
  {
    flags: fc.constantFrom(0, 4, 64, 1 << 15, (1 << 15) | 64),
    content: fc.oneof(fc.string(), wild),
    components: fc.oneof(fc.array(component, { maxLength: 4 }), wild),
    allowed_mentions: fc.oneof(fc.constant({ parse: [] }), wild),
  },
  { requiredKeys: ['flags'] },
);

const anyCommand = fc.record(
  {
    name: fc.oneof(fc.constant('ask'), fc.string({ maxLength: 34 })),
    description: fc.oneof(fc.string({ maxLength: 110 }), wild),
    type: fc.constantFrom(1, 2, 3, 4),
    contexts: fc.oneof(fc.array(fc.integer({ min: 0, max: 3 })), wild),
    options: fc.oneof(
      fc.array(
        fc.record(
          {
            type: fc.integer({ min: 0, max: 12 }),
            name: fc.constantFrom('a', 'b', 'C'),
            description: fc.string({ maxLength: 110 }),
            required: fc.oneof(fc.boolean(), wild),
            autocomplete: wild,
            max_length: fc.oneof(fc.integer({ min: 0, max: 7000 }), wild),
          },
          { requiredKeys: ['type', 'name', 'description'] },
        ),
        { maxLength: 3 },
      ),
      wild,
    ),
  },
  { requiredKeys: ['name'] },
);

describe.skipIf(skipped)('what this server accepts, the description accepts', () => {
  test('of messages', () => {
    let accepted = 0;
    const holds = fc.property(message, (data) => {
      const field = new Field(data);
      checkMessage(field, [], { extra: ['tts'], flags: CREATE_FLAGS });
      if (field.issues.length > 0) return;
      accepted += 1;
      expect(callback({ type: 4, data })).toEqual([]);
    });
    fc.assert(holds, { numRuns: 3_000 });
    expect(accepted).toBeGreaterThan(100);
  });

  test('of commands', () => {
    let accepted = 0;
    const holds = fc.property(fc.array(anyCommand, { maxLength: 3 }), (commands) => {
      const field = new Field(commands);
      checkCommandList(field);
      if (field.issues.length > 0) return;
      accepted += 1;
      expect(register(commands)).toEqual([]);
    });
    fc.assert(holds, { numRuns: 3_000 });
    expect(accepted).toBeGreaterThan(100);
  });
});
