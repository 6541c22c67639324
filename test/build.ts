import { execFileSync } from 'node:child_process';

/** Builds `dist/` once before the tests, since the end-to-end suites start the real program. */
export default function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}
