/** The buttons under a card. */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { LoadedIndex } from '../../index/load.js';
import { quoteKey } from '../../index/quote.js';
import type { Quote } from '../../index/types.js';
import type { Action, Reply } from '../reply/types.js';
import { say } from '../wording.js';
import { button, linkButton } from './button.js';
import { encodePress, type Press, shortHash } from './custom-id.js';
import { placeOf } from './files.js';
import { BUTTONS_PER_ROW } from './limits.js';
import type { View } from './view.js';

/** One page of a reply, as far as its buttons depend on it. */
export interface Page {
  reply: Reply;
  view: View | null;
  index: LoadedIndex;
  /** What the card shows as the question, by which buttons can name it. */
  question: string | null;
  /** From 1. */
  page: number;
  pages: number;
  isPrivate: boolean;
  /** The quotes on the page. */
  quotes: readonly Quote[];
  /** False where it has an attachment that cannot be made again. */
  sharable: boolean;
}

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Of a reply's own buttons; more would push the text off the card. */
const MOST_ACTIONS = 10;

/** The most components that the buttons of a reply take: its own, two to turn pages, one to share or dismiss, a link; rows. */
export function mostButtonComponents({ actions }: Reply): number {
  const buttons = Math.min(actions.length, MOST_ACTIONS) + 4;
  return buttons + Math.ceil(buttons / BUTTONS_PER_ROW);
}

/** All buttons of a page in rows. What does not fit into a button is left out, as is what another one does already. */
export function buttonRows(page: Page): Row[] {
  const all = [next(page), ...actions(page), openSource(page), back(page), keepOrRemove(page)];
  const buttons = [
    ...new Map(all.filter((button) => button !== null).map((one) => [keyOf(one), one])).values(),
  ];
  return Array.from({ length: Math.ceil(buttons.length / BUTTONS_PER_ROW) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * BUTTONS_PER_ROW, (row + 1) * BUTTONS_PER_ROW),
  }));
}

const keyOf = (button: APIButtonComponent): string =>
  'custom_id' in button ? button.custom_id : JSON.stringify(button);

/** Whether a page can be turned: its view must fit into a button. */
export function canTurn(page: Page): boolean {
  return turnId(page, page.pages) !== null;
}

function next(page: Page): APIButtonComponent | null {
  if (page.page >= page.pages) return null;
  const key = page.reply.tone === 'answer' ? 'card.more-quotes' : 'card.next';
  const to = page.page + 1;
  return button(say(key, { page: to, pages: page.pages }), turnId(page, to), ButtonStyle.Primary);
}

function back(page: Page): APIButtonComponent | null {
  if (page.page <= 1) return null;
  const to = page.page - 1;
  return button(say('card.back', { page: to, pages: page.pages }), turnId(page, to));
}

function turnId(page: Page, to: number): string | null {
  return page.view && showId(page, page.view, to);
}

function actions(page: Page): (APIButtonComponent | null)[] {
  const onPage = page.reply.actions.filter((action) => belongs(page, action));
  return onPage.slice(0, MOST_ACTIONS).map((action) => actionButton(page, action));
}

/** Whether a button stands on the page: the first has all but the context of quotes that stand on others. */
function belongs(page: Page, action: Action): boolean {
  if (action.kind !== 'context') return page.page === 1;
  return !isOneOfSeveral(page) || page.quotes.some((quote) => quoteKey(quote) === quoteKey(action.quote));
}

/** Where a reply has a context button for each of several quotes, every button is about its own. */
function isOneOfSeveral({ reply }: Page): boolean {
  return reply.actions.filter(({ kind }) => kind === 'context').length > 1;
}

function actionButton(page: Page, action: Action): APIButtonComponent | null {
  switch (action.kind) {
    case 'context':
      return button(action.label, showId(page, contextOf(page, action.quote)));
    case 'why':
      return button(action.label, whyId(page));
    case 'run': {
      const { command, options } = action;
      return button(action.label, showId(page, { show: 'command', command, options }), ButtonStyle.Primary);
    }
    case 'link':
      return linkButton(action.label, action.url);
  }
}

/** The context of the quote that the page shows, which after turning is another than the best one. */
function contextOf(page: Page, best: Quote): View {
  const turned = page.page > 1 && !isOneOfSeveral(page);
  const quote = turned ? (page.quotes[0] ?? best) : best;
  return { show: 'context', ...placeOf(page.index, quote) };
}

function whyId(page: Page): string | null {
  const { view } = page;
  return view?.show === 'command' ? showId(page, { show: 'why', options: view.options }) : null;
}

/** Where the corpus knows the address of an article, the reader gets there in one press. */
function openSource({ quotes: [quote], reply }: Page): APIButtonComponent | null {
  const has = reply.actions.some((action) => action.kind === 'link');
  return quote?.article.url && !has ? linkButton(say('card.open'), quote.article.url) : null;
}

/** A private card can be shared, a public one dismissed. */
function keepOrRemove({ reply, index, isPrivate, sharable }: Page): APIButtonComponent | null {
  if (reply.tone === 'notice') return null;
  if (!isPrivate) return button(say('card.dismiss'), press({ press: 'dismiss' }));
  const corpus = shortHash(index.corpus.hash);
  return sharable ? button(say('card.share'), press({ press: 'share', corpus })) : null;
}

function showId(page: Page, view: View, to?: number): string | null {
  const corpus = shortHash(page.index.corpus.hash);
  const turn = to !== undefined;
  return encodePress({ press: 'show', corpus, view, page: to ?? 1, turn }, page.question);
}

const press = (value: Press): string | null => encodePress(value, null);
