import { expect, test } from 'vitest';
import { Cooldown } from '../../../src/discord/cooldown.js';

test('so many at once, then one as often as the minute allows', () => {
  let now = 0;
  const cooldown = new Cooldown(3, () => now);
  expect([1, 2, 3].map(() => cooldown.take('a'))).toEqual([0, 0, 0]);
  expect(cooldown.take('a')).toBe(20);
  expect(cooldown.take('b')).toBe(0);
  now += 15_000;
  expect(cooldown.take('a')).toBe(5);
  now += 5_000;
  expect(cooldown.take('a')).toBe(0);
  expect(cooldown.take('a')).toBe(20);
  now += 10 * 60_000;
  expect([1, 2, 3, 4].map(() => cooldown.take('a'))).toEqual([0, 0, 0, 20]);
});

test('0 is no limit', () => {
  const cooldown = new Cooldown(0, () => 0);
  for (let at = 0; at < 1000; at++) expect(cooldown.take('a')).toBe(0);
});

test('remembers a bounded number of users', () => {
  const cooldown = new Cooldown(1, () => 0);
  cooldown.take('first');
  for (let at = 0; at < 10_000; at++) cooldown.take(`user ${at}`);
  expect(cooldown.take('user 9999')).toBeGreaterThan(0);
  expect(cooldown.take('first')).toBe(0);
});
