/** How much may be suggested while somebody types. Discord: interactions/application-commands, autocomplete. */

/** Suggestions at once. */
export const MAX_CHOICES = 25;
/** UTF-16 units of a suggestion's name and of its value. */
export const MAX_CHOICE_LENGTH = 100;
