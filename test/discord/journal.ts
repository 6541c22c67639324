/** A file that the bot uploaded. */
export interface UploadedFile {
  field: string;
  name: string;
  type: string;
  data: Uint8Array;
}

/** A request as it came in, and what it was answered. */
export interface RequestRecord {
  method: string;
  /** Without `/api/v10` and without the query. */
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** Parsed JSON; of a multipart request its `payload_json`; undefined where there was none. */
  body: unknown;
  files: UploadedFile[];
  /** Milliseconds of `performance.now()`. */
  arrivedAt: number;
  answeredAt?: number;
  /** Undefined until answered, and for ever where a fault reset the socket. */
  status?: number;
  response?: unknown;
}

/** Something that Discord would hold against the bot. */
export interface Violation {
  kind: 'rest' | 'gateway' | 'interaction' | 'rate limit';
  message: string;
  /** The request or gateway payload that broke the rule, where there is one. */
  detail?: unknown;
}

/** As long as they are, they hide the rest of a message. */
const INTERACTION_TOKEN = /[\w-]{100,}/g;

/** Everything that the bot did, in order. */
export class Journal {
  readonly requests: RequestRecord[] = [];
  readonly violations: Violation[] = [];

  violation(kind: Violation['kind'], message: string, detail?: unknown): void {
    const text = message.replace(INTERACTION_TOKEN, '<token>');
    this.violations.push(detail === undefined ? { kind, message: text } : { kind, message: text, detail });
  }

  /** Hands the violations over and forgets them: for tests that provoke one. */
  takeViolations(): Violation[] {
    return this.violations.splice(0);
  }
}
