import { PAGE_READER } from '../app/line/page-reader.ts';
import { bundledModel, createScorer, createSketcher } from '../classifiers/index.ts';
import { sha256 } from '../core/digest.ts';
import { StageError } from '../core/failure.ts';
import type { LineDeps } from '../pipeline/deps.ts';
import { openBlobStore } from '../store/blobs/index.ts';

/**
 * Dependencies of the stages on a real store and a directory of blobs: what is not measured fails where it is asked. The queue takes
 * jobs and gives none back.
 */
export async function bareDeps(store: LineDeps['store'], blobDir: string): Promise<LineDeps> {
  const blobs = await openBlobStore(null, { dir: blobDir });
  return {
    store,
    blobs,
    vault: blobs,
    stamper: { authorities: [], stamp: unused },
    fingerprint,
    queue: {
      add: () => Promise.resolve(),
      work: unused,
      schedule: unused,
      unschedule: unused,
      scheduled: unused,
      clear: unused,
      counts: unused,
      close: () => Promise.resolve(),
    },
    reader: PAGE_READER,
    scorer: createScorer({ model: bundledModel(), fingerprint }),
    sketcher: createSketcher(7_401_006),
    fetcher: { fetch: unused, close: () => Promise.resolve() },
    preserver: { preserve: unused },
    paceBook: { reserve: unused, rest: unused, restingUntil: unused },
    desk: {
      gaps: unused,
      channelOf: unused,
      approvals: unused,
      chaseOf: unused,
      deliver: unused,
      partiesOf: unused,
      servantsOf: unused,
    },
    custody: unused,
    waitUntil: unused,
    now: () => new Date(),
    log: () => undefined,
  };
}

function unused(): never {
  throw new StageError('INTERNAL', 'not part of what is measured');
}

function fingerprint(number: string): string {
  return sha256(`key ${number}`);
}
