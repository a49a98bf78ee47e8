import { z } from 'zod';
import { PATHS } from '../bundle/wacz.ts';
import { readZip } from '../bundle/zip-reader.ts';

/** What of `capture.json` is kept when a bundle is purged: nothing that a page said, nor addresses beside its own. */
const KeptCapture = z.object({
  schemaVersion: z.number(),
  evidenceId: z.string(),
  operator: z.string().optional(),
  state: z.string(),
  requestedUrl: z.string(),
  startedAt: z.string(),
  endedAt: z.string().optional(),
  status: z.number().nullable().optional(),
  browser: z.unknown().optional(),
  tool: z.unknown().optional(),
  accessMethod: z.string().optional(),
  listings: z
    .array(
      z.object({
        sightingId: z.string(),
        isFound: z.boolean().nullable(),
        picture: z.object({ sha256: z.string() }).nullable(),
      }),
    )
    .optional(),
  artefacts: z.array(
    z.object({
      type: z.string(),
      recordId: z.string(),
      mime: z.string().optional(),
      bytes: z.number(),
      sha256: z.string(),
    }),
  ),
});

/** What of `datapackage.json` is kept: all but the page's title. */
const KeptManifest = z.object({
  wacz_version: z.string(),
  created: z.string(),
  software: z.string(),
  mainPageUrl: z.string(),
  mainPageDate: z.string(),
  resources: z.array(
    z.object({ name: z.string(), path: z.string(), hash: z.string(), bytes: z.number() }),
  ),
});

const AsItIs = z.looseObject({});

function kept(bytes: Buffer | undefined, schema: z.ZodType<object>): object | null {
  try {
    const parsed = schema.safeParse(JSON.parse(bytes?.toString('utf8') ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * What is left of a bundle when its bytes go: its manifest, every digest, the signature, and its account of the capture without
 * personal text. A part that cannot be read is null. Never throws.
 */
export function remnantOf(archive: Buffer): object {
  const zip = readZip(archive);
  const files = zip.ok ? zip.files : new Map<string, Buffer>();
  return {
    manifest: kept(files.get(PATHS.manifest), KeptManifest),
    seal: kept(files.get(PATHS.digest), AsItIs),
    capture: kept(files.get(PATHS.capture), KeptCapture),
  };
}
