import { type Issue, invalidFormBody } from '../errors.js';

const LONE_SURROGATE = /\p{Cs}/u;

interface Range {
  min?: number;
  max?: number;
}

interface TextRule extends Range {
  pattern?: RegExp;
}

/**
 * A value within a request body that knows its path, so that every complaint names the field.
 * Readers return undefined for what is absent (undefined or null) or wrong; what is wrong is noted.
 * Lengths count UTF-16 units: Discord counts code points, so what passes here passes there.
 */
export class Field {
  readonly value: unknown;
  readonly path: readonly (string | number)[];
  readonly issues: Issue[];

  constructor(value: unknown, path: readonly (string | number)[] = [], issues: Issue[] = []) {
    this.value = value;
    this.path = path;
    this.issues = issues;
  }

  get present(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  fail(code: string, message: string): undefined {
    this.issues.push({ path: this.path, code, message });
    return undefined;
  }

  /** Throws what Discord answers when anything was noted so far. */
  throwIfInvalid(): void {
    if (this.issues.length > 0) throw invalidFormBody(this.issues);
  }

  get(key: string | number): Field {
    const value = isRecord(this.value) ? this.value[String(key)] : undefined;
    return new Field(value, [...this.path, key], this.issues);
  }

  required(): this {
    if (!this.present) this.fail('BASE_TYPE_REQUIRED', 'This field is required');
    return this;
  }

  /** Refuses a value that is no object, and each field that is not `known`. */
  object(known: readonly string[]): this {
    if (!this.present) return this;
    if (!isRecord(this.value)) {
      this.fail('DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
      return this;
    }
    for (const key of Object.keys(this.value)) {
      if (!known.includes(key)) this.get(key).fail('UNKNOWN_FIELD', `Unknown field "${key}"`);
    }
    return this;
  }

  string({ min = 0, max = Number.POSITIVE_INFINITY, pattern }: TextRule = {}): string | undefined {
    if (!this.present) return undefined;
    const { value } = this;
    if (typeof value !== 'string') return this.fail('STRING_TYPE_CONVERT', 'Could not interpret as string.');
    if (LONE_SURROGATE.test(value)) return this.fail('STRING_TYPE_INVALID', 'Lone surrogates are no text.');
    if (value.length < min || value.length > max) return this.badLength(min, max);
    if (pattern !== undefined && !pattern.test(value)) {
      return this.fail('STRING_TYPE_REGEX', 'String value did not match validation regex.');
    }
    return value;
  }

  integer({
    min = Number.NEGATIVE_INFINITY,
    max = Number.POSITIVE_INFINITY,
  }: Range = {}): number | undefined {
    if (!this.present) return undefined;
    const { value } = this;
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      return this.fail('NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
    }
    if (value < min)
      return this.fail('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
    if (value > max) return this.fail('NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
    return value;
  }

  boolean(): boolean | undefined {
    if (!this.present) return undefined;
    if (typeof this.value === 'boolean') return this.value;
    return this.fail('BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
  }

  choice<T extends string | number>(allowed: readonly T[]): T | undefined {
    if (!this.present) return undefined;
    const found = allowed.find((value) => value === this.value);
    return found ?? this.fail('BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
  }

  url(schemes: readonly string[], max: number): string | undefined {
    const value = this.string({ min: 1, max });
    if (value === undefined) return undefined;
    const scheme = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : '';
    if (schemes.includes(scheme)) return value;
    return this.fail(
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${scheme}" is not supported: ${schemes.join(', ')}.`,
    );
  }

  list({ min = 0, max = Number.POSITIVE_INFINITY }: Range = {}): Field[] {
    if (!this.present) return [];
    const { value } = this;
    if (!Array.isArray(value)) {
      this.fail('LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
      return [];
    }
    if (value.length < min || value.length > max) this.badLength(min, max);
    return value.map((item, i) => new Field(item, [...this.path, i], this.issues));
  }

  /** Notes each value that occurs twice among `fields`. */
  static unique(fields: readonly Field[], code: string, what: string): void {
    const seen = new Set<unknown>();
    for (const field of fields) {
      if (field.present && seen.has(field.value)) field.fail(code, `${what} cannot be duplicated`);
      seen.add(field.value);
    }
  }

  private badLength(min: number, max: number): undefined {
    if (max === Number.POSITIVE_INFINITY || (min > 0 && isEmpty(this.value))) {
      return this.fail('BASE_TYPE_REQUIRED', 'This field is required');
    }
    if (min === 0) return this.fail('BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    return this.fail('BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  }
}

export function isEmpty(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
