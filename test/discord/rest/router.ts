import type { Discord } from '../discord.js';
import { notFound } from '../errors.js';
import type { RequestRecord } from '../journal.js';

/** What a handler answers with; 204 where there is no body. */
export interface Answer {
  status: number;
  body?: unknown;
}

export type Handler = (discord: Discord, request: RequestRecord, params: Record<string, string>) => Answer;

export interface Route {
  method: string;
  /** As Discord documents it, such as `/webhooks/:application/:token`. */
  path: string;
  /** Whether the bot's token is required; where the path carries an interaction's token it must not be sent. */
  auth: boolean;
  /** Requests that a bucket allows, and its window; no limit but the global one where absent. */
  limit?: { requests: number; windowMs: number };
  handle: Handler;
}

export interface Match {
  route: Route;
  params: Record<string, string>;
}

/** Finds the route of a request, or throws Discord's 404. */
export function matchRoute(routes: readonly Route[], { method, path }: RequestRecord): Match {
  for (const route of routes) {
    const params = route.method === method ? matchPath(route.path, path) : undefined;
    if (params !== undefined) return { route, params };
  }
  throw notFound();
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const value = given[i] ?? '';
    if (part.startsWith(':') && value !== '') params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

export const NO_CONTENT: Answer = { status: 204 };
