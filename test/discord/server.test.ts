import {
  ActionRowBuilder,
  ApplicationCommandType,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  ContainerBuilder,
  ContextMenuCommandBuilder,
  type Interaction,
  MessageFlags,
  Routes,
  SlashCommandBuilder,
  TextDisplayBuilder,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OpenAPI } from './openapi.js';
import { buttonsOf, DiscordServer, textOf } from './server.js';
import { startBot } from './test-bot.js';

const ASK = new SlashCommandBuilder()
  .setName('ask')
  .setDescription('Asks')
  .setDescriptionLocalizations({ de: 'Fragt' })
  .setIntegrationTypes(0, 1)
  .setContexts(0, 1, 2)
  .addStringOption((option) =>
    option
      .setName('question')
      .setDescription('What')
      .setRequired(true)
      .setAutocomplete(true)
      .setMaxLength(300),
  );
const FIND = new ContextMenuCommandBuilder()
  .setName('Find the source')
  .setType(ApplicationCommandType.Message);

function card(page: number): ContainerBuilder {
  const next = new ButtonBuilder()
    .setCustomId(`page:${page + 1}`)
    .setLabel('Next')
    .setStyle(ButtonStyle.Primary);
  return new ContainerBuilder()
    .addTextDisplayComponents(new TextDisplayBuilder().setContent(`page ${page}`))
    .addActionRowComponents(new ActionRowBuilder<ButtonBuilder>().addComponents(next));
}

async function answer(interaction: Interaction): Promise<void> {
  const flags = MessageFlags.IsComponentsV2;
  if (interaction.isAutocomplete()) {
    await interaction.respond([{ name: interaction.options.getFocused(), value: 'x' }]);
  } else if (interaction.isButton()) {
    await interaction.update({ components: [card(Number(interaction.customId.slice('page:'.length)))] });
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({ content: interaction.targetMessage.content, flags: MessageFlags.Ephemeral });
  } else if (interaction.isChatInputCommand()) {
    const question = interaction.options.getString('question', true);
    if (question === 'silence') return;
    if (question === 'slow') {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply({ components: [card(0)], flags });
      await interaction.followUp({ content: 'more @everyone', allowedMentions: { parse: [] } });
    } else if (question === 'file') {
      await interaction.reply({
        files: [new AttachmentBuilder(Buffer.from('quote'), { name: 'quote.txt' })],
      });
    } else if (question === 'gone') {
      await interaction.deferReply();
      await interaction.deleteReply();
    } else await interaction.reply({ components: [card(0)], flags });
  }
}

const openapi = OpenAPI.load();
let server: DiscordServer;
let bot: Client<true>;

beforeEach(async () => {
  server = await DiscordServer.start();
  bot = await startBot(server, answer);
  bot.application.commands.set([ASK, FIND]).catch(() => undefined);
  await server.registered('ask');
});

afterEach(async () => {
  await bot.destroy();
  await server.stop();
});

const ask = (question: string) => server.interact({ kind: 'slash', name: 'ask', options: { question } });

describe('a bot that keeps the rules', () => {
  afterEach(() => {
    expect(server.violations).toEqual([]);
    expect(openapi.mismatches(server.requests)).toEqual([]);
  });

  test('registers commands and reads them back', async () => {
    const commands = await bot.application.commands.fetch({ withLocalizations: true });
    expect(commands.map((command) => command.name)).toEqual(['ask', 'Find the source']);
    expect(server.commands.find('ask', 1)?.contexts).toEqual([0, 1, 2]);
    expect(commands.first()?.descriptionLocalizations).toEqual({ de: 'Fragt' });
    const [plain] = (await bot.rest.get(Routes.applicationCommands(bot.application.id))) as object[];
    expect(plain).toMatchObject({ description: 'Asks' });
    expect(plain).not.toHaveProperty('description_localizations');
    const ids = [...commands.keys()];
    expect([...(await bot.application.commands.set([ASK, FIND])).keys()]).toEqual(ids);
  });

  test('answers a slash command', async () => {
    const asked = ask('who is GOP');
    const { ms, type } = await asked.acknowledged;
    expect(type).toBe(4);
    expect(ms).toBeGreaterThan(0);
    expect(textOf(await asked.reply())).toBe('page 0');
    expect(asked.original()?.interaction_metadata?.user.username).toBe('asker');
  });

  test('defers privately, edits and follows up', async () => {
    const asked = ask('slow');
    const more = await asked.followup();
    const original = asked.original();
    expect(original?.flags).toBe(MessageFlags.Ephemeral | MessageFlags.IsComponentsV2);
    expect(textOf(await asked.reply())).toBe('page 0');
    expect(more).toMatchObject({ content: 'more @everyone', mention_everyone: false });
  });

  test('pages by a button, which tells the bot the message as it is', async () => {
    const asked = ask('who is GOP');
    expect(buttonsOf(await asked.reply())).toMatchObject([{ label: 'Next', custom_id: 'page:1', id: 4 }]);
    const pressed = await asked.press('Next');
    await pressed.acknowledged;
    expect(textOf(asked.original() ?? (await asked.reply()))).toBe('page 1');
    const again = await asked.press('Next', { user: server.world.createUser() });
    await again.acknowledged;
    expect(textOf(await again.reply())).toBe('page 2');
  });

  test('completes, and answers about a message', async () => {
    const typed = server.interact({
      kind: 'autocomplete',
      name: 'ask',
      focused: 'question',
      options: { question: 'who' },
    });
    await typed.acknowledged;
    expect(typed.choices).toEqual([{ name: 'who', value: 'x' }]);
    const target = server.post('North Korea did it.');
    const found = server.interact({ kind: 'message menu', name: 'Find the source', target });
    expect(await found.reply()).toMatchObject({ content: 'North Korea did it.', flags: 64 });
  });

  test('uploads a file, and deletes an answer', async () => {
    const { attachments } = await ask('file').reply();
    expect(attachments).toMatchObject([{ filename: 'quote.txt', size: 5 }]);
    expect(server.requests.at(-1)?.files[0]).toMatchObject({ field: 'files[0]', name: 'quote.txt' });
    const gone = ask('gone');
    await gone.until(() => gone.deleted);
  });

  test('is reached in conversations and by those who installed it for themselves', async () => {
    const places = [server.world.createBotDM(), server.world.createGroupDM()];
    const foreign = server.world.createGuild({ hasBot: false });
    const user = server.world.createUser({ permissions: '0' });
    for (const channel of [...places, foreign.channel]) {
      const setting = { channel, user };
      const asked = server.interact({ kind: 'slash', name: 'ask', options: { question: 'x' } }, setting);
      const isPrivate = ((await asked.reply()).flags ?? 0) & MessageFlags.Ephemeral;
      expect(isPrivate).toBe(channel === foreign.channel ? MessageFlags.Ephemeral : 0);
    }
  });
});

test('silence is held against the bot after three seconds', async () => {
  const asked = ask('silence');
  await expect(asked.acknowledged).rejects.toThrow('not acknowledged within 3000 ms');
  expect(server.takeViolations()).toMatchObject([{ kind: 'interaction' }]);
});

test('what no user could send is refused before it is sent', () => {
  expect(() => ask('x'.repeat(301))).toThrow('0 to 300 characters');
  expect(() => server.interact({ kind: 'slash', name: 'ask' })).toThrow('required');
  expect(() => server.interact({ kind: 'slash', name: 'what' })).toThrow('registered no command');
});
