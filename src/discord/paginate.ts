/** Which units stand on which page. */
import type { Unit } from './units.js';

/** Units in order on as few pages as `fits` allows; at least one unit a page, and at least one page. */
export function paginate(units: readonly Unit[], fits: (units: readonly Unit[]) => boolean): Unit[][] {
  const pages: Unit[][] = [[]];
  for (const unit of units) {
    const page = pages.at(-1)!;
    const breaks = page.length > 0 && (unit.startsPage || !fits([...page, unit]));
    if (breaks) pages.push([...takeHeadings(page, (headings) => fits([...headings, unit])), unit]);
    else page.push(unit);
  }
  return pages;
}

/** Takes off the headings at the end of a page, which belong to what comes next, if they fit; they never leave it empty. */
function takeHeadings(page: Unit[], haveRoom: (headings: readonly Unit[]) => boolean): Unit[] {
  let from = page.length;
  while (from > 1 && page[from - 1]!.keepWithNext) from--;
  while (from < page.length && !haveRoom(page.slice(from))) from++;
  return page.splice(from);
}
