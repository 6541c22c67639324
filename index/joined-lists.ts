/** Lists that go on with the sentence above them, and so belong to its paragraph. */
import type { Span } from './types.js';

/** UTF-16 units of a sentence with its list; a longer one stays apart. */
const MAX_LIST = 800;
/** One item alone is no list. */
const MIN_ITEMS = 2;
/** What an item of a list begins with. */
const ITEM_MARK = /^(?:[-*•·–]|\d{1,2}[.)]|\(?[a-z]\))\s+/;

/**
 * The paragraphs in order, `It may have included:` as one with the items behind it where these are no sentences: none of
 * them says anything alone.
 */
export function joinLists(text: string, paragraphs: Span[]): Span[] {
  const joined: Span[] = [];
  const written = ({ start, end }: Span) => text.slice(start, end);
  for (let at = 0; at < paragraphs.length; at++) {
    const lead = paragraphs[at]!;
    let to = at;
    if (written(lead).endsWith(':'))
      while (to + 1 < paragraphs.length && ITEM_MARK.test(written(paragraphs[to + 1]!))) to++;
    const items = paragraphs.slice(at + 1, to + 1);
    const end = paragraphs[to]!.end;
    if (isGoingOn(items.map(written)) && end - lead.start <= MAX_LIST) {
      joined.push({ start: lead.start, end });
      at = to;
    } else joined.push(lead);
  }
  return joined;
}

/** Whether the items of a list are parts of one sentence: in lower case, or parted by semicolons and commas. */
function isGoingOn(items: string[]): boolean {
  const bare = items.map((item) => item.replace(ITEM_MARK, ''));
  return (
    bare.length >= MIN_ITEMS &&
    (bare.every((item) => /^[*_"“]*\p{Ll}/u.test(item)) ||
      bare.slice(0, -1).every((item) => /(?:[;,]|[;,] (?:and|or))$/.test(item)))
  );
}
