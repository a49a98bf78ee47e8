import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { CustodyAnchor } from '../../core/repositories/keeping.ts';
import {
  type CustodyVerification,
  readCustodyEntry,
  verifyAnchored,
} from '../../evidence/index.ts';
import type { Settings } from '../settings/settings.ts';
import { subjectOfAnchor } from './bundle-stamps.ts';
import type { Line } from './open-line.ts';

/** Who acts when the program itself does. */
const OPERATOR = 'cardsweep';

/** Anchors beside the database, one a line: whoever cuts the log there has to find these too. */
const ANCHOR_FILE = 'custody-anchors.jsonl';

const AnchorLine = z.object({
  seq: z.number().int().nonnegative(),
  head: z.string(),
  at: z.string(),
});

/**
 * Notes the head of the custody log in the database and in the data directory, and enters that in the log; null where the log
 * is empty. The stamps of authorities over it are asked for by `stampWhatLacks`.
 */
export async function anchorCustody({ deps, settings }: Line): Promise<CustodyAnchor | null> {
  const at = deps.now();
  const anchor = await deps.store.transaction(async (tx) => {
    const last = await tx.custody.last();
    if (last === null) {
      return null;
    }
    const head = { seq: last.seq, head: last.hash, at };
    await tx.keeping.anchor(head);
    await deps.custody(tx, {
      evidenceId: subjectOfAnchor(last.seq),
      act: 'anchored',
      actor: OPERATOR,
      reason: `head ${last.hash}`,
      at,
    });
    return head;
  });
  if (anchor !== null) {
    await addLine(settings, anchor);
  }
  return anchor;
}

async function addLine({ dataDir }: Settings, { seq, head, at }: CustodyAnchor): Promise<void> {
  const file = await open(join(dataDir, ANCHOR_FILE), 'a', 0o600);
  try {
    await file.appendFile(`${JSON.stringify({ seq, head, at: at.toISOString() })}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The anchors of the data directory; a line that is none is told as one that no log can meet. */
async function anchorsInFile({
  dataDir,
}: Settings): Promise<readonly { readonly seq: number; readonly head: string }[]> {
  const text = await readFile(join(dataDir, ANCHOR_FILE), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      try {
        return AnchorLine.parse(JSON.parse(line));
      } catch {
        return { seq: 0, head: `a line of ${ANCHOR_FILE} is broken` };
      }
    });
}

/** Judges the whole log against its anchors in the database and in the data directory, and those that are given. */
export async function judgeCustody(
  { deps: { store }, settings }: Line,
  given: readonly { readonly seq: number; readonly head: string }[] = [],
): Promise<CustodyVerification> {
  const anchors = [
    ...(await store.keeping.anchors()),
    ...(await anchorsInFile(settings)),
    ...given,
  ];
  const rows = await store.custody.all();
  try {
    return verifyAnchored(
      rows.map(({ entry }) => readCustodyEntry(entry)),
      anchors,
    );
  } catch {
    return { valid: false, at: 0, why: 'holds what is no entry' };
  }
}

/** Judges the log and notes what was found, for the alarms. */
export async function checkCustody(line: Line): Promise<CustodyVerification> {
  const verification = await judgeCustody(line);
  const wrong = verification.valid ? null : `entry ${verification.at} ${verification.why}`;
  await line.deps.store.keeping.noteCustody(line.deps.now(), wrong);
  return verification;
}
