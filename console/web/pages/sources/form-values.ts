/** A declaration as it is written: read by the server alone. */
export type Written = Readonly<Record<string, unknown>>;

/** What a new declaration begins with. */
export const NEW_DECLARATION: Written = {
  id: '',
  name: '',
  surface: 'forum',
  platform: 'auto',
  start: [],
  allowHosts: [],
  legalBasis: '',
  contact: '',
  robots: 'obey',
  robotsBasis: null,
  pace: { requestsPerSecond: 1, concurrency: 1 },
  budget: { captures: 5000, minutes: 60 },
  schedule: '0 2 * * *',
  recipients: [],
  ask: 'all',
  timeZone: 'Asia/Shanghai',
  follow: 'all',
};

/** A value as a line of a form; empty where it is none. */
export function textOf(written: Written, name: string): string {
  const value = valueAt(written, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Values as lines. */
export function linesOf(written: Written, name: string): string {
  const value = valueAt(written, name);
  return Array.isArray(value) ? value.map(String).join('\n') : '';
}

function valueAt(written: Written, name: string): unknown {
  const [first = '', second] = name.split('.');
  const value = written[first];
  if (second === undefined) {
    return value;
  }
  return isRecord(value) ? value[second] : undefined;
}

function isRecord(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The declaration with another value under a name such as `pace.concurrency`. */
export function withValue(written: Written, name: string, value: unknown): Written {
  const [first = '', second] = name.split('.');
  if (second === undefined) {
    return { ...written, [first]: value };
  }
  const group = written[first];
  return { ...written, [first]: { ...(isRecord(group) ? group : {}), [second]: value } };
}

/** Lines as values, empty ones left out. */
export function listOf(lines: string): readonly string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What JSON says, or why it says nothing. */
export function parsed(json: string): { readonly written: Written } | { readonly error: string } {
  try {
    const written: unknown = JSON.parse(json);
    return isRecord(written) ? { written } : { error: '{ … }' };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
