/** Telling Discord our commands, only when they have changed: it allows 200 new ones a day. */
import {
  ApplicationCommandType,
  type REST,
  type RESTGetAPIApplicationCommandsResult,
  Routes,
} from 'discord.js';
import type { Definition } from './definitions.js';
import type { CommandIds } from './markdown.js';

/** What is registered now. */
export interface Registration {
  /** Ids of slash commands by name. */
  ids: CommandIds;
  changed: boolean;
}

/** Makes what is registered what it should be, in one server or everywhere. Throws what Discord refuses it with. */
export async function register(
  rest: REST,
  { applicationId, guildId }: { applicationId: string; guildId: string | null },
  definitions: readonly Definition[],
): Promise<Registration> {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const present = (await rest.get(route, { query })) as RESTGetAPIApplicationCommandsResult;
  const changed = !isSame(present, definitions);
  const registered = changed ? await rest.put(route, { body: definitions }) : present;
  return { ids: idsOf(registered as RESTGetAPIApplicationCommandsResult), changed };
}

/** Whether two lists define the same commands. What Discord adds of its own (ids, versions, defaults) does not count. */
export function isSame(present: readonly object[], wanted: readonly object[]): boolean {
  return fingerprint(present) === fingerprint(wanted);
}

/** The same text for lists that define the same commands, in whatever order. */
function fingerprint(definitions: readonly object[]): string {
  return definitions
    .map((definition) => JSON.stringify(canonical(definition)))
    .sort()
    .join('\n');
}

/** What Discord notes on a definition that nobody wrote. */
const DISCORDS_OWN = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'name_localized',
  'description_localized',
  'dm_permission',
  'handler',
]);

/** The same with sorted names, without Discord's own fields and without what is empty or at its default. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([name, field]) => !DISCORDS_OWN.has(name) && !isDefault(name, field))
    .map(([name, field]): [string, unknown] => [name, canonical(field)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isDefault(name: string, value: unknown): boolean {
  if (name === 'type' || name === 'value') return false;
  return value == null || value === false || value === '' || (Array.isArray(value) && value.length === 0);
}

function idsOf(commands: RESTGetAPIApplicationCommandsResult): CommandIds {
  return new Map(
    commands
      .filter(({ type }) => type === ApplicationCommandType.ChatInput)
      .map(({ name, id }) => [name, id]),
  );
}
