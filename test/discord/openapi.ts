import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { RequestRecord } from './journal.js';
import { closeComponents, closeSchema } from './openapi-schema.js';
import { withoutLibraryDefaults } from './rest/request.js';

type Schema = Record<string, unknown>;

interface Document {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;
  components: { schemas: Record<string, Schema> };
}

/** A body that Discord's own description does not allow. */
export interface Mismatch {
  method: string;
  path: string;
  errors: string[];
}

const DEFAULT_PATH = '../shared/discord/openapi.json';
const INTEGER_BOUNDS = { int32: 2 ** 31, int64: 2 ** 63 };
/** Validated as JSON: the files of a form are no part of it. */
const JSON_TYPE = 'application/json';

/** Validates request bodies by Discord's OpenAPI document, closed against unknown fields. */
export class OpenAPI {
  static readonly #loaded = new Map<string, OpenAPI>();
  /** Where the document was looked for: for the message with which a test skips. */
  readonly path: string;
  readonly #document: Document | undefined;
  readonly #ajv: Ajv2020 | undefined;
  readonly #validators = new Map<string, ValidateFunction>();

  private constructor(path: string) {
    this.path = path;
    if (!existsSync(path)) return;
    this.#document = JSON.parse(readFileSync(path, 'utf8')) as Document;
    this.#ajv = withFormats(new Ajv2020({ strict: false, allErrors: true }));
    this.#ajv.addSchema({ $id: 'discord', components: closeComponents(this.#document.components.schemas) });
  }

  /** Loads the document, once, from VERBATIM_OPENAPI or from where it lies beside the project. */
  static load(path = process.env.VERBATIM_OPENAPI ?? DEFAULT_PATH): OpenAPI {
    const file = resolve(fileURLToPath(projectRoot()), path);
    const loaded = OpenAPI.#loaded.get(file) ?? new OpenAPI(file);
    OpenAPI.#loaded.set(file, loaded);
    return loaded;
  }

  /** Whether the document is there; without it everything passes. */
  get available(): boolean {
    return this.#document !== undefined;
  }

  /** All requests with a body that does not fit. */
  mismatches(requests: readonly RequestRecord[]): Mismatch[] {
    return requests.flatMap((request) => {
      const errors = this.check(request);
      return errors.length === 0 ? [] : [{ method: request.method, path: request.path, errors }];
    });
  }

  /** What is wrong with the body of a request; a request without a body is not looked at. */
  check({ method, path, body }: Pick<RequestRecord, 'method' | 'path' | 'body'>): string[] {
    if (this.#document === undefined || body === undefined) return [];
    const template = templateOf(this.#document, method, path);
    if (template === undefined) return [`${method} ${path} is no operation with a JSON body`];
    const validate = this.#validator(method, template);
    const message = withoutLibraryDefaults(body);
    if (validate(message)) return [];
    const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
    return errors.map(({ instancePath, message: text = 'is wrong', params }) => {
      const names = Object.values(params as Schema).filter((value) => typeof value !== 'object');
      return `${instancePath || '/'} ${text}${names.length > 0 ? ` (${names.join(', ')})` : ''}`;
    });
  }

  #validator(method: string, template: string): ValidateFunction {
    const key = `${method} ${template}`;
    const known = this.#validators.get(key);
    if (known !== undefined) return known;
    const document = this.#document as Document;
    const schema = bodySchema(document, method, template) ?? {};
    const closed = absolute(closeSchema(schema, document.components.schemas));
    const validate = (this.#ajv as Ajv2020).compile(closed);
    this.#validators.set(key, validate);
    return validate;
  }
}

/** The nearest folder above with a package.json: this file may run from source or built. */
function projectRoot(): URL {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', folder)) && folder.pathname !== '/')
    folder = new URL('..', folder);
  return folder;
}

function bodySchema({ paths }: Document, method: string, template: string): Schema | undefined {
  return paths[template]?.[method.toLowerCase()]?.requestBody?.content[JSON_TYPE]?.schema;
}

/** The path of the document that a request's path is an instance of; a literal one before one with parameters. */
function templateOf(document: Document, method: string, path: string): string | undefined {
  const fits = Object.keys(document.paths).filter(
    (template) => bodySchema(document, method, template) !== undefined && isInstance(template, path),
  );
  return fits.sort((a, b) => a.split('{').length - b.split('{').length)[0];
}

function isInstance(template: string, path: string): boolean {
  const pattern = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(path);
}

/** References within an operation point into the document, which is a schema of another name. */
function absolute(schema: unknown): Schema {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? `discord${value}` : value,
  );
  return JSON.parse(text) as Schema;
}

function withFormats(ajv: Ajv2020): Ajv2020 {
  for (const [name, bound] of Object.entries(INTEGER_BOUNDS)) {
    const validate = (value: number) => Number.isInteger(value) && value >= -bound && value < bound;
    ajv.addFormat(name, { type: 'number', validate });
  }
  ajv.addFormat('double', { type: 'number', validate: Number.isFinite });
  ajv.addFormat('snowflake', /^\d{1,20}$/);
  ajv.addFormat('nonce', true);
  ajv.addFormat('uri', (value: string) => URL.canParse(value));
  ajv.addFormat('date-time', (value: string) => !Number.isNaN(Date.parse(value)));
  return ajv;
}
