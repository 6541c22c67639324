/** A reply as a card of Components V2: within the budget, with whole quotes only, on as many pages as it takes. */
import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord.js';
import type { LoadedIndex } from '../../index/load.js';
import type { Reply, Tone } from '../reply/types.js';
import { say } from '../wording.js';
import { costOf, fits } from './budget.js';
import { buttonRows, canTurn, mostButtonComponents, type Page } from './buttons.js';
import { type Body, bodyOf, small } from './card-body.js';
import { type CardPicture, galleryOf } from './charts.js';
import { type CardFile, fileComponent } from './files.js';
import { FILES_PER_MESSAGE } from './limits.js';
import type { CommandIds } from './markdown.js';
import { paginate } from './paginate.js';
import { questionText, readQuestion } from './question.js';
import { type Unit, unitsOf } from './units.js';
import type { View } from './view.js';

/** What is needed to show a reply. */
export interface CardRequest {
  reply: Reply;
  /** How the same reply is made again, for buttons; null where it cannot be. */
  view: View | null;
  /** From 1; a page beyond the last shows the last. */
  page: number;
  /** Whether only one user sees it. */
  isPrivate: boolean;
  index: LoadedIndex;
  commandIds: CommandIds;
  /** Shown on the first page, below its texts. */
  pictures?: readonly CardPicture[];
}

/** The body of a message, without its flags. */
export interface Card {
  components: APIMessageTopLevelComponent[];
  files: CardFile[];
}

/** Beside words, never instead of them. */
const ACCENTS: Partial<Record<Tone, number>> = { answer: 0x3ba55d, declined: 0x80848e, list: 0x5865f2 };
/** Attachments of a page, which may get two more: a picture, and the rest where pages cannot be turned. */
const MOST_FILES = FILES_PER_MESSAGE - 2;
/** Room for what is known only once the pages are: page number, notes on attachments, attachments. */
const RESERVED_UNITS = 200;
const RESERVED_COMPONENTS = 5;

/** The card of one page of a reply. */
export function renderCard(request: CardRequest): Card {
  const { reply } = request;
  const question = questionOf(reply);
  const components = RESERVED_COMPONENTS + mostButtonComponents(reply);
  const pages = paginate(unitsOf(reply, request.commandIds), (units) => {
    const { components: shown, files } = bodyOf(request, question, units);
    const cost = costOf(contain(reply, shown));
    return files.length <= MOST_FILES && fits(cost, { units: RESERVED_UNITS, components });
  });
  const at = Math.min(Math.max(1, request.page), pages.length);
  const units = pages[at - 1]!;
  const body = bodyOf(request, question, units);
  const page = pageOf(request, { at, of: pages.length, units, question, files: body.files });
  const foot = pages.length === 1 || canTurn(page) ? pageFoot(page) : restFoot(pages.slice(at).flat());
  const pictures = at === 1 ? (request.pictures ?? []) : [];
  const gallery = pictures.length > 0 ? [galleryOf(pictures)] : [];
  const shown = contain(reply, [...body.components, ...gallery, ...foot.components]);
  return {
    components: [...shown, ...buttonRows(page)],
    files: [...body.files, ...pictures, ...foot.files],
  };
}

/** The question as every page shows it: looked for once, since a list may have thousands of blocks. */
function questionOf({ blocks }: Reply): APITextDisplayComponent | null {
  const question = blocks.find((block) => block.kind === 'question');
  return question ? questionText(question.text) : null;
}

/** One page of several says so. */
function pageFoot({ page, pages, reply }: Page): Body {
  const isNumbered = pages > 1 && reply.tone !== 'answer';
  return { components: isNumbered ? [small(say('card.page', { page, pages }))] : [], files: [] };
}

/** Where pages cannot be turned, what is left of the reply is attached. */
function restFoot(rest: readonly Unit[]): Body {
  const file = { name: 'rest.txt', content: rest.map((unit) => unit.plain).join('\n\n') };
  return { components: [small(say('card.rest')), fileComponent(file)], files: [file] };
}

interface Turned {
  at: number;
  of: number;
  units: readonly Unit[];
  question: APITextDisplayComponent | null;
  files: readonly CardFile[];
}

function pageOf({ reply, view, index, isPrivate }: CardRequest, turned: Turned): Page {
  const { at, of, units, question, files } = turned;
  return {
    ...{ reply, view, index, isPrivate },
    question: question && readQuestion([question]),
    page: at,
    pages: of,
    quotes: units.flatMap(({ quote }) => quote ?? []),
    sharable: files.every(({ name }) => name.startsWith('quote-')),
  };
}

/** Answers and lists stand in a container; a notice is one line. */
function contain({ tone }: Reply, components: APIComponentInContainer[]): APIMessageTopLevelComponent[] {
  const accent = ACCENTS[tone];
  if (accent === undefined) return components;
  return [{ type: ComponentType.Container, accent_color: accent, components }];
}
