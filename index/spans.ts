/** Spans against each other. */
import type { Span } from './types.js';

/** Whether two spans of one text share a character. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
