import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { environmentSchema, parseEnvironment } from '../src/config/environment.js';
import { readConfig } from '../src/config/read.js';
import { DEFAULTS, SETTINGS } from '../src/config.js';
import { corpusFolder } from './index/corpus-folder.js';

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
    ['DISCORD_API_URL', 'discord.example', 'DISCORD_API_URL takes an address that begins with http'],
    [
      'DISCORD_API_URL',
      'http://user:s3cret@127.0.0.1:99999/api',
      /^((?!s3cret).)*is no address((?!s3cret).)*$/,
    ],
    [
      'DISCORD_API_URL',
      'https://user:s3cret@proxy.example/api',
      /^((?!s3cret).)*takes no user name((?!s3cret).)*$/,
    ],
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

describe('a name in .env that is no setting', () => {
  const before = { ...process.env };
  afterEach(() => {
    process.env = { ...before };
  });

  const warningsOf = async (text: string) => {
    const file = path.join(corpusFolder({ '.env': text }), '.env');
    return (await readConfig(file)).warnings;
  };

  it.each([
    ['COOLDWN=5', ' Did you mean COOLDOWN?'],
    ['SEED_DIR=x', ' Did you mean SEEDS_DIR?'],
    ['LOGLEVEL=warn', ' Did you mean LOG_LEVEL?'],
    ['discord_token=secret', ' Did you mean DISCORD_TOKEN?'],
    ['DISCORD_BOT_TOKEN=secret', ' Did you mean DISCORD_TOKEN?'],
    ['GATEWAY_SHARD=2', ' Did you mean GATEWAY_SHARDS?'],
    ['DISCORD_SOMETHING_ELSE=', ''],
  ])('is told with the nearest one: %s', async (line, near) => {
    const name = line.slice(0, line.indexOf('='));
    expect(await warningsOf(`${line}\n`)).toEqual([`.env has ${name}, which is no setting.${near}`]);
  });

  it('is left alone where it may be another program\u2019s', async () => {
    const text =
      'HOME_PAGE=x\nDATABASE_URL=x\nPORT=1\nNODE_ENV=production\nTOKEN=x\nHISTFILE=x\nXDG_STATE_HOME=/x\n';
    expect(await warningsOf(text)).toEqual([]);
    expect(await warningsOf('COOLDOWN=5\n# COOLDWN=5\n')).toEqual([]);
  });

  it('and a file that cannot be read is told in one line', async () => {
    await expect(readConfig(corpusFolder({}))).rejects.toThrow(/^\.env cannot be read \(\w+\)\.$/);
  });
});
