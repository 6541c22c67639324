/** What somebody probably meant. */
import { editDistance } from '../../index/edit-distance.js';

/** The name nearest to what was typed, or null where none is near enough to be a typing error. */
export function nearest(typed: string, names: string[]): string | null {
  const most = Math.max(1, Math.floor(typed.length / 3));
  const ranked = names
    .map((name) => ({
      name,
      distance: name.startsWith(typed) && typed ? 0 : editDistance(typed, name, most),
    }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= most ? best.name : null;
}
