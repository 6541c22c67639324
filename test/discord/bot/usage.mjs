// Preloaded into the bot (`--import`): tells what the process has used. `heap` (with `--expose-gc`): bytes of the heap
// in use after a collection. `process`: bytes of resident memory, and milliseconds of computing since the start.
process.on('message', (what) => {
  if (what === 'heap') {
    globalThis.gc();
    globalThis.gc();
    process.send(process.memoryUsage().heapUsed);
    return;
  }
  const { user, system } = process.cpuUsage();
  process.send({ rss: process.memoryUsage.rss(), cpuMs: (user + system) / 1000 });
});
process.channel.unref();
