import { describe, expect, it } from 'vitest';
import { linkButton } from '../../../src/discord/button.js';
import { say } from '../../../src/wording.js';

describe('a link button', () => {
  const made = (url: string) => linkButton(say('card.open'), url);

  it('leads to a web page', () => {
    expect(made('https://a.example/b?c=d#e')).toMatchObject({ url: 'https://a.example/b?c=d#e' });
  });

  it.each(['https://', 'https://a b', 'http://[', 'ftp://a.example', `https://a.example/${'x'.repeat(512)}`])(
    'is left out where Discord would refuse the message for it: %s',
    (url) => {
      expect(made(url)).toBeNull();
    },
  );
});
