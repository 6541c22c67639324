import { ComponentType } from 'discord-api-types/v10';
import {
  ALT_TEXT_CHARS,
  BUTTONS_PER_ROW,
  COMPONENTS_PER_MESSAGE,
  DISPLAYED_TEXT_CHARS,
  GALLERY_ITEMS,
  LEGACY_ACTION_ROWS,
  MEDIA_URL_CHARS,
  SECTION_TEXTS,
} from '../limits.js';
import { checkButton } from './button.js';
import { Field } from './field.js';
import { checkSelect, SELECT_TYPES } from './select.js';
import type { ComponentTally } from './tally.js';

type Check = (field: Field, tally: ComponentTally) => void;

const IN_CONTAINER = [
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
] as const;
const TOP_LEVEL = [...IN_CONTAINER, ComponentType.Container] as const;
const IN_ROW = [ComponentType.Button, ...SELECT_TYPES] as const;

const CHECKS: Partial<Record<ComponentType, Check>> = {
  [ComponentType.ActionRow]: checkRow,
  [ComponentType.Button]: checkButton,
  [ComponentType.Section]: checkSection,
  [ComponentType.TextDisplay]: checkTextDisplay,
  [ComponentType.Thumbnail]: checkThumbnail,
  [ComponentType.MediaGallery]: checkGallery,
  [ComponentType.File]: checkFile,
  [ComponentType.Separator]: checkSeparator,
  [ComponentType.Container]: checkContainer,
  ...Object.fromEntries(SELECT_TYPES.map((type) => [type, checkSelect])),
};

/** The components of a message: kinds within each other, limits of each, and what counts over all of them. */
export function checkComponents(field: Field, v2: boolean, files: ReadonlySet<string>): void {
  const tally: ComponentTally = { count: 0, chars: 0, customIds: [], ids: [], files };
  const allowed = v2 ? TOP_LEVEL : [ComponentType.ActionRow];
  const max = v2 ? COMPONENTS_PER_MESSAGE : LEGACY_ACTION_ROWS;
  for (const item of field.list({ max })) checkComponent(item, allowed, tally);
  checkTally(field, tally);
}

function checkTally(field: Field, { count, chars, customIds, ids }: ComponentTally): void {
  if (count > COMPONENTS_PER_MESSAGE) {
    const message = `Total number of components exceeds the maximum of ${COMPONENTS_PER_MESSAGE}: ${count}`;
    field.fail('COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message);
  }
  if (chars > DISPLAYED_TEXT_CHARS) {
    const message = `Displayable text exceeds the maximum of ${DISPLAYED_TEXT_CHARS} characters: ${chars}`;
    field.fail('COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message);
  }
  Field.unique(customIds, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id');
  Field.unique(ids, 'COMPONENT_ID_DUPLICATED', 'Component id');
}

function checkComponent(field: Field, allowed: readonly ComponentType[], tally: ComponentTally): void {
  const type = field
    .object(Object.keys(field.value ?? {}))
    .get('type')
    .required()
    .choice(allowed);
  if (type === undefined) return;
  tally.count += 1;
  const id = field.get('id');
  // 0 asks for an id as absence does.
  if (id.integer({ min: 0, max: 2 ** 31 - 1 })) tally.ids.push(id);
  CHECKS[type]?.(field, tally);
}

function checkRow(field: Field, tally: ComponentTally): void {
  field.object(['type', 'id', 'components']);
  const items = field.get('components').required().list({ min: 1, max: BUTTONS_PER_ROW });
  for (const item of items) checkComponent(item, IN_ROW, tally);
  const selects = items.filter((item) => item.get('type').value !== ComponentType.Button);
  if (selects.length > 0 && items.length > 1) {
    field.get('components').fail('COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'A select fills its row alone.');
  }
}

function checkSection(field: Field, tally: ComponentTally): void {
  field.object(['type', 'id', 'components', 'accessory']);
  const texts = field.get('components').required().list({ min: 1, max: SECTION_TEXTS });
  for (const text of texts) checkComponent(text, [ComponentType.TextDisplay], tally);
  const accessory = field.get('accessory').required();
  if (accessory.present) checkComponent(accessory, [ComponentType.Button, ComponentType.Thumbnail], tally);
}

function checkTextDisplay(field: Field, tally: ComponentTally): void {
  const content = field.object(['type', 'id', 'content']).get('content').required();
  const text = content.string({ min: 1, max: DISPLAYED_TEXT_CHARS });
  if (text !== undefined && text.trim() === '') content.fail('BASE_TYPE_REQUIRED', 'This field is required');
  tally.chars += typeof content.value === 'string' ? content.value.length : 0;
}

function checkThumbnail(field: Field, tally: ComponentTally): void {
  field.object(['type', 'id', 'media', 'description', 'spoiler']);
  checkPicture(field, tally);
}

function checkGallery(field: Field, tally: ComponentTally): void {
  field.object(['type', 'id', 'items']);
  for (const item of field.get('items').required().list({ min: 1, max: GALLERY_ITEMS })) {
    checkPicture(item.object(['media', 'description', 'spoiler']), tally);
  }
}

function checkPicture(field: Field, tally: ComponentTally): void {
  field.get('description').string({ min: 1, max: ALT_TEXT_CHARS });
  field.get('spoiler').boolean();
  checkMedia(field.get('media'), ['http', 'https', 'attachment'], tally);
}

function checkFile(field: Field, tally: ComponentTally): void {
  field.object(['type', 'id', 'file', 'spoiler']).get('spoiler').boolean();
  checkMedia(field.get('file'), ['attachment'], tally);
}

function checkMedia(field: Field, schemes: readonly string[], tally: ComponentTally): void {
  const media = field.required().object(['url']).get('url').required();
  const url = media.url(schemes, MEDIA_URL_CHARS);
  if (url?.startsWith('attachment://') && !tally.files.has(url.slice('attachment://'.length))) {
    media.fail('UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', `No attachment for ${url}`);
  }
}

function checkSeparator(field: Field): void {
  field.object(['type', 'id', 'divider', 'spacing']).get('divider').boolean();
  field.get('spacing').choice([1, 2]);
}

function checkContainer(field: Field, tally: ComponentTally): void {
  field.object(['type', 'id', 'components', 'accent_color', 'spoiler']).get('spoiler').boolean();
  field.get('accent_color').integer({ min: 0, max: 0xffffff });
  const items = field.get('components').required().list({ min: 1, max: COMPONENTS_PER_MESSAGE });
  for (const item of items) checkComponent(item, IN_CONTAINER, tally);
}
