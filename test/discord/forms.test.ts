import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  type Interaction,
  LabelBuilder,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OpenAPI } from './openapi.js';
import { DiscordServer } from './server.js';
import { startBot } from './test-bot.js';

const modal = new ModalBuilder()
  .setCustomId('form')
  .setTitle('Your question')
  .addLabelComponents(
    new LabelBuilder()
      .setLabel('Question')
      .setTextInputComponent(new TextInputBuilder().setCustomId('question').setStyle(TextInputStyle.Short)),
  );
const button = new ButtonBuilder().setCustomId('open').setLabel('Ask').setStyle(ButtonStyle.Primary);
const menu = new StringSelectMenuBuilder()
  .setCustomId('source')
  .addOptions({ label: 'First', value: '1' }, { label: 'Second', value: '2' });
const rows = [
  new ActionRowBuilder<ButtonBuilder>().addComponents(button),
  new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu),
];

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isButton()) await interaction.showModal(modal);
  else if (interaction.isStringSelectMenu()) {
    await interaction.deferUpdate();
    await interaction.editReply({ content: `source ${interaction.values.join()}`, components: rows });
  } else if (interaction.isModalSubmit() && interaction.isFromMessage()) {
    await interaction.update({ content: interaction.fields.getTextInputValue('question') });
  } else if (interaction.isRepliable()) await interaction.reply({ content: 'menu', components: rows });
}

let server: DiscordServer;
let bot: Client<true>;

beforeEach(async () => {
  server = await DiscordServer.start();
  bot = await startBot(server, answer);
});

afterEach(async () => {
  expect(server.violations).toEqual([]);
  expect(OpenAPI.load().mismatches(server.requests)).toEqual([]);
  await bot.destroy();
  await server.stop();
});

test('a select tells the bot what was chosen, and a deferred update is edited in', async () => {
  const asked = server.interact({ kind: 'slash', name: 'menu', unchecked: true });
  const message = await asked.reply();
  const chosen = server.interact({ kind: 'select', message, customId: 'source', values: ['2'] });
  expect((await chosen.acknowledged).type).toBe(6);
  await chosen.until(() => chosen.original()?.content === 'source 2');
  expect(asked.original()?.id).toBe(chosen.original()?.id);
});

test('a button opens a modal, whose submission updates the message', async () => {
  const asked = server.interact({ kind: 'slash', name: 'menu', unchecked: true });
  const message = await asked.reply();
  const pressed = await asked.press('Ask');
  expect((await pressed.acknowledged).type).toBe(9);
  expect(pressed.modal).toMatchObject({ custom_id: 'form', title: 'Your question' });
  const fields = { question: 'who is GOP' };
  await server.interact({ kind: 'modal', customId: 'form', fields, message }).acknowledged;
  expect(asked.original()?.content).toBe('who is GOP');
});
