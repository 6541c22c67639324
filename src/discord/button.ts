/** A single button, as far as Discord takes it. */
import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js';
import type { Line } from '../reply/types.js';
import { plain } from '../wording.js';
import { BUTTON_LABEL_UNITS, LINK_UNITS } from './limits.js';

/** A button for a press, or null where there is no id for it or its label is empty or too long. */
export function button(
  line: Line,
  customId: string | null,
  style: ButtonStyle.Primary | ButtonStyle.Secondary = ButtonStyle.Secondary,
): APIButtonComponent | null {
  const label = plain(line);
  if (customId === null || label.trim() === '' || label.length > BUTTON_LABEL_UNITS) return null;
  return { type: ComponentType.Button, style, label, custom_id: customId };
}

/** A link button, or null where the address is too long or no web page. */
export function linkButton(label: Line, url: string): APIButtonComponent | null {
  const text = plain(label);
  if (url.length > LINK_UNITS || text.length > BUTTON_LABEL_UNITS || !isWebPage(url)) return null;
  return { type: ComponentType.Button, style: ButtonStyle.Link, label: text, url };
}

/** Discord refuses a whole message for one address that is not well formed. */
function isWebPage(url: string): boolean {
  return /^https?:\/\/\S+$/.test(url) && URL.canParse(url);
}
