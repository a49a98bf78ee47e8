import { z } from 'zod';
import { CUSTODY_ACTS } from '../core/evidence.ts';

const Digest = z.string().regex(/^sha256:[\da-f]{64}$/u);
const Seconds = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u);
const Count = z.number().int().nonnegative();

/** `datapackage.json` as far as it is checked. */
export const Manifest = z.object({
  profile: z.literal('data-package'),
  wacz_version: z.literal('1.1.1'),
  created: Seconds,
  software: z.string(),
  mainPageUrl: z.string(),
  mainPageDate: z.string(),
  resources: z.array(z.object({ name: z.string(), path: z.string(), hash: Digest, bytes: Count })),
});
export type Manifest = z.infer<typeof Manifest>;

/** `datapackage-digest.json`; an unknown property is refused, because nothing signs it. */
export const DigestFile = z.strictObject({
  path: z.literal('datapackage.json'),
  hash: Digest,
  signedData: z.strictObject({
    hash: Digest,
    created: Seconds,
    software: z.string(),
    version: z.literal('0.1.0'),
    signature: z.string(),
    publicKey: z.string(),
  }),
});
export type DigestFile = z.infer<typeof DigestFile>;

/** JSON part of a CDXJ line. */
export const CdxjFields = z.object({
  url: z.string(),
  digest: Digest,
  mime: z.string(),
  filename: z.string(),
  offset: Count,
  length: Count,
  status: z.number().int(),
  recordDigest: Digest,
  method: z.string().optional(),
  requestBody: z.string().optional(),
});
export type CdxjFields = z.infer<typeof CdxjFields>;

export const PagesHeader = z.object({ format: z.literal('json-pages-1.0') });
export const PagesLine = z.object({ url: z.string(), ts: z.string(), title: z.string() });

/** One sighting that a bundle is evidence for, as `capture.json` tells of it. */
const CapturedSighting = z.object({
  sightingId: z.string().min(1),
  url: z.string(),
  text: z.string(),
  isFound: z.boolean().nullable(),
  picture: z.object({ uri: z.string(), sha256: z.string() }).nullable(),
});

const CAPTURE_FIELDS = {
  evidenceId: z.string().min(1),
  state: z.enum(['complete', 'partial']),
  requestedUrl: z.string(),
  startedAt: z.string(),
  artefacts: z.array(
    z.object({
      type: z.string(),
      recordId: z.string(),
      uri: z.string(),
      bytes: Count,
      sha256: z.string(),
    }),
  ),
  completeness: z.object({
    expected: Count,
    recorded: Count,
    missing: z.array(z.string()),
  }),
};

/** `evidence/capture.json` as far as it is checked. Its first version told nothing of the sighting it was for. */
export const CaptureDocument = z.discriminatedUnion('schemaVersion', [
  z.object({ schemaVersion: z.literal(1), ...CAPTURE_FIELDS }),
  z.object({
    schemaVersion: z.literal(2),
    listings: z.array(CapturedSighting),
    ...CAPTURE_FIELDS,
  }),
]);
export type CaptureDocument = z.infer<typeof CaptureDocument>;

/** One line of a custody log. */
export const CustodyLine = z.strictObject({
  seq: Count,
  evidenceId: z.string(),
  act: z.enum(CUSTODY_ACTS),
  actor: z.string(),
  reason: z.string(),
  at: z.string(),
  prev: z.string(),
  hash: z.string(),
});

/** What the document program gives back from the page. */
export const DocumentText = z.object({
  dom: z.string(),
  text: z.string(),
  title: z.string(),
  cut: z.boolean(),
});
export type DocumentText = z.infer<typeof DocumentText>;

/** A box on the page in CSS pixels, from the page's top left. */
export const Box = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
});
export type Box = z.infer<typeof Box>;
