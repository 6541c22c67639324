/**
 * Named columns and texts in one file: a header in JSON (format, key, sections), then the sections. It is written to
 * a temporary file and renamed, so that a reader never sees half of one, and checked as a whole when read.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { makeFolder } from './make-folder.js';

/** Raise it whenever the tables, the terms or the splitting rules change: older files are made anew. */
export const FORMAT_VERSION = 11;
/** The first bytes of a file of ours. */
const MAGIC = 'VBIX';
/** Typed arrays begin at whole multiples of this. */
const ALIGNMENT = 8;

/** What a section may hold. */
export type Value = Uint32Array | Uint16Array | Uint8Array | Float64Array | string;
/** By the names of the sections. */
export type Values = Record<string, Value>;

const KINDS = { u32: Uint32Array, u16: Uint16Array, u8: Uint8Array, f64: Float64Array } as const;

/** A section as the header tells of it. */
interface Section {
  name: string;
  kind: keyof typeof KINDS | 'text';
  bytes: number;
}

/** The beginning of a file. */
interface Header {
  version: number;
  /** What the file was made from: another key, and it no longer fits. */
  key: string;
  checksum: number;
  sections: Section[];
}

/** Writes a file of sections. Throws what the file system throws. */
export function writeSections(file: string, key: string, values: Values): void {
  const named = Object.entries(values);
  const bodies = named.map(([, value]) => bytesOf(value));
  const sections = named.map(([name, value], at) => ({
    name,
    kind: kindOf(value),
    bytes: bodies[at]!.length,
  }));
  const body = Buffer.concat(bodies.map((bytes) => padded(bytes)));
  const header: Header = { version: FORMAT_VERSION, key, checksum: crc32(body), sections };
  const json = padded(Buffer.from(JSON.stringify(header)));
  const prefix = Buffer.alloc(ALIGNMENT);
  prefix.write(MAGIC, 'latin1');
  prefix.writeUInt32LE(json.length, 4);
  makeFolder(path.dirname(file));
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, Buffer.concat([prefix, json, body]));
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Reads a file that fits a key, or tells in a few words why it cannot be used. Never throws. */
export function readSections(file: string, key: string): { values: Values } | { problem: string } {
  try {
    return parse(readFileSync(file), key);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { problem: 'there is none yet' };
    // Only what was read can be damaged.
    if (code !== undefined) return { problem: `the file cannot be read (${code})` };
    return { problem: `the file is damaged (${(error as Error).message})` };
  }
}

function parse(bytes: Buffer, key: string): { values: Values } | { problem: string } {
  if (bytes.toString('latin1', 0, 4) !== MAGIC) return { problem: 'the file is no index' };
  const bodyAt = ALIGNMENT + bytes.readUInt32LE(4);
  const header = JSON.parse(bytes.toString('utf8', ALIGNMENT, bodyAt)) as Header;
  if (header.version !== FORMAT_VERSION)
    return { problem: `its format is ${header.version}, not ${FORMAT_VERSION}` };
  if (header.key !== key) return { problem: 'the corpus has changed' };
  const body = bytes.subarray(bodyAt);
  if (crc32(body) !== header.checksum) return { problem: 'the file is damaged (checksum)' };
  const values: Values = {};
  let at = 0;
  for (const { name, kind, bytes: length } of header.sections) {
    values[name] = fromBytes(kind, body.subarray(at, at + length));
    at += length + padding(length);
  }
  return { values };
}

/** Columns are views of the file's buffer; where that is not aligned, as it may be for a small file, copies. */
function fromBytes(kind: Section['kind'], slice: Buffer): Value {
  if (kind === 'text') return slice.toString('utf8');
  const { buffer, byteOffset } = slice.byteOffset % ALIGNMENT === 0 ? slice : Uint8Array.from(slice);
  return new KINDS[kind](buffer as ArrayBuffer, byteOffset, slice.length / KINDS[kind].BYTES_PER_ELEMENT);
}

function bytesOf(value: Value): Buffer {
  if (typeof value === 'string') return Buffer.from(value);
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}

/** Throws an `Error` for a column of another type: read back as something else it would be wrong. */
function kindOf(value: Value): Section['kind'] {
  if (typeof value === 'string') return 'text';
  const kind = Object.entries(KINDS).find(([, type]) => value instanceof type)?.[0];
  if (!kind) throw new Error(`a column cannot be a ${(value as object).constructor.name}`);
  return kind as Section['kind'];
}

const padding = (bytes: number) => (ALIGNMENT - (bytes % ALIGNMENT)) % ALIGNMENT;
/** With spaces, which JSON may end in. */
const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(padding(bytes.length), ' ')]);
