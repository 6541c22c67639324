/**
 * A reply that knows no host. It is made of pieces that say where their text comes from, so that a test can
 * prove the closed world of the product: nothing is shown that is not in the sources, in the catalogue of
 * our own wording, curated in `seeds/`, the user's own question, or computed by us.
 */
import type { Quote } from '../../index/types.js';

/** A text that says where it is from. */
export type Piece =
  /** From the catalogue in `wording.ts`; made only by `say`. */
  | { from: 'wording'; text: string }
  /** A title, author, outlet, date, file name or URL of an article, or a comment's writer. */
  | { from: 'metadata'; text: string }
  /** Names, titles and suggested questions from `seeds/`. */
  | { from: 'curated'; text: string }
  /** The user's own words, always shown as such and escaped by the host. */
  | { from: 'echo'; text: string }
  /** Counts, scores and ISO dates that we computed. */
  | { from: 'computed'; text: string }
  /** The name of a feature, a rule, a command or an option, as the program itself calls it. */
  | { from: 'name'; text: string }
  /** Words singled out of a quote: `text` is a substring of `quote.text`. */
  | { from: 'words'; text: string; quote: Quote };

/** Pieces that stand one behind the other. */
export type Line = Piece[];

/** A part of a reply, which hosts draw as they can. */
export type Block =
  | { kind: 'heading'; line: Line }
  /** The question as the user typed it. */
  | { kind: 'question'; text: string }
  | { kind: 'text'; line: Line }
  /** Less important than text: hosts print it small or dim. */
  | { kind: 'note'; line: Line }
  /** A whole quote, never cut. `labels` stand above it ("reader comment by …"), the citation below. */
  | { kind: 'quote'; quote: Quote; labels: Line[]; citation: Line; rank: number | null }
  | { kind: 'bullets'; items: Line[] }
  | { kind: 'table'; columns: Line[]; rows: Line[][] }
  /** Values are in any unit, the same for all bars: hosts draw them by the largest. */
  | { kind: 'bars'; bars: { label: Line; value: number; shown: Line }[] };

/** A block of one kind. */
export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** A way on from a reply. Hosts without buttons print what they can do of it (`ask`, `run`). */
export type Action =
  /** Shows the sentences around a quote. */
  | { kind: 'context'; label: Line; quote: Quote }
  /** Runs a command of the registry with these options, such as the next page or a suggested question. */
  | { kind: 'run'; label: Line; command: string; options: Record<string, string | number | boolean> }
  /** Tells why this quote was chosen for the question. */
  | { kind: 'why'; label: Line }
  | { kind: 'link'; label: Line; url: string };

/** A way on of one kind. */
export type ActionOf<K extends Action['kind']> = Extract<Action, { kind: K }>;

/** What a reply is, by which hosts colour it. */
export type Tone = 'answer' | 'declined' | 'list' | 'notice';

/**
 * A text to keep, such as an export. Discord sends it as an attachment beside the blocks; the terminal prints it as it
 * is, instead of the blocks. It holds quotes, metadata and computed values in the syntax of its format, nothing else.
 */
export interface ReplyFile {
  /** With its ending: `timeline.csv`. */
  name: string;
  text: string;
}

/** What a host shows. */
export interface Reply {
  tone: Tone;
  /** True where only the asker should see it (declines, errors, help). */
  private: boolean;
  blocks: Block[];
  /** In the order in which they are offered. */
  actions: Action[];
  files?: ReplyFile[];
}
