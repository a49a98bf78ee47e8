import type { CDPSession } from 'playwright';
import { StageError } from '../../../core/failure.ts';

/**
 * The document that the main frame shows, as HTML. Read in a world of its own, where the page's scripts have changed nothing.
 * `BODY_TOO_LARGE` above `most` characters; rejects when the page goes elsewhere meanwhile.
 */
export async function readRenderedDocument(session: CDPSession, most: number): Promise<string> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'cardsweep',
  });
  const { result: outcome } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    returnByValue: true,
    expression: `(() => {
      const type = document.doctype === null ? '' : '<!DOCTYPE ' + document.doctype.name + '>';
      const html = document.documentElement === null ? '' : document.documentElement.outerHTML;
      return type.length + html.length > ${most} ? null : type + html;
    })()`,
  });
  if (typeof outcome.value !== 'string') {
    throw new StageError('BODY_TOO_LARGE', `rendered document above ${most} characters`);
  }
  return outcome.value;
}
