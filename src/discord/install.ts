/** The links by which people add the bot: with the fewest rights that work. */
import { ApplicationIntegrationType, OAuth2Scopes, RouteBases } from 'discord.js';

/** Where to send people who want the bot. */
export interface InstallLinks {
  /** For a server. The bot reads nothing and needs no permission of its own: it only answers. */
  server: string;
  /** For a user's own account, which takes the commands along everywhere. */
  user: string;
}

/** The links of an application by its id. */
export function installLinks(applicationId: string): InstallLinks {
  return {
    server: link(applicationId, ApplicationIntegrationType.GuildInstall, {
      scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
      permissions: '0',
    }),
    user: link(applicationId, ApplicationIntegrationType.UserInstall, {
      scope: OAuth2Scopes.ApplicationsCommands,
    }),
  };
}

function link(clientId: string, type: ApplicationIntegrationType, rest: Record<string, string>): string {
  const query = new URLSearchParams({ client_id: clientId, integration_type: String(type), ...rest });
  return `${AUTHORIZE}?${query}`;
}

const AUTHORIZE = `${new URL(RouteBases.api).origin}/oauth2/authorize`;
