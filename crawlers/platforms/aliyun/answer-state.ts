import type { PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import {
  decidedByCode,
  isSuccess,
  type Meaning,
  type ShareState,
  stateOf,
  stateOfStatus,
} from '../../disks/state.ts';
import { Answer } from './schema.ts';

/**
 * Codes of errors as public clients of the interface name them (github gaozhangmin/aliyunpan, Lampon/PanCheck): cancelled by the sharer,
 * expired, forbidden by the host, not there, wrong code, flow control.
 */
const CODES: Readonly<Record<string, Meaning>> = {
  'ShareLink.Cancelled': 'removed',
  'ShareLink.Expired': 'expired',
  'ShareLink.Forbidden': 'removed',
  'NotFound.ShareLink': 'removed',
  'InvalidResource.SharePwd': 'needs-code',
  ParamFlowException: 'HOST_RATE_LIMITED',
  TooManyRequests: 'HOST_RATE_LIMITED',
};

/** The state of a share by its own answer and, where it was asked for, by that of its token. */
export function shareState(opening: PageAnswer, token: PageAnswer | undefined): ShareState | null {
  return decidedByCode(openingState(opening), token === undefined ? null : tokenState(token));
}

function tokenState(token: PageAnswer): ShareState | null {
  return tokenIn(token) === null ? refusalOf(token) : stateOf('alive', 'a token of the share');
}

/** The token that an answer hands out for the files of the share; null where it does not. */
export function tokenIn(answer: PageAnswer | undefined): string | null {
  const read = answer === undefined ? null : openedAnswer(answer);
  return read?.shareToken ?? null;
}

/** The answer of an interface that did what it was asked; null for errors and for what is none of its answers. */
export function openedAnswer(answer: PageAnswer): Answer | null {
  const read = isSuccess(answer) ? jsonIn(answer, Answer) : null;
  return read?.code === null ? read : null;
}

/** What the share's own answer proves; null for what is no answer of the interface. */
export function openingState(answer: PageAnswer): ShareState | null {
  const refusal = refusalOf(answer);
  const read = openedAnswer(answer);
  if (refusal !== null || read === null) {
    return refusal;
  }
  if (read.needsCode) {
    return stateOf('needs-code', 'has_pwd');
  }
  const isShare = read.title !== null || read.ownerId !== null || read.firstFiles.length > 0;
  return isShare ? stateOf('alive', 'the share without an error') : null;
}

function refusalOf(answer: PageAnswer): ShareState | null {
  const code = jsonIn(answer, Answer)?.code ?? null;
  const meaning = code !== null && Object.hasOwn(CODES, code) ? CODES[code] : undefined;
  return stateOfStatus(answer) ?? (meaning === undefined ? null : stateOf(meaning, `code ${code}`));
}
