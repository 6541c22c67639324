/** `/source ID`: reads an article, page by page. */
import type { Span } from '../index/types.js';
import { UserError } from '../src/errors.js';
import { MAX_CHOICE_LENGTH } from '../src/facts/choices.js';
import { readPage, type SourcePage } from '../src/facts/source-pages.js';
import { findArticle, suggestArticles } from '../src/facts/sources.js';
import { echo, named } from '../src/reply/pieces.js';
import { citationOf, quoteBlock } from '../src/reply/quote-block.js';
import type { Action, Block, Reply } from '../src/reply/types.js';
import { say } from '../src/wording.js';
import { integerOption, stringOption } from './options.js';
import { pageActions } from './paging.js';
import { quoteJson } from './quote-json.js';
import { countsOf, sourceJson } from './sources.js';
import type { Choice, Command, Context } from './types.js';

/** `start` and `end` are UTF-16 offsets of the article: what to mark. */
type Options = { id: string; page?: number; start?: number; end?: number };

/** More than any article has; which pages there are, `readPage` says. */
const MAX_PAGES = 100_000;
/** No article is longer: files from 20 MB on are refused. */
const MAX_OFFSET = 20_000_000;
const offset = { least: 0, most: MAX_OFFSET, terminalOnly: true };

export const sourceCommand: Command<Options, SourcePage> = {
  name: 'source',
  description: 'source.description',
  options: [
    stringOption({
      name: 'id',
      description: 'source.option.id',
      required: true,
      positional: true,
      maxLength: MAX_CHOICE_LENGTH,
      complete,
    }),
    integerOption({ name: 'page', description: 'sources.option.page', least: 1, most: MAX_PAGES }),
    integerOption({ name: 'start', description: 'source.option.start', ...offset }),
    integerOption({ name: 'end', description: 'source.option.end', ...offset }),
  ],
  run: ({ index }, { id, page, start, end }) => {
    const article = findArticle(index, id);
    if (!article) throw new UserError('source.unknown', { id: echo(id) });
    return readPage(index, article, page ?? null, spanOf(start, end));
  },
  present,
  json: (_context, { source, page, pages, quotes }) => ({
    source: sourceJson(source),
    page,
    pages,
    quotes: quotes.map(quoteJson),
  }),
  found: ({ quotes }) => quotes.length > 0,
};

/** Articles by their titles, long ones shortened; the id is what is given. */
function complete({ index }: Context, typed: string): Choice[] {
  return suggestArticles(index, typed).map(({ id, title }) => ({
    name: title.length > MAX_CHOICE_LENGTH ? `${cut(title, MAX_CHOICE_LENGTH - 1)}…` : title,
    value: id,
  }));
}

/** The beginning of a text, cut between characters: half of one would have all suggestions refused. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/\p{Cs}$/u, '');

/** Both offsets or none. Throws `UserError` where one is missing or they are the wrong way round. */
function spanOf(start: number | undefined, end: number | undefined): Span | null {
  if (start === undefined && end === undefined) return null;
  if (start === undefined || end === undefined) {
    throw new UserError('error.missing', { option: named(start === undefined ? 'start' : 'end') });
  }
  if (start >= end) {
    throw new UserError('error.whole-number', {
      option: named('end'),
      least: start + 1,
      most: MAX_OFFSET,
      value: end,
    });
  }
  return { start, end };
}

function present(_context: Context, { source, page, pages, quotes }: SourcePage, options: Options): Reply {
  const { article } = source;
  const blocks: Block[] = [
    { kind: 'heading', line: citationOf(article) },
    { kind: 'note', line: countsOf(source) },
    // The heading cites the article once for all that stands below it.
    ...quotes.map((quote) => ({ ...quoteBlock(quote), citation: [] })),
  ];
  if (pages > 1) blocks.push({ kind: 'note', line: say('sources.page', { page, pages }) });
  return {
    tone: 'list',
    private: false,
    blocks,
    actions: actionsFor(source.article.url, page, pages, options),
  };
}

function actionsFor(url: string | null, page: number, pages: number, options: Options): Action[] {
  const { page: _page, ...rest } = options;
  const turns = pageActions('source', rest, page, pages);
  return url === null ? turns : [...turns, { kind: 'link', label: say('source.open'), url }];
}
