/** Names in `.env` that are probably settings of ours with a slip in them. */
import { editDistance, forgivenSlips } from '../index/edit-distance.js';
import { SETTINGS } from './config.js';
import { nearest } from './terminal/nearest.js';

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

function nearSetting(name: string): string | null {
  const written = name.toUpperCase();
  const slips = forgivenSlips(written.length);
  const strictly = SETTINGS.find((setting) => editDistance(written, setting, slips) <= slips);
  return strictly ?? (OURS.test(name) ? nearest(written, SETTINGS) : null);
}
