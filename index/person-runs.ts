/** Names of people without the offices and titles that stand around them. */
import { keyOf, type NameRun } from './name-runs.js';

/** Jobs that stand before a person's name without a comma. */
const ROLES =
  /^(?:attorney|auditor|captain|cardinal|chair(?:man|woman|person)?|chancellor|chief|clerk|coach|commander|commissioner|congress(?:man|woman)|constable|coroner|council(?:man|woman|or|lor)|deputy|detective|director|editor|envoy|executive|governor|inspector|judge|justice|lieutenant|lawyer|manager|marshal|mayor|minister|officer|pastor|premier|president|producer|professor|prosecutor|publisher|representative|secretary|senator|sergeant|sheriff|solicitor|spokes(?:man|woman|person)|superintendent|treasurer|trooper|writer)$/i;
/** Ranks that end in an adjective. */
const RANK_GENERAL =
  /\b(?:Attorney|Surgeon|Major|Brigadier|Lieutenant|Solicitor|Secretary|Inspector) General (?=\p{Lu})/u;

/** `Lt. Dana Price` of `Lt. Dana Price of the County Sheriff`. */
const TITLED_OF = /(?<=(?:Mr|Mrs|Ms|Dr|Gen|Sen|Gov|Col|Lt|Rev|Prof|Capt|Sgt)\.\s\S+\s\S+)\s(?:of|de)\s.*$/su;
/** A title and a name behind an office. */
const TITLED_WITHIN =
  /(?<=\s)(?:Mr|Mrs|Ms|Dr|Gen|Sen|Gov|Rep|Col|Lt|Rev|Prof|Capt|Sgt)\.\s(?=\p{Lu}\S*\s\p{Lu})/u;

/** A person's run without the office around it: `Raymond Okafor` of `Dunmore Fire Chief Raymond Okafor`. */
export function withoutOffice(run: NameRun): NameRun {
  const written = run.written.replace(TITLED_OF, '');
  const from = personFrom(written);
  const person = written.slice(from);
  const isWhole = person.length === run.written.length;
  if (isWhole || !/^\p{Lu}\S*(?:\s\p{Lu}\S*){1,3}$/u.test(person)) return run;
  const start = run.start + from;
  return {
    ...{ written: person, key: keyOf(person), start, end: start + person.length },
    initial: run.initial && from === 0,
  };
}

/** Where the person's name begins in a run; 0 where no office stands before it. */
function personFrom(written: string): number {
  const titled = TITLED_WITHIN.exec(written);
  if (titled) return titled.index;
  const general = RANK_GENERAL.exec(written);
  if (general) return general.index + general[0].length;
  const words = Array.from(written.matchAll(/\S+/g), (match) => match);
  const office = words.findLastIndex(([word]) => ROLES.test(word));
  return office < 0 ? 0 : (words[office + 1]?.index ?? 0);
}
