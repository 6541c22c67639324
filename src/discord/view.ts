/** What a reply shows, in a form short enough for a button: everything to show it again or to turn its page. */
import type { Command } from '../../commands/types.js';

/** The value of an option, as Discord gives it. */
export type OptionValue = string | number | boolean;
/** By option name. */
export type OptionValues = Record<string, OptionValue>;

/** What is shown. */
export type View =
  /** A command of the registry with these options. */
  | { show: 'command'; command: string; options: OptionValues }
  /** What stands around a quote: ordinal of its article in the corpus, offsets in the article. */
  | { show: 'context'; article: number; start: number; end: number }
  /** Why the answer to the question is what it is; the options are those of `/ask`. */
  | { show: 'why'; options: OptionValues }
  /** A quote by itself, whole, as a file: for texts that Discord refuses to show. */
  | { show: 'source'; article: number; start: number; end: number };

/** What is told in the log of a view: never what was asked. */
export function nameOf(view: View): string {
  return view.show === 'command' ? view.command : view.show;
}

/** The command of this name in the registry. */
export function findCommand(commands: readonly Command[], name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}
