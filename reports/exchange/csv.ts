import { csv } from '../words/csv.ts';
import type { ConfirmedCase } from './confirmed-case.ts';

const COLUMNS = [
  'case',
  'policy',
  'state',
  'probability',
  'url',
  'first_seen',
  'last_seen',
  'handles',
  'evidence',
  'bundle_sha256',
  'text',
] as const;

/** Confirmed cases, a row a sighting. */
export function casesAsCsv(cases: readonly ConfirmedCase[]): string {
  const rows = cases.flatMap(({ id, policy, isGone, probability, cited }) =>
    cited.map(({ url, text, firstSeenAt, lastSeenAt, handles, evidence }) => [
      id,
      policy,
      isGone ? 'gone' : 'up',
      probability.toFixed(4),
      url,
      firstSeenAt.toISOString(),
      lastSeenAt.toISOString(),
      handles.map(({ kind, value }) => `${kind} ${value}`).join('; '),
      evidence?.evidenceId ?? '',
      evidence?.bundleDigest ?? '',
      text,
    ]),
  );
  return csv([COLUMNS, ...rows]);
}
