import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { Field } from '../checks/field.js';
import { GATEWAY_PAYLOAD_BYTES } from '../limits.js';

/** Why the gateway closes a connection. */
export class GatewayRefusal extends Error {
  readonly code: GatewayCloseCodes;

  constructor(code: GatewayCloseCodes, message: string) {
    super(message);
    this.code = code;
  }
}

export interface ClientPayload {
  op: number;
  d: unknown;
}

/** What a bot may send. */
const CLIENT_OPCODES: readonly number[] = [
  GatewayOpcodes.Heartbeat,
  GatewayOpcodes.Identify,
  GatewayOpcodes.PresenceUpdate,
  GatewayOpcodes.VoiceStateUpdate,
  GatewayOpcodes.Resume,
  GatewayOpcodes.RequestGuildMembers,
];

const PRIVILEGED =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
const ALL_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit): bit is GatewayIntentBits => typeof bit === 'number')
  .reduce((bits, bit) => bits | bit, 0);

export function parsePayload(data: Buffer): ClientPayload {
  if (data.length > GATEWAY_PAYLOAD_BYTES) {
    throw new GatewayRefusal(GatewayCloseCodes.DecodeError, `a payload of ${data.length} bytes`);
  }
  const field = new Field(parsed(data)).required().object(['op', 'd', 's', 't']);
  const op = field.get('op').required().integer();
  orRefuse(field, GatewayCloseCodes.DecodeError);
  if (op === undefined || !CLIENT_OPCODES.includes(op)) {
    throw new GatewayRefusal(GatewayCloseCodes.UnknownOpcode, `opcode ${op}`);
  }
  return { op, d: field.get('d').value };
}

function parsed(data: Buffer): unknown {
  try {
    return JSON.parse(data.toString('utf8'));
  } catch {
    throw new GatewayRefusal(GatewayCloseCodes.DecodeError, 'a payload that is no JSON');
  }
}

/** Throws unless the identification has the right fields, shard and intents; the token is not looked at. */
export function checkIdentify(d: unknown): void {
  const field = new Field(d).required();
  field.object(['token', 'properties', 'compress', 'large_threshold', 'shard', 'presence', 'intents']);
  field.get('token').required().string({ min: 1 });
  const properties = field.get('properties').required().object(['os', 'browser', 'device']);
  for (const name of ['os', 'browser', 'device']) properties.get(name).string();
  field.get('compress').boolean();
  field.get('large_threshold').integer({ min: 50, max: 250 });
  const presence = field.get('presence').object(['since', 'activities', 'status', 'afk']);
  presence.get('status').choice(['online', 'dnd', 'idle', 'invisible', 'offline']);
  const intents = field.get('intents').required().integer({ min: 0 });
  const shard = field.get('shard').list({ min: 2, max: 2 });
  orRefuse(field, GatewayCloseCodes.DecodeError);
  checkShard(shard.map((item) => item.value));
  checkIntents(intents ?? 0);
}

function checkShard([id, count]: unknown[]): void {
  if (id === undefined) return;
  const fits =
    Number.isInteger(id) && Number.isInteger(count) && Number(id) >= 0 && Number(id) < Number(count);
  if (!fits)
    throw new GatewayRefusal(GatewayCloseCodes.InvalidShard, `shard ${String(id)} of ${String(count)}`);
}

function checkIntents(intents: number): void {
  if ((intents & ~ALL_INTENTS) !== 0)
    throw new GatewayRefusal(GatewayCloseCodes.InvalidIntents, `intents ${intents}`);
  if ((intents & PRIVILEGED) !== 0) {
    throw new GatewayRefusal(
      GatewayCloseCodes.DisallowedIntents,
      `privileged intents ${intents & PRIVILEGED}`,
    );
  }
}

export function checkResume(d: unknown): { token: string; sessionId: string; sequence: number } {
  const field = new Field(d).required().object(['token', 'session_id', 'seq']);
  const token = field.get('token').required().string() ?? '';
  const sessionId = field.get('session_id').required().string() ?? '';
  const sequence = field.get('seq').required().integer({ min: 0 }) ?? 0;
  orRefuse(field, GatewayCloseCodes.DecodeError);
  return { token, sessionId, sequence };
}

function orRefuse(field: Field, code: GatewayCloseCodes): void {
  const first = field.issues[0];
  if (first !== undefined) throw new GatewayRefusal(code, `${first.path.join('.')}: ${first.message}`);
}
