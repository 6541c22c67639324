/** Colour, named by what it means. */
import type { TerminalEnvironment } from '../config/read.js';

/** Each takes a text and returns it with, or without, colour codes around it. */
export interface Style {
  heading(text: string): string;
  /** Words of a quote that are singled out. */
  highlight(text: string): string;
  /** What a reader must know of a quote: whose words, hedged. */
  label(text: string): string;
  citation(text: string): string;
  note(text: string): string;
  error(text: string): string;
  /** What can be typed. */
  command(text: string): string;
  frame(text: string): string;
}

/** `--no-color` before `NO_COLOR` before `FORCE_COLOR` before `TERM=dumb` before whether it is a terminal. */
export function wantsColor(
  noColorFlag: boolean,
  environment: TerminalEnvironment,
  isTerminal: boolean,
): boolean {
  if (noColorFlag || environment.noColor) return false;
  return environment.forceColor ?? (isTerminal && !environment.dumb);
}

const unchanged = (text: string): string => text;
/** What stands for picocolors where nothing is coloured: loading it takes longer than a plain answer should. */
const NO_COLORS = { bold: unchanged, dim: unchanged, red: unchanged, cyan: unchanged, yellow: unchanged };

/** The style with colour codes, or one that changes nothing. */
export async function makeStyle(color: boolean): Promise<Style> {
  const colors = color ? (await import('picocolors')).createColors(true) : NO_COLORS;
  const { bold, dim, red, cyan, yellow } = colors;
  return {
    heading: bold,
    highlight: bold,
    label: yellow,
    citation: dim,
    note: dim,
    error: red,
    command: cyan,
    frame: cyan,
  };
}
