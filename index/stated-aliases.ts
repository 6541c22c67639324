/** Other names that a sentence itself states: in brackets, behind "or", "known as" and the like. */
import { isAcronym, isInitialsOf, type NameRun } from './name-runs.js';

/** `alias` is another name of `name`; both are keys. */
export interface StatedAlias {
  alias: string;
  name: string;
}

/** UTF-16 units between two names; more stand apart. */
const MAX_BETWEEN = 130;
/** What stands between a name and its alias: a bracket, "or", "also known as". */
const BRACKET = /^["”’]?,?\s?[([]["“]?$/;
const OR = /^["”’]?,?["”’]?\s(?:or|aka|a\.k\.a\.|i\.e\.)\s(?:the\s)?["“‘]?$/i;
const KNOWN =
  /^["”’]?(?:,\s|\s\(?)(?:(?:also|better|commonly|formerly|otherwise|popularly)\s)+(?:known|referred to)\sas\s(?:the\s)?["“‘]?$/;
const PREFERS_TO_BE_KNOWN = /^\s\((?:who|which)\b[^().;]{0,40}\bknown\s(?:as|by)\b[^().;,]{0,50}["“‘]$/;

/** `known as "A" or "B"`: what stands between the two. */
const OR_ALSO = /^["”’]?,?["”’]?\s(?:or|and)\s["“‘]?$/;

/** The aliases stated between neighbouring names of a sentence. */
export function statedAliases(text: string, runs: NameRun[]): StatedAlias[] {
  const found: StatedAlias[] = [];
  let known: string | null = null;
  for (let at = 1; at < runs.length; at++) {
    const [left, right] = [runs[at - 1]!, runs[at]!];
    const between = text.slice(left.end, right.start);
    if (known !== null && OR_ALSO.test(between)) {
      found.push({ alias: right.key, name: known });
      continue;
    }
    const alias = statedBetween(text, left, right);
    if (alias) found.push(alias);
    known = alias && KNOWN.test(between) ? alias.name : null;
  }
  return found;
}

function statedBetween(text: string, left: NameRun, right: NameRun): StatedAlias | null {
  const between = text.slice(left.end, right.start);
  if (left.key === right.key || between.length > MAX_BETWEEN) return null;
  if (BRACKET.test(between) && /^["”]?[)\];,]/.test(text.slice(right.end, right.end + 2)))
    return initials(left, right);
  if (OR.test(between)) return initials(left, right);
  return KNOWN.test(between) || PREFERS_TO_BE_KNOWN.test(between)
    ? { alias: right.key, name: left.key }
    : null;
}

/** The shorter of the two names where it is made of the other's first letters. */
function initials(left: NameRun, right: NameRun): StatedAlias | null {
  if (isAcronym(right.written) && isInitialsOf(right.written, left.written))
    return { alias: right.key, name: left.key };
  if (isAcronym(left.written) && isInitialsOf(left.written, right.written))
    return { alias: left.key, name: right.key };
  return null;
}
