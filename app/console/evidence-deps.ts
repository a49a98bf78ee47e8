import { randomBytes } from 'node:crypto';
import { EvidenceDocument } from '../../console/api/evidence.ts';
import type { Asker, EvidenceDeps } from '../../console/server/evidence/evidence-deps.ts';
import {
  createViewer,
  openBundle,
  readCustodyEntry,
  redactPicture,
  verifyBytes,
} from '../../evidence/index.ts';
import { evidenceDocument } from '../line/evidence-document.ts';
import { openEvidence } from '../line/open-evidence.ts';
import type { Line } from '../line/open-line.ts';
import { reverify } from '../line/reverify.ts';
import { casePictures } from './case-pictures.ts';
import { handOutOf } from './hand-out.ts';
import type { ViewerHost } from './viewer-host.ts';

/** Long enough not to be guessed. */
const SECRET_BYTES = 20;

/** What the routes of evidence stand on; `embeddedIn` names the console's own origins, known once it listens. */
export function evidenceDeps(
  line: Line,
  viewers: ViewerHost,
  embeddedIn: () => string,
): EvidenceDeps {
  return {
    line: line.deps,
    async document(evidenceId) {
      return EvidenceDocument.parse(
        JSON.parse(JSON.stringify(await evidenceDocument(line, evidenceId))),
      );
    },
    picture: casePictures(line),
    open: (evidenceId, asker, isBlurred) =>
      openInViewer(line, viewers, { evidenceId, asker, isBlurred, embeddedIn: embeddedIn() }),
    async verify(evidenceId, asker, signal) {
      await line.deps.store.evidence.get(evidenceId);
      const { damaged } = await reverify(line, [evidenceId], asker, signal);
      return damaged.flatMap(({ failed }) => failed);
    },
    handOut: handOutOf(line),
  };
}

interface Wanted {
  readonly evidenceId: string;
  readonly asker: Asker;
  readonly isBlurred: boolean;
  readonly embeddedIn: string;
}

async function openInViewer(
  line: Line,
  viewers: ViewerHost,
  { evidenceId, asker, isBlurred, embeddedIn }: Wanted,
): ReturnType<EvidenceDeps['open']> {
  const how = isBlurred ? 'viewed, pictures blurred' : 'viewed, pictures unblurred';
  const who = { actor: asker.actor, reason: `${how}: ${asker.reason}` };
  const { bytes } = await openEvidence(line, evidenceId, 'opened', who);
  const rows = await line.deps.store.custody.of(evidenceId);
  const verification = verifyBytes(bytes);
  const base = `/${randomBytes(SECRET_BYTES).toString('hex')}`;
  const viewer = createViewer({
    bundle: openBundle(bytes),
    verification,
    custody: rows.map(({ entry }) => readCustodyEntry(entry)),
    isBlurred,
    base,
    contentOrigin: viewers.contentOrigin,
    embeddedIn,
    redact: async (picture) => {
      const signal = new AbortController().signal;
      const copy = await redactPicture(picture, { read: line.readLines }, signal);
      return copy.kind === 'unreadable' ? null : copy.png;
    },
  });
  const { address, expiresAt } = viewers.mount(base, viewer);
  return { address, isBlurred, isValid: verification.valid, expiresAt: expiresAt.toISOString() };
}
