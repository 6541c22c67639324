/** What somebody probably meant. */
import { editDistance } from './edit-distance.js';

/** The name nearest to what was typed, in whatever case, or null where none is near enough to be a typing error. */
export function nearest(typed: string, names: string[]): string | null {
  const most = Math.max(1, Math.floor(typed.length / 3));
  const wanted = typed.toLowerCase();
  const ranked = names
    .map((name) => ({
      name,
      distance: distanceOf(wanted, name.toLowerCase(), most),
    }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= most ? best.name : null;
}

/** The name itself is nearer than one that begins so. */
function distanceOf(wanted: string, name: string, most: number): number {
  if (wanted === name) return -1;
  return wanted !== '' && name.startsWith(wanted) ? 0 : editDistance(wanted, name, most);
}
