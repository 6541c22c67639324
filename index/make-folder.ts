/** Making a folder, and saying why it cannot be made. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder and those that it lies in, as far as they are not there. Throws what the file system throws. One at
 * a time: where a file system refuses new folders with ENOENT, as `/proc` does, Node's recursive `mkdir` never ends.
 */
export function makeFolder(dir: string, mode?: number): void {
  const missing: string[] = [];
  for (let at = dir; !existsSync(at); at = path.dirname(at)) missing.unshift(at);
  for (const folder of missing) makeOne(folder, mode);
  if (!statSync(dir).isDirectory()) throw Object.assign(new Error(`${dir} is a file`), { code: 'ENOTDIR' });
}

/** Another process may have made it meanwhile. */
function makeOne(folder: string, mode?: number): void {
  try {
    mkdirSync(folder, mode);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !existsSync(folder)) throw error;
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'such a folder cannot be made',
  ENOTDIR: 'a part of the path is a file',
  EACCES: 'that is not permitted',
  EPERM: 'that is not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENAMETOOLONG: 'the path is too long',
};

/** Why nothing can be kept in a folder, in a few words and with the system's code. */
export function whyNotKept(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  const reason = REASONS[code];
  return reason ? `${reason}, ${code}` : code;
}
