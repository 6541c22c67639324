/** Who may take an answer away. */
import { type ButtonInteraction, PermissionFlagsBits } from 'discord.js';

/** The one who asked, as Discord notes it on the message, and members who may manage messages anyway. */
export function canDismiss({ message, user, memberPermissions }: ButtonInteraction): boolean {
  if (message.interactionMetadata?.user.id === user.id) return true;
  return memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
}
