import type { FetchRequest } from '../../../core/exchange.ts';
import type { PageAnswer } from '../../../core/page.ts';
import { type ShareAddress, shareOf } from './address.ts';
import { folderIn, shareIn } from './answers.ts';

/** Questions that one share may cost: the share itself, its root, and folders below it. */
export const MAX_QUESTIONS = 12;

/** The next question about a share: what it is, then what its folders hold, level by level; null when all is told. */
export function nextRequest(
  target: { readonly url: string; readonly accessCode: string | null },
  answers: readonly PageAnswer[],
): FetchRequest | null {
  const address = shareOf(target.url);
  const [first] = answers;
  if (address === null) {
    return answers.length === 0
      ? { method: 'GET', url: target.url, headers: {}, body: null }
      : null;
  }
  if (first === undefined) {
    return ask(address, 'get', target.accessCode, {});
  }
  const share = shareIn(first);
  if (share === null || answers.length >= MAX_QUESTIONS) {
    return null;
  }
  const root = share.source?.path ?? '';
  const rootPath = root.startsWith('{shareItemLink:') ? root : `{shareItemLink:${address.hash}}/`;
  const open = foldersToAsk(rootPath, answers.slice(1));
  return open === null ? null : ask(address, 'pathList', target.accessCode, open);
}

/** The first folder, or page of one, that was not asked for yet; null when none is left or an answer was no folder. */
function foldersToAsk(
  rootPath: string,
  asked: readonly PageAnswer[],
): { readonly path: string; readonly page?: string } | null {
  const waiting: { readonly path: string; readonly page?: string }[] = [{ path: rootPath }];
  for (const answer of asked) {
    const folder = folderIn(answer);
    const current = waiting.shift();
    if (folder === null || current === undefined) {
      return null;
    }
    if (folder.page < folder.pages) {
      waiting.unshift({ path: current.path, page: String(folder.page + 1) });
    }
    for (const file of folder.files) {
      if (file.isDirectory && file.path !== '' && waiting.length < MAX_QUESTIONS) {
        waiting.push({ path: file.path });
      }
    }
  }
  return waiting[0] ?? null;
}

function ask(
  { root, hash }: ShareAddress,
  action: 'get' | 'pathList',
  accessCode: string | null,
  fields: Readonly<Record<string, string>>,
): FetchRequest {
  const form = new URLSearchParams({ shareID: hash, ...fields });
  if (accessCode !== null) {
    form.set('password', accessCode);
  }
  return {
    method: 'POST',
    url: `${root}index.php?explorer/share/${action}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  };
}
