/** What was typed, kept from one session to the next in a file that only its owner can read. */
import { appendFileSync, chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../../index/make-folder.js';

/** Lines kept. */
export const HISTORY_SIZE = 1000;
/** Modes of the file and of its folder. */
const OWNER_ONLY = 0o600;
const OWNER_ONLY_DIR = 0o700;

/** The lines typed, of this session and those before. */
export interface History {
  /** Newest first, as readline takes it; no line twice. */
  lines: string[];
  /** Keeps a line, unless it is empty or begins with a space. */
  add(line: string): void;
}

/** Where nothing is kept. */
export const NO_HISTORY: History = { lines: [], add: () => {} };

/** The history of a file. Where it cannot be read or written, the session goes on without. */
export function openHistory(file: string): History {
  const kept = readLines(file);
  const lines = newestFirst(kept);
  if (kept.length > lines.length) rewrite(file, lines);
  return {
    lines,
    add(line) {
      if (line.trim() === '' || line.startsWith(' ')) return;
      attempt(() => {
        makeFolder(path.dirname(file), OWNER_ONLY_DIR);
        appendFileSync(file, `${line}\n`, { mode: OWNER_ONLY });
      });
    },
  };
}

function readLines(file: string): string[] {
  return (
    attempt(() =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
    ) ?? []
  );
}

function newestFirst(lines: string[]): string[] {
  return [...new Set(lines.reverse())].slice(0, HISTORY_SIZE);
}

/** Makes the file no longer than what is kept, by another file in its place. */
function rewrite(file: string, lines: string[]): void {
  attempt(() => {
    const temporary = `${file}.${process.pid}.tmp`;
    writeFileSync(temporary, `${lines.toReversed().join('\n')}\n`, { mode: OWNER_ONLY });
    chmodSync(temporary, OWNER_ONLY);
    renameSync(temporary, file);
  });
}

/** History is a convenience: a read-only home must not keep anybody from asking. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
