import type { CdpChannel } from './cdp-channel.ts';

/** Runs a program of ours in the page's main frame, apart from the page's own scripts, and gives its value. */
export async function runIsolated(
  channel: CdpChannel,
  expression: string,
  ms: number,
): Promise<unknown> {
  const { frameTree } = await channel.send('Page.getFrameTree');
  const { executionContextId } = await channel.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'recorder',
  });
  const { result: remote, exceptionDetails } = await channel.send('Runtime.evaluate', {
    expression,
    contextId: executionContextId,
    returnByValue: true,
    awaitPromise: true,
    timeout: ms,
  });
  if (exceptionDetails !== undefined) {
    throw new Error(exceptionDetails.text);
  }
  return remote.value;
}
