import { isRecord } from './checks/field.js';

type Schema = Record<string, unknown>;

const REF = '#/components/schemas/';
const OPEN_REF = '#/components/open/';

/** The same schemas twice: `closed` ones refuse unknown fields, `open` ones are parts of an `allOf`. */
export interface ClosedComponents {
  schemas: Record<string, Schema>;
  open: Record<string, Schema>;
}

/** Discord's schemas let unknown fields pass; these do not, and tell unions apart by `type`. */
export function closeComponents(schemas: Record<string, Schema>): ClosedComponents {
  const each = (open: boolean): Record<string, Schema> =>
    Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [name, rewritten(schema, open, schemas)]),
    );
  return { schemas: each(false), open: each(true) };
}

/** One schema, closed, which refers to closed components. */
export function closeSchema(schema: Schema, schemas: Record<string, Schema>): Schema {
  return rewritten(schema, false, schemas);
}

function rewritten(schema: Schema, open: boolean, schemas: Record<string, Schema>): Schema {
  const next: Schema = {};
  // What stands beside fields of its own, or beside other parts, is closed as a whole.
  const composed = schema.allOf !== undefined || (schema.properties !== undefined && hasUnion(schema));
  for (const [key, value] of Object.entries(schema)) {
    next[key] = rewrittenKey(key, value, open || composed, schemas);
  }
  if (typeof schema.$ref === 'string' && open) next.$ref = schema.$ref.replace(REF, OPEN_REF);
  const names = schema.properties !== undefined && schema.additionalProperties === undefined;
  if (!open && composed) next.unevaluatedProperties = false;
  else if (!open && names) next.additionalProperties = false;
  return hasUnion(schema) ? discriminated(next, schema, schemas) : next;
}

function hasUnion(schema: Schema): boolean {
  return schema.oneOf !== undefined || schema.anyOf !== undefined;
}

function rewrittenKey(key: string, value: unknown, open: boolean, schemas: Record<string, Schema>): unknown {
  if (key === 'allOf' || key === 'oneOf' || key === 'anyOf') {
    return (value as Schema[]).map((member) => rewritten(member, open, schemas));
  }
  if (key === 'properties' && isRecord(value)) {
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.map(([name, item]) => [name, rewritten(item as Schema, false, schemas)]),
    );
  }
  const isSchema = key === 'items' || key === 'additionalProperties';
  return isSchema && isRecord(value) ? rewritten(value, false, schemas) : value;
}

/**
 * A union whose members differ in `type` is asked by that type, so that the complaint is about the member meant;
 * of any other union one member must fit (Discord's overlap, so that `oneOf` would refuse what fits two).
 */
function discriminated(next: Schema, schema: Schema, schemas: Record<string, Schema>): Schema {
  const { oneOf, anyOf, ...rest } = next;
  const members = (oneOf ?? anyOf) as Schema[];
  const originals = (schema.oneOf ?? schema.anyOf) as Schema[];
  const nullable = originals.some((member) => member.type === 'null');
  const kinds = originals.map((member) => typesOf(member, schemas));
  if (nullable && members.length === 2) return { ...rest, ...unlessNull(members, originals) };
  const tagged = members.flatMap((member, i) =>
    kinds[i] === undefined ? [] : [{ member, types: kinds[i] }],
  );
  const all = tagged.flatMap(({ types }) => types);
  const allTagged = tagged.length === members.length - (nullable ? 1 : 0);
  if (!allTagged || tagged.length < 2 || new Set(all).size < all.length) return { ...rest, anyOf: members };
  const isObject = { type: nullable ? ['object', 'null'] : 'object' };
  const known = { if: { type: 'null' }, else: { required: ['type'], properties: { type: { enum: all } } } };
  const branches = tagged.map(({ member, types }) => ({ if: { not: hasType(types) }, else: member }));
  return { ...rest, allOf: [...((rest.allOf as Schema[]) ?? []), isObject, known, ...branches] };
}

function unlessNull(members: readonly Schema[], originals: readonly Schema[]): Schema {
  return { if: { type: 'null' }, else: members.find((_member, i) => originals[i]?.type !== 'null') };
}

function hasType(types: readonly unknown[]): Schema {
  return { type: 'object', required: ['type'], properties: { type: { enum: types } } };
}

/** The values of `type` that a member of a union demands, where it demands any. */
function typesOf(member: Schema, schemas: Record<string, Schema>): unknown[] | undefined {
  const name = typeof member.$ref === 'string' ? member.$ref.replace(REF, '') : undefined;
  const schema = name === undefined ? member : (schemas[name] ?? {});
  const type = isRecord(schema.properties) ? schema.properties.type : undefined;
  if (!isRecord(type) || !(schema.required as string[] | undefined)?.includes('type')) return undefined;
  if (type.const !== undefined) return [type.const];
  return Array.isArray(type.enum) ? type.enum : undefined;
}
