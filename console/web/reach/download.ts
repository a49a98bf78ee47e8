import { apiAddress, CallFailed, type Problem } from './api.ts';

/** Asks for a file and has the browser keep it. Throws `CallFailed`. */
export async function download(path: string, body: unknown): Promise<void> {
  const answer = await fetch(apiAddress(path), {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  if (!answer.ok) {
    throw new CallFailed((await answer.json()) as Problem);
  }
  const disposition = answer.headers.get('content-disposition') ?? '';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = /filename="([\w.-]+)"/u.exec(disposition)?.[1] ?? 'download';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
