#!/usr/bin/env node
/** The program. A person sees its title at once; everything else is loaded behind it. */

const args = process.argv.slice(2);
const greets = args[0] === 'repl' && args.length === 1 && process.stdin.isTTY && process.stdout.isTTY;
if (greets) {
  const { titleLine } = await import('./terminal/title.js');
  process.stdout.write(titleLine(process.stdout.columns || undefined));
}

// A reader that has seen enough (`| head -1`) closes the pipe: that is an end, not an error.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit();
  process.stderr.write(`verbatim: The output cannot be written (${code}).\n`);
  process.exit(2);
});
// Results do not depend on anybody reading what is told beside them.
process.stderr.on('error', () => {});

const { main } = await import('./start.js');
process.exitCode = await main(args, greets);
