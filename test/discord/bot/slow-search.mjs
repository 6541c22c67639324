// Preloaded into the bot (`--import`): each search keeps the process busy for SLOW_MS, as one over a huge corpus would.
import { register } from 'node:module';

const hooks = `
export async function load(url, context, next) {
  const loaded = await next(url, context);
  if (!url.endsWith('/src/answer/ask.js')) return loaded;
  const source = String(loaded.source).replace('export function ask(', 'function quickAsk(');
  return { ...loaded, source: source + \`
export function ask(...given) {
  const until = performance.now() + Number(process.env.SLOW_MS);
  while (performance.now() < until);
  return quickAsk(...given);
}\` };
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
