/** Discord's limits, each with its unit; where sources differ, the smaller. */
export const ACKNOWLEDGE_WITHIN_MS = 3_000;
export const TOKEN_LIFE_MS = 15 * 60_000;
export const USER_INSTALL_FOLLOWUPS = 5;

export const CONTENT_CHARS = 2_000;
export const COMPONENTS_PER_MESSAGE = 40;
export const DISPLAYED_TEXT_CHARS = 4_000;
export const LEGACY_ACTION_ROWS = 5;
export const CUSTOM_ID_CHARS = 100;
export const BUTTON_LABEL_CHARS = 80;
export const BUTTON_URL_CHARS = 512;
export const BUTTONS_PER_ROW = 5;
export const SELECT_OPTIONS = 25;
export const SELECT_TEXT_CHARS = 100;
export const PLACEHOLDER_CHARS = 150;
export const SECTION_TEXTS = 3;
export const ALT_TEXT_CHARS = 1_024;
export const GALLERY_ITEMS = 10;
export const MEDIA_URL_CHARS = 2_048;

export const EMBEDS_PER_MESSAGE = 10;
export const EMBED_TOTAL_CHARS = 6_000;

export const FILES_PER_MESSAGE = 10;
export const FILE_BYTES = 10 * 1024 * 1024;
export const REQUEST_BYTES = 25 * 1024 * 1024;

export const AUTOCOMPLETE_CHOICES = 25;
export const CHOICE_CHARS = 100;

export const COMMAND_NAME_CHARS = 32;
export const DESCRIPTION_CHARS = 100;
export const OPTIONS_PER_LEVEL = 25;
export const STRING_OPTION_CHARS = 6_000;
export const COMMAND_TEXT_CHARS = 8_000;
export const COMMANDS_PER_TYPE: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };
export const COMMAND_CREATES_PER_DAY = 200;

export const MODAL_TITLE_CHARS = 45;
export const MODAL_COMPONENTS = 5;
export const TEXT_INPUT_CHARS = 4_000;

export const GLOBAL_REQUESTS_PER_SECOND = 50;
export const GATEWAY_PAYLOAD_BYTES = 4_096;
export const GATEWAY_SENDS_PER_MINUTE = 120;
