import type { PageAnswer } from '../../../core/page.ts';
import {
  isSuccess,
  type Meaning,
  proven,
  type ShareState,
  stateOf,
  stateOfStatus,
  stateWithoutMeaning,
  walled,
} from '../../disks/state.ts';
import { codeIn, fileIn, nodesIn } from './schema.ts';

/** Codes of the interface, by the names that MEGA's own client library gives them. */
const MEANINGS: ReadonlyMap<number, readonly [string, Meaning]> = new Map([
  // A link whose id is none: a wrong address.
  [-2, ['EARGS', 'removed']],
  [-4, ['ERATELIMIT', 'HOST_RATE_LIMITED']],
  [-8, ['EEXPIRED', 'expired']],
  [-9, ['ENOENT', 'removed']],
  [-11, ['EACCESS', 'unknown']],
  // Taken down by the host.
  [-16, ['EBLOCKED', 'removed']],
]);

/** What the answer proves of the share. */
export function shareStateOf(answer: PageAnswer): ShareState {
  // A computation is asked for first (`X-Hashcash`); none is done.
  if (answer.status === 402) {
    return walled('WALL_CHALLENGE', 'status 402');
  }
  return (
    stateOfStatus(answer) ?? openOf(answer) ?? refusalOf(answer) ?? stateWithoutMeaning(answer)
  );
}

function openOf(answer: PageAnswer): ShareState | null {
  if (!isSuccess(answer)) {
    return null;
  }
  const nodes = nodesIn(answer);
  if (nodes !== null && nodes.length > 0) {
    return proven('alive', `a folder of ${nodes.length} nodes`);
  }
  const file = fileIn(answer);
  return file === null ? null : proven('alive', `a file of ${file.s} bytes`);
}

function refusalOf(answer: PageAnswer): ShareState | null {
  const code = codeIn(answer);
  if (code === null) {
    return null;
  }
  const [name, meaning] = MEANINGS.get(code) ?? ['', 'unknown'];
  return stateOf(meaning, `code ${code} ${name}`.trim());
}
