// Preloaded into the bot (`--expose-gc --import`): tells how much of the heap is in use after a collection, in bytes.
process.on('message', () => {
  globalThis.gc();
  globalThis.gc();
  process.send(process.memoryUsage().heapUsed);
});
process.channel.unref();
