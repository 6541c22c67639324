import { RESTJSONErrorCodes } from 'discord-api-types/v10';

/** One complaint about a field of a body, at its path. */
export interface Issue {
  path: readonly (string | number)[];
  code: string;
  message: string;
}

/** Discord's nested `errors` object: `{data: {content: {_errors: [{code, message}]}}}`. */
export interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

/** A refusal in Discord's own JSON shape. */
export class DiscordError extends Error {
  readonly status: number;
  readonly code: number;
  readonly issues: readonly Issue[];
  /** Set where Discord refuses for reasons that are no fault of the bot (moderation, planted faults). */
  readonly blameless: boolean;

  constructor(
    status: number,
    code: number,
    message: string,
    issues: readonly Issue[] = [],
    blameless = false,
  ) {
    super(message);
    this.name = 'DiscordError';
    this.status = status;
    this.code = code;
    this.issues = issues;
    this.blameless = blameless;
  }

  toJSON(): { message: string; code: number; errors?: ErrorTree } {
    const body = { message: this.message, code: this.code };
    return this.issues.length === 0 ? body : { ...body, errors: errorTree(this.issues) };
  }
}

function errorTree(issues: readonly Issue[]): ErrorTree {
  const root: ErrorTree = {};
  for (const { path, code, message } of issues) {
    let node = root;
    for (const key of path) {
      const next = node[String(key)];
      const child: ErrorTree = next !== undefined && !Array.isArray(next) ? next : {};
      node[String(key)] = child;
      node = child;
    }
    const errors = Array.isArray(node._errors) ? node._errors : [];
    node._errors = [...errors, { code, message }];
  }
  return root;
}

export function invalidFormBody(issues: readonly Issue[]): DiscordError {
  return new DiscordError(400, RESTJSONErrorCodes.InvalidFormBodyOrContentType, 'Invalid Form Body', issues);
}

export function emptyMessage(): DiscordError {
  return new DiscordError(400, RESTJSONErrorCodes.CannotSendAnEmptyMessage, 'Cannot send an empty message');
}

export function unauthorized(): DiscordError {
  return new DiscordError(401, 0, '401: Unauthorized');
}

export function tooLarge(): DiscordError {
  return new DiscordError(413, RESTJSONErrorCodes.RequestEntityTooLarge, 'Request entity too large');
}

export function notFound(): DiscordError {
  return new DiscordError(404, 0, '404: Not Found');
}

export function unknownInteraction(): DiscordError {
  return new DiscordError(404, RESTJSONErrorCodes.UnknownInteraction, 'Unknown interaction');
}

export function alreadyAcknowledged(): DiscordError {
  return new DiscordError(
    400,
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
    'Interaction has already been acknowledged.',
  );
}

export function unknownWebhook(): DiscordError {
  return new DiscordError(404, RESTJSONErrorCodes.UnknownWebhook, 'Unknown Webhook');
}

export function invalidWebhookToken(): DiscordError {
  return new DiscordError(401, RESTJSONErrorCodes.InvalidWebhookToken, 'Invalid Webhook Token');
}

export function unknownMessage(): DiscordError {
  return new DiscordError(404, RESTJSONErrorCodes.UnknownMessage, 'Unknown Message');
}

export function unknownCommand(): DiscordError {
  return new DiscordError(404, RESTJSONErrorCodes.UnknownApplicationCommand, 'Unknown application command');
}

export function missingAccess(): DiscordError {
  return new DiscordError(403, RESTJSONErrorCodes.MissingAccess, 'Missing Access');
}

export function blockedByAutoModeration(): DiscordError {
  const code = RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration;
  return new DiscordError(400, code, 'Message was blocked by automatic moderation', [], true);
}
