/** A folder for indexes that can be written to. */
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeFolder, whyNotKept } from '../../index/make-folder.js';

/** The folder itself or, where it cannot be written, one for as long as the process lives; that is told in one line. */
export function writableDir(dir: string, tell: (line: string) => void): string {
  try {
    makeFolder(dir);
    accessSync(dir, constants.W_OK);
    return dir;
  } catch (error) {
    const temporary = mkdtempSync(path.join(tmpdir(), 'verbatim-index-'));
    process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));
    tell(`${dir} cannot be written (${whyNotKept(error)}); indexes are kept in ${temporary}`);
    return temporary;
  }
}
