import { findIdentityNumbers } from '../../../core/identity-number.ts';
import type { ApiRequest } from '../../../core/recipient-api.ts';
import type { ComposedNotice } from '../../notices/composed-notice.ts';
import { everyPart } from './parts.ts';
import { isFile, type Rendered, render } from './render.ts';
import { requestFor } from './request.ts';

/** What a mapped notice must not hold, or what its interface does not take, a line each; empty where it may go. */
export function mappedGaps(composed: ComposedNotice): readonly string[] {
  if (composed.recipient.channel !== 'http-api') {
    return [];
  }
  const request = requestFor(composed);
  return request === null ? [] : [...tooMany(composed, request), ...unmasked(composed, request)];
}

/** More addresses than the interface takes are not silently left out. */
function tooMany({ notice }: ComposedNotice, { body }: ApiRequest): readonly string[] {
  const most = Math.min(
    ...everyPart(body).flatMap((part) =>
      part.kind === 'each' && part.most !== undefined ? [part.most] : [],
    ),
  );
  return notice.cited.length > most
    ? [`api: takes ${most} addresses, the notice has ${notice.cited.length}`]
    : [];
}

/** Places of the body that show an identity number. What a secret is, this does not see. */
function unmasked(composed: ComposedNotice, request: ApiRequest): readonly string[] {
  const rendered = render(request.body, { composed, cited: null, secretOf: () => '' });
  const ours = ownNumbers(composed);
  return leavesOf(rendered, 'api.body').flatMap(([place, text]) => {
    const foreign = ours.reduce((rest, number) => rest.replaceAll(number, '#'), text);
    return findIdentityNumbers(foreign).length === 0
      ? []
      : [`${place}: an identity number is not masked`];
  });
}

/** Digests and ids of ours, in which eighteen digits may stand in a row by chance. */
function ownNumbers({ notice, messageId }: ComposedNotice): readonly string[] {
  const cited = notice.cited.flatMap(({ evidence }) =>
    evidence === null
      ? []
      : [evidence.bundleDigest, evidence.seal, evidence.evidenceId, evidence.pictureDigest ?? ''],
  );
  return [...new Set([messageId, notice.id, notice.caseId, ...cited])].filter((one) => one !== '');
}

function leavesOf(value: Rendered, place: string): readonly (readonly [string, string])[] {
  if (isFile(value)) {
    // Written from the same notice as every other format, whose gate has been passed.
    return [];
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, part]: readonly [string, Rendered]) => [
      [`${place}.*`, key] as const,
      ...leavesOf(part, `${place}.${key}`),
    ]);
  }
  return typeof value === 'string' || typeof value === 'number' ? [[place, String(value)]] : [];
}
