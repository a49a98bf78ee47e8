import type { CDPSession } from 'playwright';

/** Kinds of request that no text comes from. */
const MEDIA = ['Image', 'Media', 'Font'] as const;

interface Paused {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly request: { readonly url: string };
}

/**
 * Keeps media off the network, and asks `admit` before the main frame goes to a further address. `first` is the address that was
 * admitted already; `onRefused` is told why another was not.
 */
export async function watchTraffic(
  session: CDPSession,
  first: string,
  admit: (url: URL) => Promise<void>,
  onRefused: (error: unknown) => void,
): Promise<void> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const admitted = new Set([first]);

  async function judge(paused: Paused): Promise<void> {
    const { requestId, frameId, resourceType, request } = paused;
    const isDocument = resourceType === 'Document';
    if (!isDocument) {
      await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
      return;
    }
    if (frameId === frameTree.frame.id && !admitted.has(request.url)) {
      try {
        await admit(new URL(request.url));
        admitted.add(request.url);
      } catch (error) {
        onRefused(error);
        await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
        return;
      }
    }
    await session.send('Fetch.continueRequest', { requestId });
  }

  session.on('Fetch.requestPaused', (paused: Paused) => {
    // A request that is gone before it is judged needs no judgement.
    judge(paused).catch(() => undefined);
  });
  await session.send('Fetch.enable', {
    patterns: [
      ...MEDIA.map((resourceType) => ({ resourceType, requestStage: 'Request' as const })),
      { resourceType: 'Document' as const, requestStage: 'Request' as const },
    ],
  });
}
