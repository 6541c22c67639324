/** Notices: one line in place of an answer. */
import type { Line, Reply } from './types.js';

/** A reply of one line, for the asker alone. */
export function noticeReply(line: Line): Reply {
  return { tone: 'notice', private: true, blocks: [{ kind: 'text', line }], actions: [] };
}
