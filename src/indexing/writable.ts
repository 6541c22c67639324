/** A folder for indexes that can be written to. */
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The folder itself or, where it cannot be written, one for as long as the process lives; that is told in one line. */
export function writableDir(dir: string, tell: (line: string) => void): string {
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.W_OK);
    return dir;
  } catch (error) {
    const temporary = mkdtempSync(path.join(tmpdir(), 'verbatim-index-'));
    process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));
    tell(
      `${dir} cannot be written (${(error as NodeJS.ErrnoException).code}); indexes are kept in ${temporary}`,
    );
    return temporary;
  }
}
