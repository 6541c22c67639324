/** What a checked file has wrong, in words for the person who wrote it; zod's own are for programmers. */
import type { z } from 'zod/mini';

type Issue = z.core.$ZodRawIssue;

/** Kinds of JSON values by zod's names for them. */
const KINDS: Record<string, string> = {
  string: 'a text in quotation marks',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'an object in { }',
  record: 'an object in { }',
  null: 'null',
};

/** What stands behind the place of a mistake, where its schema has no sentence of its own for it. */
export function explainIssue(issue: Issue): string {
  if (issue.input === undefined) return 'is missing';
  if (issue.code === 'invalid_type') return `takes ${KINDS[issue.expected]}, not ${kindOf(issue.input)}`;
  if (issue.code === 'invalid_value') return `takes ${oneOf(issue.values.map(String))}`;
  if (issue.code === 'unrecognized_keys') return explainKeys(issue.keys, issue.inst);
  if (issue.code === 'too_small') return 'is empty';
  return 'cannot be used';
}

function kindOf(value: unknown): string {
  if (value === null) return KINDS.null!;
  return KINDS[Array.isArray(value) ? 'array' : typeof value]!;
}

/** Names that the object does not have, and those that it has: what is meant is among them. */
function explainKeys(keys: string[], inst: Issue['inst']): string {
  const known = Object.keys((inst as z.ZodMiniObject | undefined)?.shape ?? {});
  return `has ${quoted(keys)}, which it does not take; it takes ${quoted(known)}`;
}

function oneOf(values: string[]): string {
  return values.length === 1 ? quoted(values) : `one of ${quoted(values)}`;
}

function quoted(names: string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
