import { type APIMessage, MessageFlags, MessageReferenceType } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, startBot, start as startBoth, stop } from './bot/process.js';
import { buttonsOf, type InteractionHandle, textOf } from './server.js';

let running: Running;
beforeAll(async () => {
  running = await startBoth({ LOG_QUESTIONS: 'false' });
}, 30_000);
afterAll(async () => {
  const { code, faults } = await stop(running);
  expect(faults).toEqual([]);
  expect(code).toBe(0);
});

const ask = (question: string, options = {}) =>
  running.server.interact({ kind: 'slash', name: 'ask', options: { question, ...options } });
const isPrivate = (message: APIMessage | undefined) => ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
const labels = (message: APIMessage) => buttonsOf(message).map(({ label }) => label);
/** What the articles come near to and do not say, and what they are not about. */
const DECLINED: [string, RegExp][] = [
  ['how much money did the hackers ask for', /articles do not say/],
  ['What is the running time of The Interview in minutes?', /articles do not say/],
  ['who arrested the hackers', /articles do not say so\. The question takes for granted/],
  ['how many legs does a lobster have', /not what the 5 articles are about/],
];

/** The answer to a question that the articles answer. */
async function answered(): Promise<{ asked: InteractionHandle; message: APIMessage }> {
  const asked = ask('how many times was Fury downloaded');
  return { asked, message: await asked.reply() };
}

describe('commands', () => {
  test('/ask shows the question, a quote and its citation to all, and pings nobody', async () => {
    const { asked, message } = await answered();
    expect(isPrivate(message)).toBe(false);
    expect(textOf(message)).toMatch(/^-# Asked: how many times was Fury downloaded\n/);
    expect(textOf(message)).toMatch(/^> .*\d/m);
    expect(textOf(message)).toMatch(/^-# .* · by .+ · /m);
    const callback = running.server.requests.find(({ path }) => path.includes(asked.payload.id));
    expect(callback?.body).toMatchObject({ data: { allowed_mentions: { parse: [] } } });
  });

  test('every command takes `private`, and then answers the asker alone', async () => {
    const commands = running.server.commands.list().filter(({ type }) => type === 1);
    expect(commands.length).toBeGreaterThan(3);
    for (const { options } of commands) expect(options?.map(({ name }) => name)).toContain('private');
    expect(isPrivate(await ask('how many times was Fury downloaded', { private: true }).reply())).toBe(true);
    const films = running.server.interact({ kind: 'slash', name: 'films', options: { private: true } });
    expect(isPrivate(await films.reply())).toBe(true);
  });

  test('/films lists the five films', async () => {
    const films = await running.server.interact({ kind: 'slash', name: 'films' }).reply();
    for (const film of ['Fury', 'Annie', 'Still Alice', 'Mr. Turner', 'To Write Love on Her Arms']) {
      expect(textOf(films)).toContain(`**${film}**`);
    }
    expect(isPrivate(films)).toBe(false);
    const bars = [...textOf(films).matchAll(/^- (.+): \*\*.+\*\* (█+|▏)$/gm)];
    expect(bars.map(([, film, bar]) => [film, bar])).toEqual([
      ['Fury', '█'.repeat(10)],
      ['Annie', '██'],
      ['Still Alice', '█'],
      ['Mr. Turner', '█'],
      ['To Write Love on Her Arms', '▏'],
    ]);
    expect(JSON.stringify(films)).toContain('Bar chart: Fury over 1.2 million, Annie surpassed 206,000');
  });

  test('/compare shows what each source says, each with its context', async () => {
    const question = 'how many times was Fury downloaded';
    const compared = running.server.interact({ kind: 'slash', name: 'compare', options: { question } });
    const message = await compared.reply();
    const numbers = [...textOf(message).matchAll(/^-# \\\[(\d)\\\] /gm)].map(([, number]) => number);
    expect(numbers.length).toBeGreaterThan(1);
    const quotes = textOf(message).match(/^> .+/gm) ?? [];
    for (const [at, number] of numbers.entries()) {
      const context = await (await compared.press(`Context of [${number}]`)).reply();
      expect(isPrivate(context)).toBe(true);
      const beginning = quotes[at]?.replaceAll('**', '').slice(0, 60);
      expect(textOf(context).replaceAll('**', '')).toContain(beginning);
    }
  });

  test('/help mentions the commands so that a click opens them', async () => {
    const help = await running.server.interact({ kind: 'slash', name: 'help' }).reply();
    const id = running.server.commands.list().find(({ name }) => name === 'ask')?.id;
    expect(textOf(help)).toContain(`</ask:${id}>`);
    expect(textOf(help)).toContain('Apps > Find the source');
    const example = buttonsOf(help)[0]?.label as string;
    const pressed = await running.server.interact({ kind: 'slash', name: 'help' }).press(example);
    expect(textOf(await pressed.reply())).toContain(`Asked: ${example}`);
  });

  test('what the user wrote is shortened where it is long, and one can see that', async () => {
    const quote = 'the hackers said that they would release all of the data of the company '.repeat(8);
    const reply = await running.server
      .interact({ kind: 'slash', name: 'verify', options: { quote } })
      .reply();
    expect(textOf(reply)).toMatch(/Asked: the hackers said .*… \(shortened\)/);
  });

  test('a command that there is no more says so, and what to do', async () => {
    const gone = running.server.interact({ kind: 'slash', name: 'gone', unchecked: true });
    expect(textOf(await gone.reply())).toMatch(
      /^There is no command \/gone any more\. Reload Discord .*<\/help:\d+>\.$/,
    );
  });

  test('/who has the name in bold once', async () => {
    const who = running.server.interact({ kind: 'slash', name: 'who', options: { name: 'Excipio' } });
    expect(textOf(await who.reply())).toMatch(/^\*\*Excipio\*\*$/m);
  });

  test('/who shows a reader’s comments as such', async () => {
    const who = running.server.interact({ kind: 'slash', name: 'who', options: { name: 'beccam' } });
    const shown = textOf(await who.reply());
    expect(shown).toContain('**3 reader comments under the name BeccaM**');
    expect(shown.match(/^-# reader comment by BeccaM$/gm)).toHaveLength(3);
    expect(shown).toContain('> This is true.');
  });

  test('/privacy says what is kept', async () => {
    const privacy = await running.server.interact({ kind: 'slash', name: 'privacy' }).reply();
    expect(textOf(privacy)).toContain('LOG\\_QUESTIONS');
  });

  test.each(DECLINED)('declines in private, with a way on: %s', async (question, reason) => {
    const asked = ask(question);
    const message = await asked.reply();
    expect(isPrivate(message)).toBe(true);
    expect(textOf(message)).toMatch(reason);
    const quotes = textOf(message).match(/^> /gm) ?? [];
    if (quotes.length > 0) expect(textOf(message)).toContain('Related, not an answer');
    const [suggestion] = buttonsOf(message);
    expect(suggestion?.label).toMatch(/^\p{Lu}.*\?$|^(who|which|is) /u);
    const pressed = await asked.press(suggestion?.label as string);
    const next = await pressed.reply();
    expect(textOf(next)).toContain(`Asked: ${suggestion?.label}`);
    expect(isPrivate(next)).toBe(true);
  });

  test('works in direct messages, in conversations of others and where only the user installed it', async () => {
    const { world } = running.server;
    const places = [world.createBotDM(), world.createGroupDM(), world.createGuild({ hasBot: false }).channel];
    for (const channel of places) {
      const asked = running.server.interact(
        { kind: 'slash', name: 'ask', options: { question: 'who is GOP' } },
        { channel },
      );
      expect(textOf(await asked.reply())).toContain('Asked: who is GOP');
    }
  });
});

describe('buttons', () => {
  test('Context shows the sentences around the quote, to whoever presses it', async () => {
    const { asked, message } = await answered();
    const quote = textOf(message)
      .split('\n')
      .find((line) => line.startsWith('> ')) as string;
    const other = running.server.world.createUser({ username: 'reader' });
    const pressed = await asked.press('Context', { user: other });
    const context = await pressed.reply();
    expect(isPrivate(context)).toBe(true);
    expect(textOf(context).replaceAll('**', '')).toContain(quote.replaceAll('**', ''));
    expect(textOf(context).match(/^> /gm)?.length).toBeGreaterThan(1);
  });

  test('Why this quote tells about the question that the card shows', async () => {
    const { asked } = await answered();
    const why = await (await asked.press('Why this quote?')).reply();
    expect(isPrivate(why)).toBe(true);
    expect(textOf(why)).toContain('Asked: how many times was Fury downloaded');
    expect(textOf(why)).toContain('Decided by');
    const [best, runnerUp, ...others] = textOf(why).match(/^> .+/gm) ?? [];
    expect(textOf(why)).toMatch(/The runner-up: rank 2, score/);
    expect(best).toContain('1.2 million');
    expect(runnerUp).toBeTruthy();
    expect(runnerUp).not.toBe(best);
    expect(others).toEqual([]);
  });

  test('More quotes turns the page for the asker and opens a private one for others', async () => {
    const asked = ask('who is GOP');
    const message = await asked.reply();
    const more = labels(message).find((label) => label?.startsWith('More quotes')) as string;
    expect(more).toMatch(/^More quotes \(2 of \d\)$/);
    const other = running.server.world.createUser({ username: 'reader' });
    const theirs = await (await asked.press(more, { user: other })).reply();
    expect(theirs.id).not.toBe(message.id);
    expect(isPrivate(theirs)).toBe(true);
    const turned = await (await asked.press(more)).until(
      () => textOf(running.server.message(message.id) as APIMessage) !== textOf(message),
    );
    expect(turned).toBeUndefined();
    const page = running.server.message(message.id) as APIMessage;
    expect(textOf(page)).toContain('Asked: who is GOP');
    expect(labels(page)).toContainEqual(expect.stringMatching(/^Back \(1 of \d\)$/));
  });

  test('Share shows to all what one has seen; whoever shared can dismiss it', async () => {
    const asked = ask('how many times was Fury downloaded', { private: true });
    const message = await asked.reply();
    expect(labels(message)).toContain('Share to channel');
    expect(labels(message)).not.toContain('Dismiss');
    const pressed = await asked.press('Share to channel');
    const shared = await pressed.reply();
    expect(isPrivate(shared)).toBe(false);
    expect(textOf(shared)).toBe(textOf(message));
    expect(labels(shared)).toContain('Dismiss');
    expect(labels(shared)).not.toContain('Share to channel');
    expect(textOf(await (await pressed.press('Context')).reply())).toContain('> ');
    const dismissed = await pressed.press('Dismiss');
    await dismissed.until(() => pressed.deleted);
  });

  test('Dismiss is for the asker and for those who may manage messages', async () => {
    const { world } = running.server;
    const { asked, message } = await answered();
    const other = world.createUser({ username: 'other' });
    const refused = await (await asked.press('Dismiss', { user: other })).reply();
    expect(isPrivate(refused)).toBe(true);
    expect(textOf(refused)).toContain('Only the person who asked');
    expect(running.server.message(message.id)).toBeDefined();
    const moderator = world.createUser({ username: 'moderator', permissions: String(1n << 13n) });
    const byModerator = await asked.press('Dismiss', { user: moderator });
    await byModerator.until(() => asked.deleted);
    const mine = (await answered()).asked;
    const byAsker = await mine.press('Dismiss');
    await byAsker.until(() => mine.deleted);
  });

  test('work after a restart', async () => {
    const { asked, message } = await answered();
    running.bot.kill('SIGTERM');
    expect((await running.bot.exited).code).toBe(0);
    running.bot = await startBot(running.server);
    const context = await (await asked.press('Context')).reply();
    expect(textOf(context)).toContain('> ');
    const why = await (await asked.press('Why this quote?', {}, message)).reply();
    expect(textOf(why)).toContain('Asked: how many times was Fury downloaded');
  });

  test('of another corpus, of another version, and made up ones are answered', async () => {
    const { message } = await answered();
    const ids = [
      'c|00000000|1|0|0|10',
      'r|00000000|1|ask|question=@',
      'x',
      '',
      '|',
      'c|',
      'share2',
      'r|1|1|ask|question=%',
    ];
    const current = buttonsOf(message).find(({ label }) => label === 'Context')?.custom_id as string;
    const broken = [current.replace(/\d+$/, '99999999'), current.replace(/^c/, 'z'), current.slice(0, 12)];
    for (const customId of [...ids, ...broken]) {
      const pressed = running.server.interact({ kind: 'button', message, customId });
      const reply = await pressed.reply();
      expect(isPrivate(reply)).toBe(true);
    }
    const changed = running.server.interact({ kind: 'button', message, customId: ids[0] as string });
    expect(textOf(await changed.reply())).toContain('sources have changed');
  });
});

describe('while one types', () => {
  const type = (name: string, focused: string, value: string) =>
    running.server.interact({ kind: 'autocomplete', name, focused, options: { [focused]: value } });

  test("questions are suggested, slips forgiven, within Discord's limits and 50 ms", async () => {
    for (const typed of [
      '',
      'who',
      'guardans',
      'fur',
      'x'.repeat(100),
      'fury downlaoded '.repeat(18),
      '‮\u200b',
      '@everyone',
    ]) {
      const handle = type('ask', 'question', typed);
      expect((await handle.acknowledged).ms).toBeLessThan(250);
      expect(handle.choices?.length).toBeLessThanOrEqual(25);
      for (const { name, value } of handle.choices ?? []) {
        expect(name.length).toBeLessThanOrEqual(100);
        expect(String(value).length).toBeLessThanOrEqual(100);
      }
    }
    const empty = type('ask', 'question', '');
    await empty.acknowledged;
    expect(empty.choices?.map(({ value }) => value)).toContain('who is GOP');
  });

  test('films are suggested', async () => {
    const handle = type('films', 'name', 'furi');
    await handle.acknowledged;
    expect(handle.choices?.map(({ value }) => value)).toContain('Fury');
  });
});

describe('the message menu', () => {
  const use = (content: string) =>
    running.server.interact({
      kind: 'message menu',
      name: 'Find the source',
      target: running.server.post(content),
    });

  test('finds what supports a sentence, what differs, and what nothing speaks of; to the asker alone', async () => {
    const message = await use(
      'I love pizza with extra cheese on it. The theft of Sony Pictures Entertainment content is not a criminal matter, and we are working closely with law enforcement.',
    ).reply();
    expect(isPrivate(message)).toBe(true);
    expect(textOf(message)).toContain('Nothing in the sources speaks of it');
    expect(textOf(message)).toMatch(/differs in a negation/);
    expect(textOf(message)).not.toMatch(/\b(true|false|lie|fake)\b/i);
  });

  test('reads what was forwarded', async () => {
    const { server } = running;
    const said = server.post('The theft of Sony Pictures Entertainment content is not a criminal matter.');
    const { content, timestamp, channel_id } = said;
    const target: APIMessage = {
      ...server.post(''),
      message_reference: { type: MessageReferenceType.Forward, message_id: said.id, channel_id },
      message_snapshots: [
        { message: { ...said, content, timestamp, edited_timestamp: null, mentions: [], embeds: [] } },
      ],
    };
    const forwarded = server.interact({ kind: 'message menu', name: 'Find the source', target });
    expect(textOf(await forwarded.reply())).toMatch(/differs in a negation/);
  });

  test('looks at five sentences and says so', async () => {
    const message = await use('The hackers stole a lot of data from Sony. '.repeat(9)).reply();
    expect(textOf(message)).toMatch(/Looked up 5 of the 9 sentences/);
  });

  test.each(['', '👍', '@everyone', '\u202e\u200b'])(
    'has a word for a message without sentences: %j',
    async (content) => {
      expect(textOf(await use(content).reply())).toContain('no sentence');
    },
  );
});

describe('what the bot does not know', () => {
  test('an unknown command, an unknown option, an unknown menu and a form are answered in private', async () => {
    const { server } = running;
    const target = server.post('hello');
    const handles = [
      server.interact({ kind: 'slash', name: 'gone', unchecked: true }),
      server.interact({
        kind: 'slash',
        name: 'ask',
        options: { question: 'who is GOP', tone: 'rude' },
        unchecked: true,
      }),
      server.interact({ kind: 'slash', name: 'ask', options: {}, unchecked: true }),
      server.interact({ kind: 'message menu', name: 'Gone', target, unchecked: true }),
      server.interact({ kind: 'modal', customId: 'gone', fields: { a: 'b' } }),
    ];
    for (const handle of handles) {
      const reply = await handle.reply();
      expect(isPrivate(reply)).toBe(true);
      expect(textOf(reply).split('\n')).toHaveLength(1);
    }
  });
});
