/** A candidate with what stands around it, so that each feature finds there what it needs. */
import type { Analysis } from '../analyse.js';
import { prepare } from '../prepared.js';
import type { Scan, Scanner } from '../scan.js';

/** A passage as scanned; its sentences share it. */
export interface Passage {
  number: number;
  /** First and last sentence. */
  first: number;
  last: number;
  /** Its sentences from the first to the last. */
  scans: Scan[];
  /** The slots that stand anywhere in it. */
  mask: number;
  headers: HeaderMasks;
}

export interface Candidate {
  sentence: number;
  scan: Scan;
  passage: Passage;
  /** The slots of the sentences before and after it, none where the article begins or ends. */
  before: number;
  after: number;
}

/** The slots that stand in an article's title, in what is said of its author, in both. */
export interface HeaderMasks {
  article: number;
  author: number;
  title: number;
}

/** Reads candidates one after the other; neighbours that share a passage or an article read it once. */
export class CandidateReader {
  private readonly scanner: Scanner;
  private passage: Passage | undefined;
  private headers: HeaderMasks | undefined;

  constructor(scanner: Scanner) {
    this.scanner = scanner;
  }

  read(sentence: number): Candidate {
    const passage = this.passageOf(sentence);
    const scan = passage.scans[sentence - passage.first]!;
    const [before, after] = [this.maskAt(sentence - 1, passage), this.maskAt(sentence + 1, passage)];
    return { sentence, scan, passage, before, after };
  }

  private maskAt(sentence: number, { first, last, scans, headers }: Passage): number {
    if (sentence >= first && sentence <= last) return scans[sentence - first]!.mask;
    const { article, count } = this.scanner.index.sentences;
    const there = sentence >= 0 && sentence < count && article[sentence] === headers.article;
    return there ? this.scanner.scan(sentence).mask : 0;
  }

  private passageOf(sentence: number): Passage {
    const { passages } = this.scanner.index;
    const number = passages.ofSentence[sentence]!;
    if (this.passage?.number === number) return this.passage;
    const [first, last] = [passages.first[number]!, passages.last[number]!];
    const scans: Scan[] = [];
    let mask = 0;
    for (let at = first; at <= last; at++) {
      const scan = this.scanner.scan(at);
      scans.push(scan);
      mask |= scan.mask;
    }
    this.passage = { number, first, last, scans, mask, headers: this.headersOf(sentence) };
    return this.passage;
  }

  private headersOf(sentence: number): HeaderMasks {
    const { index, analysis } = this.scanner;
    const article = index.sentences.article[sentence]!;
    if (this.headers?.article === article) return this.headers;
    const { titles, authors } = prepare(index);
    const author = maskOf(analysis, authors[article]!);
    this.headers = { article, author, title: author | maskOf(analysis, titles[article]!) };
    return this.headers;
  }
}

/** The slots of which some term is among `ids`. */
export function maskOf({ slots }: Analysis, ids: Set<number>): number {
  let mask = 0;
  for (let slot = 0; slot < slots.length; slot++) {
    for (const id of slots[slot]!.ids) if (ids.has(id)) mask |= 1 << slot;
  }
  return mask;
}
