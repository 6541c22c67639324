/** `/timeline`: what happened when, each date with the sentence that it dates. */
import { UserError } from '../src/errors.js';
import { readTimeline, type Timeline, type TimelineEvent } from '../src/facts/timeline.js';
import { type ExportFormat, exportEvents } from '../src/facts/timeline-export.js';
import { computed, words } from '../src/reply/pieces.js';
import { quoteBlock } from '../src/reply/quote-block.js';
import type { Block, Line, Reply } from '../src/reply/types.js';
import { say } from '../src/wording.js';
import { leftOutBlocks, nothingLeft } from './left-out.js';
import { booleanOption, choiceOption, dateOption, stringOption } from './options.js';
import { quoteJson } from './quote-json.js';
import type { Command, Context } from './types.js';

/** A name or a few words; the command looks for all of them in one sentence. UTF-16 units. */
const MAX_ABOUT = 100;

type Options = {
  about?: string;
  from?: string;
  to?: string;
  comments?: boolean;
  as_of?: string;
  format?: ExportFormat;
};

export const timelineCommand: Command<Options, Timeline> = {
  name: 'timeline',
  description: 'timeline.description',
  options: [
    stringOption({
      name: 'about',
      description: 'timeline.option.about',
      positional: true,
      maxLength: MAX_ABOUT,
    }),
    dateOption({ name: 'from', description: 'timeline.option.from' }),
    dateOption({ name: 'to', description: 'timeline.option.to' }),
    booleanOption({ name: 'comments', description: 'timeline.option.comments' }),
    dateOption({ name: 'as_of', description: 'timeline.option.as-of' }),
    choiceOption({
      name: 'format',
      description: 'timeline.option.format',
      choices: [
        { name: 'timeline.format.json', value: 'json' },
        { name: 'timeline.format.csv', value: 'csv' },
        { name: 'timeline.format.timelinejs', value: 'timelinejs' },
      ],
    }),
  ],
  run,
  present,
  json: (_context, { events, leftOut }) => ({ events: events.map(eventJson), leftOut }),
  found: ({ events }) => events.length > 0,
};

function run({ index }: Context, options: Options): Promise<Timeline> {
  const { from, to, as_of, format: _format, ...rest } = options;
  if (from !== undefined && to !== undefined && from > to) {
    throw new UserError('timeline.backwards', { from, to });
  }
  return readTimeline(index, {
    ...rest,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(as_of === undefined ? {} : { asOf: as_of }),
  });
}

function present(context: Context, { events, leftOut }: Timeline, options: Options): Reply {
  const blocks: Block[] = [{ kind: 'heading', line: say('timeline.heading') }];
  const { format } = options;
  const nothing = nothingLeft(context, leftOut, options.as_of) ?? say('timeline.nothing');
  if (events.length === 0) blocks.push({ kind: 'text', line: nothing });
  else if (format) blocks.push({ kind: 'text', line: say('timeline.exported', { count: events.length }) });
  else blocks.push(...eventBlocks(events));
  blocks.push(...leftOutBlocks(context, leftOut, options.as_of));
  return {
    tone: 'list',
    private: events.length === 0,
    blocks,
    actions: [],
    ...(format ? { files: [{ name: fileName(format), text: exportEvents(events, format) }] } : {}),
  };
}

const fileName = (format: ExportFormat): string => (format === 'csv' ? 'timeline.csv' : 'timeline.json');

/** Each date once, with all that it dates below it. */
function eventBlocks(events: TimelineEvent[]): Block[] {
  const blocks: Block[] = [];
  let last: string | null = null;
  for (const event of events) {
    const key = `${event.date} ${event.end}`;
    if (key !== last) blocks.push({ kind: 'heading', line: headingOf(event) });
    last = key;
    const block = quoteBlock(event.quote);
    blocks.push({ ...block, labels: [...labelsOf(event), ...block.labels] });
  }
  return blocks;
}

function headingOf({ date, end }: TimelineEvent): Line {
  if (date === null) return say('timeline.unresolved');
  return end === null ? [computed(date)] : say('timeline.range', { date, end });
}

/** A date of ours stands beside the source's own words for it. */
function labelsOf({ basis, planned, quote, words: written }: TimelineEvent): Line[] {
  const shown = { words: words(quote, written) };
  return [
    ...(basis === 'relative' ? [say('timeline.resolved', shown)] : []),
    ...(basis === 'unresolved' ? [say('timeline.words', shown)] : []),
    ...(planned ? [say('timeline.planned')] : []),
  ];
}

function eventJson({ quote, ...event }: TimelineEvent): Record<string, unknown> {
  return { ...event, quote: quoteJson(quote) };
}
