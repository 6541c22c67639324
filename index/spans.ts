/** Spans against each other. */
import type { Span } from './types.js';

/** Whether two spans of one text share a character. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The spans that lie inside another. */
export function within<T extends Span>(spans: T[], { start, end }: Span): T[] {
  return spans.filter((span) => start <= span.start && span.end <= end);
}
