import type { IncomingMessage } from 'node:http';
import { isRecord } from '../checks/field.js';
import { DiscordError, tooLarge } from '../errors.js';
import type { RequestRecord, UploadedFile } from '../journal.js';
import { REQUEST_BYTES } from '../limits.js';

/** Reads a request whole: JSON, or a form with `payload_json` and `files[n]`. */
export async function readRequest(message: IncomingMessage): Promise<RequestRecord> {
  const arrivedAt = performance.now();
  const url = new URL(message.url ?? '/', 'http://127.0.0.1');
  const record: RequestRecord = {
    method: message.method ?? 'GET',
    path: decoded(url.pathname).replace(/^\/api\/v10(?=\/)/, ''),
    query: Object.fromEntries(url.searchParams),
    headers: headersOf(message),
    body: undefined,
    files: [],
    arrivedAt,
  };
  const chunks: Uint8Array[] = [];
  for await (const chunk of message) chunks.push(chunk as Uint8Array);
  await readBody(record, Buffer.concat(chunks));
  return record;
}

/** discord.js writes `%40original`. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function headersOf(message: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
}

async function readBody(record: RequestRecord, bytes: Buffer): Promise<void> {
  if (bytes.length === 0) return;
  const type = record.headers['content-type'] ?? '';
  if (bytes.length > REQUEST_BYTES) record.body = tooLarge();
  else if (type.startsWith('multipart/form-data')) await readForm(record, bytes, type);
  else if (type.startsWith('application/json')) record.body = parsed(bytes.toString('utf8'));
  else record.body = new DiscordError(415, 50035, `Expected "Content-Type" header, not "${type}"`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return new DiscordError(400, 50109, 'The request body contains invalid JSON.');
  }
}

async function readForm(record: RequestRecord, bytes: Buffer, type: string): Promise<void> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  for (const [field, value] of form) {
    if (typeof value !== 'string') record.files.push(await uploaded(field, value));
    else if (field === 'payload_json') record.body = parsed(value);
  }
}

async function uploaded(field: string, file: File): Promise<UploadedFile> {
  return { field, name: file.name, type: file.type, data: new Uint8Array(await file.arrayBuffer()) };
}

/** discord.js writes these into every message body, also where Discord's own description has no such field. */
const LIBRARY_DEFAULTS = ['tts', 'enforce_nonce'];

/** The message within a body, without what discord.js adds to it of itself (`false` alone is let pass). */
export function withoutLibraryDefaults(body: unknown): unknown {
  if (!isRecord(body)) return body;
  const kept = Object.entries(body).filter(
    ([key, value]) => !(LIBRARY_DEFAULTS.includes(key) && value === false),
  );
  const plain = Object.fromEntries(kept);
  return isRecord(plain.data) ? { ...plain, data: withoutLibraryDefaults(plain.data) } : plain;
}
