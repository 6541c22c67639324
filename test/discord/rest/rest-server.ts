import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Discord } from '../discord.js';
import { blockedByAutoModeration, DiscordError, tooLarge, unauthorized } from '../errors.js';
import type { Fault } from '../faults.js';
import type { RequestRecord } from '../journal.js';
import { FILE_BYTES } from '../limits.js';
import { APPLICATION_ROUTES } from './application-routes.js';
import { CHANNEL_ROUTES } from './channel-routes.js';
import { INTERACTION_ROUTES } from './interaction-routes.js';
import { RateLimits, type TooMany } from './rate-limits.js';
import { readRequest } from './request.js';
import { type Answer, type Match, matchRoute } from './router.js';
import { WEBHOOK_ROUTES } from './webhook-routes.js';

const ROUTES = [...APPLICATION_ROUTES, ...INTERACTION_ROUTES, ...WEBHOOK_ROUTES, ...CHANNEL_ROUTES];

interface Reply extends Answer {
  headers?: Record<string, string>;
}

/** Discord's REST interface: reads, records, checks and answers each request. */
export class RestServer {
  readonly #discord: Discord;
  readonly #limits: RateLimits;

  constructor(discord: Discord) {
    this.#discord = discord;
    this.#limits = new RateLimits(discord.clock, discord.journal);
  }

  async handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(message);
    this.#discord.journal.requests.push(request);
    const fault = this.#discord.faults.take(request);
    const reply = this.#reply(request, fault);
    if (fault?.kind === 'delay') await sleep(fault.ms);
    if (fault?.kind === 'reset') message.socket.resetAndDestroy();
    else send(response, request, reply);
  }

  #reply(request: RequestRecord, fault: Fault | undefined): Reply {
    try {
      const match = this.#admit(request);
      if (fault?.kind === 'rate limit') {
        const { retryAfter, global = false } = fault;
        return tooMany(this.#limits.tell(match, request, retryAfter * 1000, global), {});
      }
      if (isSkipped(fault)) return serverError(statusOf(fault));
      const limited = this.#limits.take(match, request);
      if (limited) return tooMany(limited, this.#limits.headers(match, request));
      const answer = this.#answer(match, request);
      if (fault?.kind === 'error') return serverError(statusOf(fault));
      return { ...answer, headers: this.#limits.headers(match, request) };
    } catch (error) {
      return this.#refusal(request, error);
    }
  }

  #admit(request: RequestRecord): Match {
    const match = matchRoute(ROUTES, request);
    const { authorization, 'user-agent': agent } = request.headers;
    if (match.route.auth && authorization !== `Bot ${this.#discord.token}`) throw unauthorized();
    if (!match.route.auth && authorization !== undefined) {
      this.#discord.journal.violation('rest', `the bot's token was sent with ${request.path}`);
    }
    if (!agent?.startsWith('DiscordBot (')) {
      this.#discord.journal.violation('rest', `no valid User-Agent: ${agent ?? 'none'}`);
    }
    return match;
  }

  #answer({ route, params }: Match, request: RequestRecord): Answer {
    if (request.body instanceof DiscordError) throw request.body;
    if (request.files.some((file) => file.data.length > FILE_BYTES)) throw tooLarge();
    if (!route.auth && this.#discord.faults.blocks(request.body)) throw blockedByAutoModeration();
    return route.handle(this.#discord, request, params);
  }

  #refusal(request: RequestRecord, error: unknown): Reply {
    const refusal = error instanceof DiscordError ? error : undefined;
    if (!refusal?.blameless) {
      const why =
        refusal === undefined ? String(error) : `${refusal.status} ${refusal.code} ${refusal.message}`;
      const issues = refusal?.issues.map((issue) => `; ${issue.path.join('.')}: ${issue.message}`) ?? [];
      const message = `${request.method} ${request.path}: ${why}${issues.join('')}`;
      this.#discord.journal.violation('rest', message, request.body);
    }
    return refusal === undefined ? serverError(500) : { status: refusal.status, body: refusal.toJSON() };
  }
}

/** A fault in whose place nothing is done. */
function isSkipped(fault: Fault | undefined): boolean {
  return (fault?.kind === 'error' || fault?.kind === 'reset') && fault.applied !== true;
}

function statusOf(fault: Fault | undefined): number {
  return fault?.kind === 'error' ? fault.status : 500;
}

function serverError(status: number): Reply {
  return { status, body: { message: `${status}: Internal Server Error`, code: 0 } };
}

function tooMany({ retryAfterMs, global }: TooMany, headers: Record<string, string>): Reply {
  const seconds = retryAfterMs / 1000;
  const scope = global ? { 'X-RateLimit-Global': 'true' } : {};
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: seconds, global },
    headers: {
      ...headers,
      ...scope,
      'Retry-After': String(Math.ceil(seconds)),
      'X-RateLimit-Scope': global ? 'global' : 'user',
      'X-RateLimit-Reset-After': String(seconds),
    },
  };
}

function send(response: ServerResponse, request: RequestRecord, { status, body, headers = {} }: Reply): void {
  request.status = status;
  request.response = body;
  request.answeredAt = performance.now();
  const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
  response.writeHead(status, { ...type, ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
