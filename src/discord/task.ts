/** What an interaction asks for, once it is understood. */
import type { Card } from './card.js';
import type { Outcome } from './counters.js';
import type { Mode } from './respond.js';

/** What was computed, ready to be sent. */
export interface Shown {
  card: Card;
  /** The same without quotes, for where moderation refuses them; null where nothing is left to show. */
  fallback: () => Card | null;
  isPrivate: boolean;
  outcome: Outcome;
}

/** A message to be shown. */
export interface ShowTask {
  kind: 'show';
  /** For log and counters: of a fixed set. */
  name: string;
  /** What was asked, for logs that may hold it. */
  question: string | null;
  /** Whether the user asked for a private answer. */
  isPrivate: boolean;
  mode: Mode;
  /** Whether it is work that the cooldown counts. */
  isQuestion: boolean;
  /** Computes the answer. Throws `UserError` where the user can mend what was asked. */
  work: () => Promise<Shown> | Shown;
}

/** The message whose button was pressed shall go. */
export interface RemoveTask {
  kind: 'remove';
  name: string;
}

/** What an interaction comes to. */
export type Task = ShowTask | RemoveTask;
