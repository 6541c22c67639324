import { EMBED_TOTAL_CHARS, EMBEDS_PER_MESSAGE, MEDIA_URL_CHARS } from '../limits.js';
import type { Field } from './field.js';

const FIELDS = [
  'type',
  'title',
  'description',
  'url',
  'timestamp',
  'color',
  'footer',
  'image',
  'thumbnail',
  'author',
  'fields',
];
const SCHEMES = ['http', 'https', 'attachment'];

/** Embeds, each within its limits and all together within 6,000 characters. */
export function checkEmbeds(field: Field): void {
  let chars = 0;
  const counted = (part: Field, max: number, min = 0): void => {
    chars += part.string({ min, max })?.length ?? 0;
  };
  for (const embed of field.list({ max: EMBEDS_PER_MESSAGE })) {
    checkFrame(embed);
    counted(embed.get('title'), 256);
    counted(embed.get('description'), 4_096);
    counted(embed.get('footer').object(['text', 'icon_url']).get('text'), 2_048);
    counted(embed.get('author').object(['name', 'url', 'icon_url']).get('name'), 256);
    for (const row of embed.get('fields').list({ max: 25 })) {
      row.object(['name', 'value', 'inline']).get('inline').boolean();
      counted(row.get('name').required(), 256, 1);
      counted(row.get('value').required(), 1_024, 1);
    }
  }
  if (chars > EMBED_TOTAL_CHARS) {
    field.fail('MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${EMBED_TOTAL_CHARS}`);
  }
}

function checkFrame(embed: Field): void {
  embed.object(FIELDS).get('color').integer({ min: 0, max: 0xffffff });
  embed.get('url').url(['http', 'https'], MEDIA_URL_CHARS);
  embed.get('author').get('url').url(['http', 'https'], MEDIA_URL_CHARS);
  for (const name of ['image', 'thumbnail']) {
    embed.get(name).object(['url']).get('url').url(SCHEMES, MEDIA_URL_CHARS);
  }
  for (const name of ['footer', 'author']) embed.get(name).get('icon_url').url(SCHEMES, MEDIA_URL_CHARS);
  const timestamp = embed.get('timestamp').string();
  if (timestamp !== undefined && Number.isNaN(Date.parse(timestamp))) {
    embed.get('timestamp').fail('DATETIME_TYPE_PARSE', 'Could not parse the timestamp.');
  }
}
