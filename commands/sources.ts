/** `/sources`: the articles that the answers come from. */
import { UserError } from '../src/errors.js';
import { readSources, type Source } from '../src/facts/sources.js';
import { joined, metadata } from '../src/reply/pieces.js';
import { citationOf } from '../src/reply/quote-block.js';
import type { Action, Block, Line, Reply } from '../src/reply/types.js';
import { say } from '../src/wording.js';
import { integerOption } from './options.js';
import { pageActions } from './paging.js';
import type { Command, Context } from './types.js';

type Options = { page?: number };

/** Articles on a page, fewer where titles are long. */
const PAGE_SIZE = 20;
/** UTF-16 units of a page, so that a card of Discord holds it. */
const PAGE_UNITS = 3000;
/** Units that stand beside a title: author, outlet, date and counts. */
const BESIDE_UNITS = 80;
/** Units that count of a title: hosts shorten a longer one. */
const TITLE_UNITS = 300;
/** More than any corpus has; which pages there are, `run` says. */
const MAX_PAGES = 1000;
/** Articles that a reply offers to open. */
const MAX_OPEN = 5;
/** What a button holds. UTF-16 units. */
const LABEL_UNITS = 80;

export const sourcesCommand: Command<Options, Source[]> = {
  name: 'sources',
  description: 'sources.description',
  options: [integerOption({ name: 'page', description: 'sources.option.page', least: 1, most: MAX_PAGES })],
  run: ({ index }, { page = 1 }) => {
    const sources = readSources(index);
    const pages = pagesOf(sources).length;
    if (page > pages) throw new UserError('source.no-page', { page, pages });
    return sources;
  },
  present,
  json: (_context, sources) => ({ sources: sources.map(sourceJson) }),
  found: (sources) => sources.length > 0,
};

function present(_context: Context, sources: Source[], { page = 1 }: Options): Reply {
  const all = pagesOf(sources);
  const shown = all[page - 1] ?? [];
  const pages = all.length;
  const blocks: Block[] = [
    { kind: 'heading', line: say('sources.heading', { count: sources.length }) },
    { kind: 'bullets', items: shown.map(lineOf) },
  ];
  if (pages > 1) blocks.push({ kind: 'note', line: say('sources.page', { page, pages }) });
  const actions = [...pageActions('sources', {}, page, pages), ...openActions(shown)];
  return { tone: 'list', private: false, blocks, actions };
}

/** The articles in order, page by page; one page at least. */
function pagesOf(sources: Source[]): Source[][] {
  const pages: Source[][] = [[]];
  let units = 0;
  for (const source of sources) {
    const own = BESIDE_UNITS + Math.min(TITLE_UNITS, source.article.title.length);
    const page = pages.at(-1)!;
    const breaks = page.length > 0 && (page.length === PAGE_SIZE || units + own > PAGE_UNITS);
    if (breaks) pages.push([source]);
    else page.push(source);
    units = breaks ? own : units + own;
  }
  return pages;
}

/** One article: its id, what is known of it, how much of it there is. */
function lineOf(source: Source): Line {
  const { article } = source;
  const supplied = article.supplied.includes('published') ? [say('sources.supplied')] : [];
  return joined([metadata(article.id), citationOf(article), ...supplied, countsOf(source)], 'label.next');
}

/** How much of an article there is; comments only where it has any. */
export function countsOf({ sentences, words, comments }: Source): Line {
  const counts = say('source.counts', { sentences, words });
  return comments > 0 ? joined([counts, say('source.comments', { comments })]) : counts;
}

function openActions(sources: Source[]): Action[] {
  return sources.slice(0, MAX_OPEN).map(({ article: { id, title } }) => ({
    kind: 'run',
    // A title that no button holds would leave its article out.
    label: title.length <= LABEL_UNITS ? [metadata(title)] : say('source.read', { id: metadata(id) }),
    command: 'source',
    options: { id },
  }));
}

/** What is known of an article, and its counts. */
export function sourceJson({ article, sentences, words, comments }: Source): Record<string, unknown> {
  const { id, file, title, author, outlet, published, url, status, supplied } = article;
  return { id, file, title, author, outlet, published, url, status, supplied, sentences, words, comments };
}
