/** The JSON files that may lie beside the articles, described by zod, so that a mistake gets one clear line. */
import { z } from 'zod/mini';
import { SetupError } from '../src/errors.js';
import { parseJsonText } from './corpus.js';
import { explainIssue } from './schema-issues.js';

const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date such as 2014-12-01'));
const words = z.string().check(z.minLength(1, 'is empty'));
const orNull = <T extends z.ZodMiniType>(type: T) => z._default(z.nullable(type), null);

/** `articles.json`: file name to what is known of the article. Fields named in `supplied` are not from the text. */
export const articlesSchema = z.record(
  z.string(),
  z.strictObject({
    title: z.optional(words),
    author: orNull(words),
    outlet: orNull(words),
    published: orNull(isoDate),
    url: orNull(z.string().check(z.regex(/^https?:\/\//, 'does not begin with http:// or https://'))),
    status: orNull(z.enum(['corrected', 'retracted'])),
    supplied: z._default(z.array(z.enum(['title', 'author', 'outlet', 'published', 'url', 'status'])), []),
  }),
);

const commandName = z
  .string()
  .check(
    z.regex(
      /^[a-z][a-z0-9-]{0,31}$/,
      'is no command name: 1 to 32 of a-z, 0-9 and -, beginning with a letter',
    ),
  );

const listSchema = z.strictObject({
  command: commandName,
  title: words,
  description: z.string().check(z.minLength(1), z.maxLength(100, 'is longer than 100 characters')),
  nouns: z._default(z.array(words), []),
  fields: z._default(
    z.array(
      z.strictObject({
        field: words,
        kind: z.enum(['number', 'date', 'name', 'phrase']),
        cues: z.array(words),
      }),
    ),
    [],
  ),
  entries: z
    .array(z.strictObject({ name: words, aliases: z._default(z.array(words), []) }))
    .check(z.minLength(1, 'has no entries')),
});

/** `incident.json`: everything that is curated about the incident. */
export const incidentSchema = z.strictObject({
  name: orNull(words),
  aliases: z._default(
    z.array(
      z.strictObject({
        name: words,
        also: z._default(z.array(words), []),
        not: z._default(z.array(words), []),
      }),
    ),
    [],
  ),
  lists: z._default(z.array(listSchema), []),
  examples: z._default(
    z.array(z.string().check(z.minLength(1), z.maxLength(100, 'is longer than 100 characters'))),
    [],
  ),
});

/** A file of `expansions/`: search-only questions and the sentences that answer them. */
export const expansionsSchema = z.array(
  z.strictObject({
    answers: z.array(z.strictObject({ article: words, text: words })).check(z.minLength(1)),
    questions: z.array(words).check(z.minLength(1)),
  }),
);

/** `gaps.json`: questions that the corpus is known not to answer, and the articles that was checked against. */
export const gapsSchema = z.strictObject({
  checkedAgainst: orNull(words),
  gaps: z.array(
    z.strictObject({
      kind: z.enum(['near-miss', 'false-premise', 'later-events', 'off-topic']),
      questions: z.array(words).check(z.minLength(1)),
    }),
  ),
});

/**
 * Parses a JSON file by a schema. Throws `SetupError` with one line that names the file, the place in it and
 * what is wrong there.
 */
export function parseJson<T extends z.ZodMiniType>(file: string, bytes: Buffer, schema: T): z.output<T> {
  let value: unknown;
  try {
    value = parseJsonText(bytes);
  } catch (error) {
    const problem = withLine((error as Error).message, bytes);
    throw new SetupError(`${file} is not valid JSON: ${problem}.`, { cause: error });
  }
  const parsed = schema.safeParse(value, { error: explainIssue });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const place = issue.path.map(String).join('.') || 'the top level';
  throw new SetupError(`${file}: ${place}: ${issue.message}.`);
}

/** The parser's words with the line that they speak of: Node 20 counts characters only. */
function withLine(message: string, bytes: Buffer): string {
  const position = /at position (\d+)$/.exec(message)?.[1];
  if (position === undefined) return message;
  const before = bytes.toString('utf8').slice(0, Number(position));
  return `${message} (line ${before.split('\n').length})`;
}
