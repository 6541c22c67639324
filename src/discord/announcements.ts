/** Announcements on their way. A search must not begin before they have left, since nothing leaves while it computes. */
import { setTimeout as delay } from 'node:timers/promises';

/** By then a request has left, even if Discord takes its time to answer. In ms. */
const SENT_AFTER_MS = 500;

/** The announcements that have not left yet. */
export class Announcements {
  readonly #pending = new Set<Promise<void>>();

  /** Notes an announcement. It must not reject. */
  add(announcement: Promise<void>): void {
    this.#pending.add(announcement);
    void announcement.then(() => this.#pending.delete(announcement));
  }

  /** Resolves when all have left; undefined where none is on its way. */
  sent(): Promise<unknown> | undefined {
    if (this.#pending.size === 0) return undefined;
    return Promise.race([Promise.all(this.#pending), delay(SENT_AFTER_MS)]);
  }
}
