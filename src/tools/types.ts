/** What a tool is: a call for whoever runs the bot, beside the commands that answer. */
import type { OptionSpec } from '../../commands/types.js';
import type { WordingKey } from '../wording.js';

/** What every tool works on. Folders are absolute. */
export interface ToolContext {
  seedsDir: string;
  indexDir: string;
  /** A line for the person who waits, on standard error. */
  tell: (line: string) => void;
}

/** What a tool comes to. */
export interface ToolResult {
  /** 0 fine, 1 findings. What stops the tool is thrown as `SetupError` or `UserError`. */
  exitCode: 0 | 1;
  /** Hash of the corpus that it worked on, or null. */
  corpus: string | null;
  /** The result as text, a line each. */
  lines: string[];
  /** The same as JSON, without `version` and `corpus`. */
  json: Record<string, unknown>;
}

/** A tool at work; `options` are checked by what it declares. */
export type RunTool = (
  context: ToolContext,
  options: Record<string, unknown>,
) => Promise<ToolResult> | ToolResult;

/** A tool as the command line and its help know it. */
export interface Tool {
  name: string;
  description: WordingKey;
  options: OptionSpec[];
  /** Loads the tool itself only when it is called. */
  load: () => Promise<RunTool>;
}
