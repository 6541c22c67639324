/**
 * What Discord accepts. Lengths are counted in UTF-16 units: Discord counts code points, which are never more,
 * so that a text that fits here fits there. Source of each: Discord's developer documentation, at the name given.
 * Suggestions are made where commands complete (`src/facts/nearest-name.ts`) and limited there.
 */

/** components/reference: all components of a message, nested ones included. */
export const COMPONENTS_PER_MESSAGE = 40;
/** components/reference: the text of all text displays of a message together. */
export const TEXT_UNITS_PER_MESSAGE = 4000;
/** resources/message: attachments of a message. */
export const FILES_PER_MESSAGE = 10;
/** resources/message: the description of an attached picture. */
export const ALT_UNITS = 1024;
/** components/reference: buttons in an action row. */
export const BUTTONS_PER_ROW = 5;
/** components/reference. */
export const CUSTOM_ID_UNITS = 100;
/** components/reference. */
export const BUTTON_LABEL_UNITS = 80;
/** components/reference: address of a link button. */
export const LINK_UNITS = 512;
/** interactions/application-commands: all texts of one command together, in its longest language. */
export const COMMAND_UNITS = 8000;
