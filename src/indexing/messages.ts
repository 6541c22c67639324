/** What the thread that indexes tells the one that answers. */
export type Message =
  | { kind: 'told'; line: string }
  | { kind: 'progress'; share: number }
  /** The index lies in its folder. */
  | { kind: 'built' }
  /** The corpus cannot be used, or the index cannot be kept: one line for whoever runs the bot. */
  | { kind: 'refused'; reason: string };
