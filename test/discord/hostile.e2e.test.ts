import { GatewayDispatchEvents } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, start, stop } from './bot/process.js';
import { rendered } from './bot/rendered.js';
import { textOf } from './server.js';

let running: Running;
beforeAll(async () => {
  running = await start();
}, 30_000);
afterAll(async () => {
  const { code, faults } = await stop(running);
  expect(faults).toEqual([]);
  expect(code).toBe(0);
});

const INVISIBLE = [
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u0085',
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u3164',
];
const DIRECTION = ['\u202e', '\u202d', '\u2066', '\u2069', '\u200f', '\u061c'];
const MENTIONS = [
  '@everyone',
  '@here',
  '<@1234567890123456789>',
  '<@&1234567890123456789>',
  '<#1234567890123456789>',
];
const MARKUP = [
  '**a',
  '__a',
  '||a||',
  '~~a~~',
  '`a`',
  '```a',
  '# a',
  '-# a',
  '> a',
  '>>> a',
  '- a',
  '1. a',
  '[a](https://b.c)',
  '<t:0:R>',
  '</ask:1234567890123456789>',
  '<:a:1234567890123456789>',
  ':smile:',
  'https://evil.example',
  '\\',
];
const SURROGATES = ['\ud800', '\udfff', '\udc00\ud800', 'a\ud83d', '👩\u200d👩'];
const WHOLE = [
  '',
  ' ',
  '?',
  '.',
  '🙂',
  '0',
  '-',
  '--help',
  'constructor',
  '__proto__',
  'toString',
  '$x',
  '{count}',
  '%s',
  "' OR 1=1",
  '../../etc/passwd',
  'null',
];
const LONG = [300, 301, 1000, 2000, 2001, 6000].flatMap((length) =>
  ['a', '*', '\\', '😀', ' a', '@everyone '].map((text) =>
    text.repeat(Math.ceil(length / text.length)).slice(0, length),
  ),
);

const inputs = [
  ...WHOLE,
  ...LONG,
  ...[...INVISIBLE, ...DIRECTION, ...SURROGATES].flatMap((mark) => [
    mark,
    `who is ${mark}GOP${mark}`,
    mark.repeat(50),
  ]),
  ...[...MENTIONS, ...MARKUP].flatMap((mark) => [
    mark,
    `who is ${mark} GOP`,
    `${mark}\n${mark}`,
    mark.repeat(12),
  ]),
];
/** The markdown that cards are made of. */
const OURS = new Set(['heading', 'subtext', 'strong', 'blockQuote']);
const FIELDS: Record<string, string> = { ask: 'question', films: 'name', verify: 'quote' };

test(`${inputs.length} hostile inputs to each text option: acknowledged, harmless, no crash`, async () => {
  expect(inputs.length).toBeGreaterThan(200);
  for (const [name, option] of Object.entries(FIELDS)) {
    for (const input of inputs) {
      const asked = running.server.interact({
        kind: 'slash',
        name,
        options: { [option]: input },
        unchecked: true,
      });
      const text = textOf(await asked.reply());
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b-\u200f]/);
      for (const line of text.split('\n')) {
        expect([...rendered(line).kinds].filter((kind) => !OURS.has(kind))).toEqual([]);
      }
    }
  }
});

test('events that lack what they should have do not end it', async () => {
  const own = await start();
  const { server, bot } = own;
  const ask = () => server.interact({ kind: 'slash', name: 'ask', options: { question: 'who is GOP' } });
  const target = server.post('The hackers stole a lot of data from Sony.');
  const asked = ask();
  await asked.reply();
  const menu = server.interact({ kind: 'message menu', name: 'Find the source', target });
  const pressed = await asked.press('Context');
  await Promise.all([menu.reply(), pressed.reply()]);
  for (const { payload } of [asked, menu, pressed]) {
    for (const [at, lacking] of withoutOneField(payload).entries()) {
      server.gateway.dispatch(GatewayDispatchEvents.InteractionCreate, lacking, payload.guild_id);
      // A crowd of them would be announced, and then edit one message more often than Discord allows.
      if (at % 4 === 0) await ask().reply();
    }
  }
  await ask().reply();
  expect(bot.text).toContain('an event could not be read');
  // Most of them had been answered already, which Discord holds against the bot.
  expect((await stop(own)).code).toBe(0);
});

/** The payload again and again, each time without one of its fields or those of its data. */
function withoutOneField(payload: object): object[] {
  const { data } = payload as { data: object };
  return [...without(payload), ...without(data).map((lacking) => ({ ...payload, data: lacking }))];
}

function without(whole: object): object[] {
  return Object.keys(whole).map((name) =>
    Object.fromEntries(Object.entries(whole).filter(([field]) => field !== name)),
  );
}

test('hostile messages, custom ids and missing fields: acknowledged, no crash', async () => {
  const { server } = running;
  const asked = server.interact({ kind: 'slash', name: 'ask', options: { question: 'who is GOP' } });
  const message = await asked.reply();
  for (const input of inputs.filter((_, at) => at % 4 === 0)) {
    const target = server.post(input.slice(0, 2000));
    await server.interact({ kind: 'message menu', name: 'Find the source', target }).reply();
    await server.interact({ kind: 'button', message, customId: input.slice(0, 100) }).reply();
    await server.interact({
      kind: 'autocomplete',
      name: 'ask',
      focused: 'question',
      options: { question: input },
      unchecked: true,
    }).acknowledged;
  }
  await server.interact({ kind: 'slash', name: 'ask', unchecked: true }).reply();
  await server
    .interact({ kind: 'button', message: { ...message, components: [] }, customId: 'w|x|1|question=@' })
    .reply();
  expect(running.bot.log.filter(({ msg }) => msg === 'a command failed')).toEqual([]);
});

test('what is typed without end is not looked up: no suggestion is as long', async () => {
  const question = 'fury downlaoded '.repeat(375);
  const options = { question };
  const begun = performance.now();
  const typed = Array.from({ length: 20 }, () =>
    running.server.interact({
      kind: 'autocomplete',
      name: 'ask',
      focused: 'question',
      options,
      unchecked: true,
    }),
  );
  await Promise.all(typed.map(({ acknowledged }) => acknowledged));
  expect(performance.now() - begun).toBeLessThan(2000);
  for (const { choices } of typed) expect(choices).toEqual([]);
});
