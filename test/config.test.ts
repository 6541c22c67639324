import { describe, expect, it } from 'vitest';
import { DEFAULTS, readConfig, SETTINGS } from '../src/config.js';
import { environmentSchema, parseEnvironment } from '../src/environment.js';

describe('the settings', () => {
  it('are the same for what reads them and for what checks them', () => {
    expect([...SETTINGS].sort()).toEqual(Object.keys(environmentSchema.shape).sort());
  });

  it('have one set of defaults', () => {
    expect(parseEnvironment({})).toEqual(DEFAULTS);
  });

  it.each([
    ['COOLDOWN', 'often', 'COOLDOWN takes a whole number'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL takes one of silent'],
    ['GATEWAY_SHARDS', '0', 'GATEWAY_SHARDS takes a whole number from 1'],
  ])('refuse a wrong %s in one line', async (name, value, told) => {
    const before = process.env[name];
    process.env[name] = value;
    try {
      await expect(readConfig()).rejects.toThrow(told);
    } finally {
      if (before === undefined) delete process.env[name];
      else process.env[name] = before;
    }
  });
});
