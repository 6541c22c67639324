/** The charts of a reply as pictures beside its text. */
import { type APIMediaGalleryComponent, ComponentType } from 'discord.js';
import { drawBars } from '../reply/chart.js';
import type { Reply } from '../reply/types.js';
import { plain } from '../wording.js';
import type { App } from './app.js';
import type { CardFile } from './files.js';
import { ALT_UNITS } from './limits.js';
import { logError } from './log-error.js';

/** A picture with its text for those who do not see it. */
export interface CardPicture extends CardFile {
  alt: string;
}

/** Draws the bars of a reply. None where the packages for it are absent; a failure is logged, the text bars remain. */
export async function drawCharts(app: App, { blocks }: Reply): Promise<CardPicture[]> {
  const pictures: CardPicture[] = [];
  for (const block of blocks) {
    if (block.kind !== 'bars') continue;
    try {
      const chart = await drawBars(block);
      const alt = chart ? plain(chart.alt) : '';
      if (chart && alt.length <= ALT_UNITS) {
        pictures.push({ name: `chart-${pictures.length + 1}.png`, content: chart.png, alt });
      }
    } catch (error) {
      app.log.warn({ err: logError(error) }, 'a chart could not be drawn');
    }
  }
  return pictures;
}

/** The component that shows the pictures; they must be attached to the same message. */
export function galleryOf(pictures: readonly CardPicture[]): APIMediaGalleryComponent {
  const items = pictures.map(({ name, alt }) => ({
    media: { url: `attachment://${name}` },
    description: alt,
  }));
  return { type: ComponentType.MediaGallery, items };
}
