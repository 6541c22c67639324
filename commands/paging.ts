/** Turning pages. */
import type { Action } from '../src/reply/types.js';
import { say } from '../src/wording.js';

/** The same command on the next page and on the one before, where there are such. */
export function pageActions(
  command: string,
  options: Record<string, string | number | boolean>,
  page: number,
  pages: number,
): Action[] {
  const to = (target: number) => ({ kind: 'run' as const, command, options: { ...options, page: target } });
  return [
    ...(page < pages ? [{ ...to(page + 1), label: say('sources.next') }] : []),
    ...(page > 1 ? [{ ...to(page - 1), label: say('sources.previous') }] : []),
  ];
}
