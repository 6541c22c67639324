/**
 * What Discord accepts. Lengths are counted in UTF-16 units: Discord counts code points, which are never more,
 * so that a text that fits here fits there. Source of each: Discord's developer documentation, at the name given.
 */

/** components/reference: all components of a message, nested ones included. */
export const COMPONENTS_PER_MESSAGE = 40;
/** components/reference: the text of all text displays of a message together. */
export const TEXT_UNITS_PER_MESSAGE = 4000;
/** resources/message: attachments of a message. */
export const FILES_PER_MESSAGE = 10;
/** components/reference: buttons in an action row. */
export const BUTTONS_PER_ROW = 5;
/** components/reference. */
export const CUSTOM_ID_UNITS = 100;
/** components/reference. */
export const BUTTON_LABEL_UNITS = 80;
/** components/reference: address of a link button. */
export const LINK_UNITS = 512;
/** interactions/application-commands: choices that autocomplete may offer, and the length of each. */
export const CHOICES = 25;
export const CHOICE_UNITS = 100;
/** interactions/application-commands: all texts of one command together, in its longest language. */
export const COMMAND_UNITS = 8000;
/** interactions/receiving-and-responding: the first response must arrive within this. */
export const ACKNOWLEDGE_WITHIN_MS = 3000;
