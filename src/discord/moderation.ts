/**
 * A server's automatic moderation may refuse a text, and articles quote rude people. Then the citation is shown
 * without the quote, with a button that opens the source or sends the quote as a file.
 */
import { type APIButtonComponent, ComponentType, DiscordAPIError } from 'discord.js';
import type { Quote } from '../../index/types.js';
import { citationOf } from '../reply/quote-block.js';
import type { Line } from '../reply/types.js';
import { say } from '../wording.js';
import { button, linkButton } from './button.js';
import type { Card, CardRequest } from './card.js';
import { LONGEST_TEXT_UNITS } from './card-body.js';
import { encodePress, shortHash } from './custom-id.js';
import { type CardFile, fileComponent, placeOf } from './files.js';
import { BUTTONS_PER_ROW } from './limits.js';
import { inline } from './markdown.js';

/** "Message was blocked by automatic moderation", "Title was blocked …": topics/opcodes-and-status-codes. */
const MODERATION_CODES = [200_000, 200_001];

/** Whether Discord refused a message for what it says. */
export function isModeration(error: unknown): boolean {
  return error instanceof DiscordAPIError && MODERATION_CODES.includes(Number(error.code));
}

/** The citations of a reply without its quotes, or null where it has none. */
export function withoutQuotes(request: CardRequest): Card | null {
  const quotes = request.reply.blocks.flatMap((block) => (block.kind === 'quote' ? [block.quote] : []));
  const shown = distinctSources(quotes).slice(0, BUTTONS_PER_ROW);
  if (shown.length === 0) return null;
  while (contentOf(shown).length > LONGEST_TEXT_UNITS) shown.pop();
  const content = contentOf(shown);
  const buttons = shown.map((quote) => sourceButton(request, quote)).filter((button) => button !== null);
  const row = { type: ComponentType.ActionRow as const, components: buttons };
  return {
    components: [{ type: ComponentType.TextDisplay, content }, ...(buttons.length > 0 ? [row] : [])],
    files: [],
  };
}

function contentOf(quotes: readonly Quote[]): string {
  const lines = [say('card.refused'), ...quotes.map(({ article }) => citationOf(article))];
  return lines.map((line) => inline(line, new Map())).join('\n- ');
}

function distinctSources(quotes: Quote[]): Quote[] {
  return quotes.filter((quote, at) => quotes.findIndex(({ file }) => file === quote.file) === at);
}

function sourceButton({ index }: CardRequest, quote: Quote): APIButtonComponent | null {
  const { url, id } = quote.article;
  const link = url === null ? null : linkButton(say('card.open-one', { id }), url);
  if (link) return link;
  const view = { show: 'source' as const, ...placeOf(index, quote) };
  const corpus = shortHash(index.corpus.hash);
  const customId = encodePress({ press: 'show', corpus, view, page: 1, turn: false }, null);
  return button(say('card.source-one', { id }), customId);
}

/** A quote as an attachment with its citation: no moderation reads files. */
export function quoteOnlyCard(file: CardFile, citation: Line): Card {
  const text = `${inline(say('card.whole-quote'), new Map())}\n-# ${inline(citation, new Map())}`;
  return {
    components: [{ type: ComponentType.TextDisplay, content: text }, fileComponent(file)],
    files: [file],
  };
}
