import { setImmediate as nextRound } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Turns } from '../../../src/discord/turns.js';

const busy = (ms: number): void => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

test('jobs run one after the other, in order, also where one fails', async () => {
  const turns = new Turns();
  const done: string[] = [];
  const work = (name: string) => async () => {
    done.push(`${name} begins`);
    await nextRound();
    done.push(`${name} ends`);
    return name;
  };
  const failing = () => Promise.reject(new Error('no'));
  const first = turns.run({ name: 'ask', work: work('a') });
  const second = turns.run({ name: 'ask', work: failing });
  const third = turns.run({ name: 'ask', work: work('b') });
  await expect(second).rejects.toThrow('no');
  expect([await first, await third]).toEqual(['a', 'b']);
  expect(done).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('a job that waits for what does not come is given up, and the next has its turn', async () => {
  const turns = new Turns(20);
  const hanging = turns.run({ name: 'chart', work: () => new Promise<string>(() => undefined) });
  const next = turns.run({ name: 'ask', work: () => 'answered' });
  await expect(hanging).rejects.toThrow('given up after 20 ms');
  expect(await next).toBe('answered');
});

test('of a crowd all who wait are told, once each, before the first answer is computed', async () => {
  const turns = new Turns();
  const events: string[] = [];
  const job = (name: string) => ({
    name: 'ask',
    work: () => void events.push(`answer ${name}`),
    crowded: () => void events.push(`tell ${name}`),
  });
  const few = Array.from({ length: 7 }, (_, at) => turns.run(job(String(at))));
  expect(events).toEqual([]);
  const more = Array.from({ length: 3 }, (_, at) => turns.run(job(String(at + 7))));
  await Promise.all([...few, ...more]);
  expect(events).toEqual(
    ['tell', 'answer'].flatMap((what) => Array.from({ length: 10 }, (_, at) => `${what} ${at}`)),
  );
});

test('few are answered without being told', async () => {
  const turns = new Turns();
  const told: number[] = [];
  const crowded = () => void told.push(1);
  for (let at = 0; at < 20; at++) await turns.run({ name: 'ask', work: () => 1, crowded });
  expect(told).toEqual([]);
});

test('a job gives way to what arrives, but not for ever', async () => {
  const turns = new Turns();
  let arrived = 0;
  let begun = 0;
  const begin = () => {
    begun = arrived;
  };
  const first = turns.run({ name: 'ask', work: begin });
  const later: Promise<unknown>[] = [];
  while (begun === 0) {
    arrived++;
    later.push(turns.run({ name: 'ask', work: () => undefined }));
    busy(1);
    await nextRound();
  }
  await Promise.all([first, ...later]);
  expect(begun).toBeGreaterThan(5);
  expect(begun).toBeLessThan(50);
});

test('what a job takes is learned from the last ones of its name', async () => {
  const turns = new Turns();
  await turns.run({ name: 'slow', work: () => busy(20) });
  await turns.run({ name: 'quick', work: () => undefined });
  expect(turns.worstMs('slow')).toBeGreaterThanOrEqual(20);
  expect(turns.worstMs('quick')).toBeLessThan(20);
  expect(turns.worstMs('unknown')).toBe(turns.worstMs('slow'));
});
