import { z } from 'zod';
import {
  type ApiField,
  type ApiTemplate,
  CITED_FIELDS,
  DATE_FORMATS,
  type FieldStyle,
  NOTICE_FIELDS,
} from '../../../core/recipient-api.ts';
import { SecretReference } from './secret-reference.ts';

/** What is wrong with a template, and where in it. */
export interface TemplateFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Deeper than any request of an interface for people's reports. */
const DEEPEST = 12;

const MOMENTS: ReadonlySet<string> = new Set([
  'decidedAt',
  'createdAt',
  'firstSeenAt',
  'lastSeenAt',
  'capturedAt',
]);

/** A cut address is another address, and a cut number another number. */
const UNCUT: ReadonlySet<string> = new Set(
  `url urls email noticeId caseId messageId withdraws xarf evidenceId evidenceSeal evidenceSha256 round
  urlCount`.split(/\s+/u),
);

const Style = z.strictObject({
  language: z.enum(['zh', 'en']).exactOptional(),
  max: z.int().min(1).max(1_000_000).exactOptional(),
  format: z.enum(DATE_FORMATS).exactOptional(),
  offsetMinutes: z.int().min(-840).max(840).exactOptional(),
  optional: z.boolean().exactOptional(),
});

const Each = z.strictObject({
  $each: z.unknown(),
  most: z.int().min(1).max(10_000).exactOptional(),
  join: z.string().max(20).exactOptional(),
});

const File = z.strictObject({
  $file: z.enum(['text', 'html', 'xarf', 'dsa']),
  name: z.string().regex(/^[\w.-]{1,80}$/u, 'must be the name of a file'),
});

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Reads a template; its faults are collected, and stand for a constant. */
export class TemplateReader {
  readonly faults: TemplateFault[] = [];

  /** `isEach`: within a list of all addresses, where the fields of one have a meaning. */
  read(written: unknown, path: readonly (string | number)[] = [], isEach = false): ApiTemplate {
    if (path.length > DEEPEST) {
      return this.#fault(path, 'is nested too deep');
    }
    if (typeof written === 'string') {
      return written.startsWith('$')
        ? this.#field(written.slice(1), {}, path, isEach)
        : { kind: 'constant', value: written };
    }
    if (Array.isArray(written)) {
      return { kind: 'array', parts: this.#parts(written, path, isEach) };
    }
    if (typeof written === 'object' && written !== null) {
      return this.#object(Object.entries(written), path, isEach);
    }
    const scalar = Scalar.safeParse(written);
    return scalar.success
      ? { kind: 'constant', value: scalar.data }
      : this.#fault(path, 'must be a template');
  }

  #parts(
    written: readonly unknown[],
    path: readonly (string | number)[],
    isEach: boolean,
  ): readonly ApiTemplate[] {
    return written.map((part, index) => this.read(part, [...path, index], isEach));
  }

  #object(
    entries: readonly (readonly [string, unknown])[],
    path: readonly (string | number)[],
    isEach: boolean,
  ): ApiTemplate {
    const operator = entries.find(([key]) => key.startsWith('$'));
    if (operator !== undefined) {
      return this.#operator(operator[0], Object.fromEntries(entries), path, isEach);
    }
    return {
      kind: 'object',
      entries: entries.map(([key, part]) => [key, this.read(part, [...path, key], isEach)]),
    };
  }

  #operator(
    operator: string,
    whole: Readonly<Record<string, unknown>>,
    path: readonly (string | number)[],
    isEach: boolean,
  ): ApiTemplate {
    switch (operator) {
      case '$field': {
        const { $field: field, ...style } = whole;
        return this.#field(String(field), style, path, isEach);
      }
      case '$const':
        return this.#parsed(
          z.strictObject({ $const: Scalar }),
          whole,
          path,
          ({ $const: value }) => ({
            kind: 'constant',
            value,
          }),
        );
      case '$concat':
        return this.#parsed(
          z.strictObject({ $concat: z.array(z.unknown()).min(1).max(50) }),
          whole,
          path,
          ({ $concat: parts }) => ({
            kind: 'concat',
            parts: this.#parts(parts, [...path, '$concat'], isEach),
          }),
        );
      case '$each':
        return this.#parsed(Each, whole, path, ({ $each: of, ...rest }) =>
          isEach
            ? this.#fault(path, 'stands within another $each')
            : { kind: 'each', of: this.read(of, [...path, '$each'], true), ...rest },
        );
      case '$secret':
        return this.#parsed(z.strictObject({ $secret: SecretReference }), whole, path, (given) => ({
          kind: 'secret',
          reference: given.$secret,
        }));
      case '$file':
        return this.#parsed(File, whole, path, ({ $file: of, name }) => ({
          kind: 'file',
          of,
          name,
        }));
      default:
        return this.#fault([...path, operator], 'is no operator of the template language');
    }
  }

  #field(
    name: string,
    written: unknown,
    path: readonly (string | number)[],
    isEach: boolean,
  ): ApiTemplate {
    const field = fieldOf(name);
    if (field === null) {
      return this.#fault(path, `the notice has no field ${JSON.stringify(name.slice(0, 60))}`);
    }
    if (!isEach && CITED_FIELDS.some((one) => one === field)) {
      return this.#fault(path, `${field} is of one address: it stands within $each alone`);
    }
    return this.#parsed(Style, written, path, (style) => {
      const fault = styleFault(field, style);
      return fault === null
        ? { kind: 'field', field, style }
        : this.#fault([...path, fault[0]], fault[1]);
    });
  }

  #parsed<T>(
    schema: z.ZodType<T>,
    written: unknown,
    path: readonly (string | number)[],
    make: (parsed: T) => ApiTemplate,
  ): ApiTemplate {
    const parsed = schema.safeParse(written);
    if (parsed.success) {
      return make(parsed.data);
    }
    for (const issue of parsed.error.issues) {
      this.#fault([...path, ...issue.path.map(String)], issue.message);
    }
    return { kind: 'constant', value: null };
  }

  #fault(path: readonly (string | number)[], message: string): ApiTemplate {
    this.faults.push({ path, message });
    return { kind: 'constant', value: null };
  }
}

function fieldOf(name: string): ApiField | null {
  return [...NOTICE_FIELDS, ...CITED_FIELDS].find((known) => known === name) ?? null;
}

function styleFault(
  field: ApiField,
  { max, format, offsetMinutes }: FieldStyle,
): readonly [string, string] | null {
  if (max !== undefined && (UNCUT.has(field) || MOMENTS.has(field))) {
    return ['max', `${field} is never cut`];
  }
  if (format !== undefined && !MOMENTS.has(field)) {
    return ['format', `${field} is no moment`];
  }
  return offsetMinutes === undefined || format === 'date' || format === 'datetime'
    ? null
    : ['offsetMinutes', 'belongs to the formats date and datetime'];
}
