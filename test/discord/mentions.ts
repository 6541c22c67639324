import {
  type APIAllowedMentions,
  type APIMessageTopLevelComponent,
  ComponentType,
  type Snowflake,
} from 'discord-api-types/v10';
import { flattened } from './component-tree.js';

/** Whom a message pings. */
export interface Pings {
  everyone: boolean;
  users: Snowflake[];
  roles: Snowflake[];
}

/** The text that a message shows: content and every text display, in order. */
export function shownText(content: string, components: readonly APIMessageTopLevelComponent[]): string {
  const texts = flattened(components).filter(({ type }) => type === ComponentType.TextDisplay);
  return [content, ...texts.map((text) => text.content ?? '')].filter((text) => text !== '').join('\n');
}

/** Without `allowed_mentions` the answer to an interaction pings users, and nobody else. */
export function pingsOf(text: string, allowed: APIAllowedMentions | undefined): Pings {
  const { parse, users, roles } = allowed ?? { parse: ['users'], users: undefined, roles: undefined };
  const kinds: readonly string[] = parse ?? [];
  const mentioned = (pattern: RegExp): Snowflake[] => [
    ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? '')),
  ];
  return {
    everyone: kinds.includes('everyone') && /@(everyone|here)/.test(text),
    users: mentioned(/<@!?(\d+)>/g).filter((id) => kinds.includes('users') || users?.includes(id)),
    roles: mentioned(/<@&(\d+)>/g).filter((id) => kinds.includes('roles') || roles?.includes(id)),
  };
}
