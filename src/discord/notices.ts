/** One friendly line for the user alone, in place of an answer. */

import { noticeReply } from '../reply/notice.js';
import type { Line } from '../reply/types.js';
import { say } from '../wording.js';
import type { App } from './app.js';
import { showReply } from './show.js';
import type { Shown } from './task.js';

/** What the user can mend, wait for or should know. */
export function notice(app: App, line: Line): Shown {
  return showReply(app, noticeReply(line), { page: 1, isPrivate: true, view: null });
}

/** What the user cannot mend: the id stands in the log too. */
export function failure(app: App, id: string): Shown {
  return { ...notice(app, say('error.unexpected', { id })), outcome: 'failed' };
}
