import { sha256 } from '../core/digest.ts';
import type { PageAnswer } from '../core/page.ts';
import { storable } from '../core/storable.ts';
import type { LineDeps } from './deps.ts';

/** A picture that stands on no page is read as if on this one (RFC 2606: there is no such host). */
const NO_PAGE = 'https://picture.invalid/';

/** What is written in a picture and in its codes, as it is read; empty where nothing can be. */
export async function textInPicture(
  bytes: Uint8Array,
  at: Date,
  reader: Pick<LineDeps['reader'], 'readImage'>,
  signal: AbortSignal,
): Promise<string> {
  const url = `${NO_PAGE}${sha256(bytes)}`;
  const answer: PageAnswer = {
    request: { method: 'GET', url, headers: {}, body: null },
    finalUrl: url,
    status: 200,
    headers: {},
    text: '',
    bytes,
    fetchedAt: at,
  };
  const page = { url, accessCode: null, timeZone: 'UTC', answers: [answer] };
  const { listings } = await reader.readImage(page, signal);
  return storable(listings.map(({ text }) => text).join('\n'));
}
