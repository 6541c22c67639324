import { CUSTOM_ID_CHARS } from '../limits.js';
import type { Field } from './field.js';

/** What is counted over a whole message. */
export interface ComponentTally {
  count: number;
  chars: number;
  customIds: Field[];
  ids: Field[];
  /** Names that `attachment://` may refer to. */
  files: ReadonlySet<string>;
}

/** Reads a custom id and keeps it for the comparison with its siblings. */
export function checkCustomId(field: Field, tally: ComponentTally): void {
  const customId = field.get('custom_id').required();
  if (customId.string({ min: 1, max: CUSTOM_ID_CHARS }) !== undefined) tally.customIds.push(customId);
}
