import { ButtonStyle } from 'discord-api-types/v10';
import { BUTTON_LABEL_CHARS, BUTTON_URL_CHARS, CUSTOM_ID_CHARS } from '../limits.js';
import type { Field } from './field.js';
import { type ComponentTally, checkCustomId } from './tally.js';

const FIELDS = ['type', 'id', 'style', 'label', 'emoji', 'custom_id', 'sku_id', 'url', 'disabled'];
const STYLES = [
  ButtonStyle.Primary,
  ButtonStyle.Secondary,
  ButtonStyle.Success,
  ButtonStyle.Danger,
  ButtonStyle.Link,
  ButtonStyle.Premium,
] as const;

/** A button leads somewhere in exactly one way: a custom id, a URL or a purchase, as its style says. */
export function checkButton(field: Field, tally: ComponentTally): void {
  field.object(FIELDS).get('disabled').boolean();
  const style = field.get('style').required().choice(STYLES);
  if (style === undefined) return;
  if (style === ButtonStyle.Link) checkLink(field);
  else if (style === ButtonStyle.Premium) checkPremium(field);
  else checkInteractive(field, tally);
  if (style !== ButtonStyle.Premium) checkFace(field);
}

function checkLink(field: Field): void {
  field.get('url').required().url(['http', 'https', 'discord'], BUTTON_URL_CHARS);
  refuse(field, ['custom_id', 'sku_id'], 'A link button');
}

function checkPremium(field: Field): void {
  field.get('sku_id').required().string({ pattern: /^\d+$/ });
  refuse(field, ['custom_id', 'url', 'label', 'emoji'], 'A premium button');
}

function checkInteractive(field: Field, tally: ComponentTally): void {
  checkCustomId(field, tally);
  refuse(field, ['url', 'sku_id'], 'A button with a custom id');
}

function refuse(field: Field, names: readonly string[], what: string): void {
  for (const name of names) {
    const other = field.get(name);
    if (other.present)
      other.fail('BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', `${what} has no ${name}.`);
  }
}

function checkFace(field: Field): void {
  const label = field.get('label').string({ max: BUTTON_LABEL_CHARS });
  const emoji = checkEmoji(field.get('emoji'));
  if (!label?.trim() && !emoji && !(field.get('label').present && label === undefined)) {
    field.fail('BUTTON_COMPONENT_MISSING_LABEL_OR_EMOJI', 'A button needs a label or an emoji.');
  }
}

/** A custom emoji by id or a standard one by name; says whether there is one. */
export function checkEmoji(field: Field): boolean {
  field.object(['id', 'name', 'animated']);
  field.get('id').string({ pattern: /^\d{17,20}$/ });
  field.get('name').string({ max: CUSTOM_ID_CHARS });
  field.get('animated').boolean();
  return field.present;
}
