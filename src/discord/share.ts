/** A private card once more for all: what the user saw, with a button to dismiss it in place of the one to share it. */
import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { LoadedIndex } from '../../index/load.js';
import { plain, say } from '../wording.js';
import type { Card } from './card.js';
import { isShare } from './custom-id.js';
import { type CardFile, fileComponent, remakeFile } from './files.js';

/** The card of a message of ours. Files of quotes are made again from the corpus; other files are left out. */
export function copyCard(index: LoadedIndex, components: readonly APIMessageTopLevelComponent[]): Card {
  const files: CardFile[] = [];
  const copied = components.flatMap((component) => copyTop(component, (name) => remake(index, name, files)));
  return { components: copied, files };
}

type Remake = (name: string) => CardFile | null;

function remake(index: LoadedIndex, name: string, files: CardFile[]): CardFile | null {
  const file = remakeFile(index, name);
  if (file) files.push(file);
  return file;
}

function copyTop(component: APIMessageTopLevelComponent, remakeNamed: Remake): APIMessageTopLevelComponent[] {
  if (component.type !== ComponentType.Container) return copyInner(component, remakeNamed);
  const inner = component.components.flatMap((item) => copyInner(item, remakeNamed));
  const accent = component.accent_color == null ? {} : { accent_color: component.accent_color };
  return [{ type: ComponentType.Container, ...accent, components: inner }];
}

/** Texts, files and buttons. A picture is left out: the text beside it says the same. So is what Discord has added. */
function copyInner(
  component: APIMessageTopLevelComponent | APIComponentInContainer,
  remakeNamed: Remake,
): APIComponentInContainer[] {
  switch (component.type) {
    case ComponentType.TextDisplay: {
      const { type, id, content } = component;
      return [{ type, ...(id === undefined ? {} : { id }), content }];
    }
    case ComponentType.File: {
      const file = remakeNamed(component.name ?? '');
      return file ? [fileComponent(file)] : [];
    }
    case ComponentType.ActionRow:
      return [copyRow(component)];
    default:
      return [];
  }
}

function copyRow(
  row: APIActionRowComponent<APIComponentInMessageActionRow>,
): APIActionRowComponent<APIComponentInMessageActionRow> {
  const components = row.components.map((button) => {
    if (button.type !== ComponentType.Button) return button;
    if (!('custom_id' in button) || !isShare(button.custom_id)) return button;
    const label = plain(say('card.dismiss'));
    return { type: button.type, style: ButtonStyle.Secondary as const, label, custom_id: 'dismiss' };
  });
  return { type: ComponentType.ActionRow, components };
}
