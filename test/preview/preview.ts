/**
 * Draws ten real answers in Discord's look: the bot runs against a Discord of our own, and what it sends is drawn by
 * Chromium. `npm run preview`, with CHROMIUM (default /usr/bin/chromium), OUT (default docs/cards.png) and ONLY (numbers
 * of the answers, such as 1 or 1,3) in the environment.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIMessage } from 'discord-api-types/v10';
import { start, stop } from '../discord/bot/process.js';
import type { DiscordServer } from '../discord/server.js';
import { messageHtml } from './card.js';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '../..');
const { CHROMIUM = '/usr/bin/chromium', OUT = path.join(ROOT, 'docs/cards.png'), ONLY } = process.env;
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-background-networking --disable-sync --no-first-run --hide-scrollbars --disable-lcd-text';
const WIDTH = 752;

interface Scene {
  shown: string;
  play: (server: DiscordServer) => Promise<APIMessage>;
}

const slash = (name: string, options: Record<string, string> = {}): Scene => ({
  shown: `/${name} ${Object.values(options).join(' ')}`,
  play: (server) => server.interact({ kind: 'slash', name, options }).reply(),
});

const SCENES: Scene[] = [
  slash('ask', { question: 'who is GOP' }),
  slash('ask', { question: 'how many times was Fury downloaded' }),
  slash('ask', { question: 'is it confirmed that North Korea did it' }),
  slash('ask', { question: 'what do readers think of Sony pulling the film' }),
  slash('ask', { question: 'how much did the hackers ask for in ransom' }),
  {
    shown: 'Context',
    play: async (server) => {
      const asked = server.interact({ kind: 'slash', name: 'ask', options: { question: 'who is GOP' } });
      return (await asked.press('Context')).reply();
    },
  },
  slash('films'),
  slash('verify', { quote: 'The theft of Sony Pictures Entertainment content is not a criminal matter' }),
  {
    shown: 'Find the source',
    play: (server) => {
      const target = server.post(
        'The Guardians of Peace stole data from Sony. Fury was downloaded over 1.2 million times. I had pizza today.',
      );
      return server.interact({ kind: 'message menu', name: 'Find the source', target }).reply();
    },
  },
  slash('help'),
];

// The bot is started as `dist/src/main.js`.
process.chdir(ROOT);
const running = await start();
const wanted = ONLY ? ONLY.split(',').map((number) => SCENES[Number(number) - 1]!) : SCENES;
const articles: string[] = [];
for (const { shown, play } of wanted) articles.push(messageHtml(shown, await play(running.server)));
await stop(running);

const css = readFileSync(path.join(HERE, 'style.css'), 'utf8');
const page = path.join(mkdtempSync(path.join(tmpdir(), 'preview-')), 'cards.html');
const measure = '<script>document.body.dataset.height = document.body.scrollHeight</script>';
writeFileSync(
  page,
  `<!doctype html><meta charset="utf-8"><style>${css}</style>${articles.join('\n')}${measure}`,
);
// Once for its height, once for the picture.
const [, height] = /data-height="(\d+)"/.exec(chromium('--dump-dom')) ?? [];
chromium(`--window-size=${WIDTH},${height}`, `--screenshot=${OUT}`);
console.log(OUT);

function chromium(...flags: string[]): string {
  const call = [...FLAGS.split(' '), `--window-size=${WIDTH},800`, ...flags, `file://${page}`];
  return execFileSync(CHROMIUM, call, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
