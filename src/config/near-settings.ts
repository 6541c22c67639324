/** Names in `.env` that are probably settings of ours with a slip in them. */
import { editDistance, forgivenSlips } from '../../index/edit-distance.js';
import { nearest } from '../../index/nearest.js';
import { SETTINGS } from '../config.js';

/** What begins so is meant for this bot. Other names in the file may be another program's. */
const OURS = /^(?:DISCORD|GATEWAY)_/i;

/** A line for each unknown name that is meant for us or near to one of ours. Values are never repeated. */
export function warnOfNames(unknown: string[]): string[] {
  return unknown.flatMap((name) => {
    const near = nearSetting(name);
    if (near === null && !OURS.test(name)) return [];
    return [`.env has ${name}, which is no setting.${near ? ` Did you mean ${near}?` : ''}`];
  });
}

/** The setting within the slips forgiven; of what is meant for us the nearest one, however many there are. */
function nearSetting(name: string): string | null {
  const written = name.toUpperCase();
  const slips = forgivenSlips(written.length);
  const strictly = SETTINGS.find((setting) => editDistance(written, setting, slips) <= slips);
  return strictly ?? (OURS.test(name) ? nearest(written, SETTINGS) : null);
}
