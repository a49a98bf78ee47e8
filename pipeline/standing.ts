import type { Capture } from '../core/capture.ts';
import type { FailureCode } from '../core/failure.ts';
import { isPaused, isRefusal } from '../core/host-pause.ts';
import { isMemberAddress } from '../core/member-address.ts';
import type { Repositories } from '../core/repositories/index.ts';

/** A capture as far as it says where a source stands with a host. */
type Asked = Pick<Capture, 'sourceId' | 'sweepId' | 'url' | 'fetchedAt'>;

/** What a host said of when it may be asked again. */
interface Rest {
  readonly restSeconds: number | null;
  readonly isFinal: boolean;
}

const NO_REST: Rest = { restSeconds: null, isFinal: false };

/**
 * Counts a failure against the host that was asked, where it is a wall; whether the host is left alone then. Within a
 * transaction. Forums that are open to all keep their members' pages for members: a login there says nothing of the host.
 */
export async function noteWall(
  { sourceId, sweepId, url, fetchedAt }: Asked,
  code: FailureCode,
  tx: Repositories,
  rest: Rest = NO_REST,
): Promise<boolean> {
  if (!isRefusal(code) || (code === 'WALL_LOGIN' && isMemberAddress(url))) {
    return false;
  }
  const wall = { sourceId, sweepId, wall: code, at: fetchedAt, ...rest };
  return isPaused(await tx.standings.met({ ...wall, host: new URL(url).host }), fetchedAt);
}

/** Whether a source leaves the host of an address alone for now, or a person has paused it. */
export async function isLeftAlone(
  { sourceId, url }: Pick<Capture, 'sourceId' | 'url'>,
  at: Date,
  { standings, sourceBooks }: Pick<Repositories, 'standings' | 'sourceBooks'>,
): Promise<boolean> {
  const [standing, pause] = await Promise.all([
    standings.find(sourceId, new URL(url).host),
    sourceBooks.pauseOf(sourceId, at),
  ]);
  return pause !== null || isPaused(standing, at);
}
