import { z } from 'zod';

const Text = z.string().max(4_000_000);
const Line = Text.nullable().catch(null);
const Figure = z.number().nullable().catch(null);

/** A list whose entries are read one by one: one that is not as expected is left out, and the others stay. */
function listOf<T extends z.ZodType>(entry: T) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((entries) =>
      entries.flatMap((each) => {
        const parsed = entry.safeParse(each);
        return parsed.success ? [parsed.data] : [];
      }),
    );
}

function absentAsNull(): null {
  return null;
}

/**
 * What `capture.json` tells for people to read: every part may be absent, because a record is made of bundles of any version.
 * What is judged by it is read by a stricter schema.
 */
export const CaptureAccount = z.object({
  evidenceId: Text.catch(''),
  caseId: Line,
  state: z.enum(['complete', 'partial']).nullable().catch(absentAsNull),
  operator: z
    .union([Text, z.object({ id: Text }).transform(({ id }) => id)])
    .nullable()
    .catch(null),
  organisation: Line,
  contact: Line,
  reason: Line,
  requestedUrl: Text.catch(''),
  finalUrl: Line,
  redirectChain: listOf(z.object({ url: Text, status: Figure })),
  status: Figure,
  title: Line,
  startedAt: Text.catch(''),
  endedAt: Line,
  timezone: Line,
  clock: z
    .object({ source: Line, offsetMs: Figure, checkedAt: Line })
    .nullable()
    .catch(absentAsNull),
  host: z.object({ hostname: Line, os: Line, arch: Line }).nullable().catch(absentAsNull),
  egressIp: Line,
  serverIps: listOf(
    z.union([
      z.object({ host: Text, address: Text }),
      Text.transform((address) => ({ host: '', address })),
    ]),
  ),
  dns: listOf(
    z
      .object({ host: Text, addresses: listOf(Text) })
      .transform(({ host, addresses }) => ({ host, addresses })),
  ),
  tls: listOf(z.object({ host: Text, protocol: Line, cipher: Line, pemSha256: Line })),
  browser: z
    .object({
      product: Line,
      version: Line,
      userAgent: Line,
      locale: Line,
      timezone: Line,
      viewport: z.object({ width: z.number(), height: z.number() }).nullable().catch(absentAsNull),
    })
    .nullable()
    .catch(absentAsNull),
  tool: z.object({ name: Line, version: Line, gitCommit: Line }).nullable().catch(absentAsNull),
  accessMethod: Line,
  steps: listOf(z.object({ at: Text, step: Text, outcome: Text })),
  artefacts: listOf(
    z.object({
      type: Text,
      uri: Text,
      mime: Line,
      bytes: z.number(),
      sha256: Text,
      recordId: Line,
    }),
  ),
  listings: listOf(
    z.object({
      sightingId: Text,
      url: Text,
      text: Text,
      isFound: z.boolean().nullable().catch(null),
      picture: z.object({ uri: Text, sha256: Text }).nullable().catch(absentAsNull),
    }),
  ),
  transformations: listOf(Text),
  completeness: z
    .object({ expected: z.number(), recorded: z.number(), missing: listOf(Text) })
    .catch({ expected: 0, recorded: 0, missing: [] }),
  truncations: listOf(Text),
});
export type CaptureAccount = z.infer<typeof CaptureAccount>;
