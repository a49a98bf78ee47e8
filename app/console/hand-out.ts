import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EvidenceDeps, HandedFile } from '../../console/server/evidence/evidence-deps.ts';
import { openBundle, renderRecord, writeZip } from '../../evidence/index.ts';
import { stampsWithTokens } from '../line/bundle-stamps.ts';
import { exportBundle } from '../line/export-bundle.ts';
import { exportRedacted } from '../line/export-redacted.ts';
import { openEvidence } from '../line/open-evidence.ts';
import type { Line } from '../line/open-line.ts';

/** Hands copies out as the command line does, in one file each; every one enters the custody log. */
export function handOutOf(line: Line): EvidenceDeps['handOut'] {
  return async (evidenceId, kind, asker, signal) => {
    if (kind === 'record') {
      return await recordOf(line, evidenceId, asker);
    }
    const dir = await mkdtemp(join(tmpdir(), 'cardsweep-export-'));
    try {
      if (kind === 'redacted') {
        const name = `${evidenceId}.redacted.zip`;
        await exportRedacted(line, evidenceId, join(dir, name), asker, signal);
        return { name, mime: 'application/zip', bytes: await readFile(join(dir, name)) };
      }
      await exportBundle(line, evidenceId, join(dir, `${evidenceId}.wacz`), asker);
      const names = (await readdir(dir)).toSorted();
      const entries = await Promise.all(
        names.map(async (name) => ({ name, bytes: await readFile(join(dir, name)) })),
      );
      const bytes = writeZip(entries, line.deps.now());
      return { name: `${evidenceId}.zip`, mime: 'application/zip', bytes };
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  };
}

/** The extraction record as a page that prints. */
async function recordOf(
  line: Line,
  evidenceId: string,
  { actor, reason, language }: Parameters<EvidenceDeps['handOut']>[2],
): Promise<HandedFile> {
  const who = { actor, reason: `extraction record (html, ${language}): ${reason}` };
  const { bytes } = await openEvidence(line, evidenceId, 'exported', who);
  const stamps = (await stampsWithTokens(line, evidenceId)).filter(({ renews }) => renews === null);
  const html = renderRecord(
    openBundle(bytes),
    language,
    stamps.map(({ authority, stampedAt }, index) => ({
      authority,
      stampedAt,
      fileName: index === 0 ? 'EVIDENCE.wacz.tsr' : `EVIDENCE.wacz.${index + 1}.tsr`,
    })),
  );
  const name = `${evidenceId}.record.${language}.html`;
  return { name, mime: 'application/octet-stream', bytes: Buffer.from(html, 'utf8') };
}
