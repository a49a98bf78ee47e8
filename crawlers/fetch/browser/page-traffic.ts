import type { CDPSession } from 'playwright';
import type { WireAnswer } from '../wire/wire.ts';
import type { PageRequest, Play } from './play.ts';

/** Kinds of request that no text comes from. */
const MEDIA: readonly ResourceType[] = ['Image', 'Media', 'Font'];

const DOCUMENT: ResourceType = 'Document';

/** Headers of an answer that say how its bytes came over the wire. */
const WIRE_HEADERS = new Set(['content-encoding', 'content-length', 'transfer-encoding']);

type ResourceType = 'Document' | 'Image' | 'Media' | 'Font';

interface Paused {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly request: PageRequest;
}

/**
 * Keeps media off the network, and asks `admit` before the main frame goes to a further address. `first` is the address that was
 * admitted already; `onRefused` is told why another was not. What `play` answers does not go to the network either.
 */
export async function watchTraffic(
  session: CDPSession,
  first: string,
  { admit, play }: { readonly admit: (url: URL) => Promise<void>; readonly play: Play | null },
  onRefused: (error: unknown) => void,
): Promise<void> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const admitted = new Set([withoutFragment(first)]);

  async function judge(paused: Paused): Promise<void> {
    const { requestId, frameId, resourceType, request } = paused;
    if (MEDIA.some((media) => media === resourceType)) {
      await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
      return;
    }
    const isDocument = resourceType === DOCUMENT;
    if (isDocument && frameId === frameTree.frame.id && !admitted.has(request.url)) {
      try {
        await admit(new URL(request.url));
        admitted.add(request.url);
      } catch (error) {
        onRefused(error);
        await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
        return;
      }
    }
    await pass(requestId, request);
  }

  async function pass(requestId: string, request: PageRequest): Promise<void> {
    let answer: WireAnswer | null;
    try {
      answer = play === null ? null : await play(request);
    } catch {
      await session.send('Fetch.failRequest', { requestId, errorReason: 'ConnectionFailed' });
      return;
    }
    await (answer === null
      ? session.send('Fetch.continueRequest', { requestId })
      : session.send('Fetch.fulfillRequest', { requestId, ...fulfilment(answer) }));
  }

  session.on('Fetch.requestPaused', (paused: Paused) => {
    // A request that is gone before it is judged needs no judgement.
    judge(paused).catch(() => undefined);
  });
  const requestStage = 'Request' as const;
  await session.send('Fetch.enable', {
    patterns:
      play === null
        ? [...MEDIA, DOCUMENT].map((resourceType) => ({ resourceType, requestStage }))
        : [{ urlPattern: '*', requestStage }],
  });
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/su, '');
}

/** A stand-in's answer as the browser takes it: content encoding is undone already. */
function fulfilment({ status, headers, body }: WireAnswer): {
  readonly responseCode: number;
  readonly responseHeaders: { name: string; value: string }[];
  readonly body: string;
} {
  return {
    responseCode: status,
    responseHeaders: Object.entries(headers)
      .filter(([name]) => !WIRE_HEADERS.has(name))
      .map(([name, value]) => ({ name, value })),
    body: Buffer.from(body).toString('base64'),
  };
}
