import type { Browser } from 'playwright';

/** What a print holds beside its pages. */
export interface PrintOptions {
  /** Bookmarks of its headings. */
  readonly outline?: boolean;
}

/** `D:20261122010205+00'00'` in the two places where Chromium writes when it printed. */
const PDF_DATE = /\/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)/gu;

/**
 * A page as PDF on A4, printed by a browser without network and without scripts. The time of printing is replaced by `at`, so that
 * the same page gives the same bytes with the same browser.
 */
export async function printRecord(
  html: string,
  browser: Browser,
  at: Date,
  signal: AbortSignal,
  { outline = false }: PrintOptions = {},
): Promise<Buffer> {
  signal.throwIfAborted();
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  function stop(): void {
    void context.close().catch(() => undefined);
  }
  signal.addEventListener('abort', stop, { once: true });
  try {
    const page = await context.newPage();
    await page.setContent(html, { waitUntil: 'load' });
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline,
    });
    return withDate(pdf, at);
  } finally {
    signal.removeEventListener('abort', stop);
    await context.close();
  }
}

function withDate(pdf: Buffer, at: Date): Buffer {
  const stamp = Number.isNaN(at.getTime())
    ? '19700101000000'
    : at.toISOString().replaceAll(/\D/gu, '').slice(0, 14);
  const text = pdf
    .toString('latin1')
    .replaceAll(PDF_DATE, (_, name: string) => `/${name} (D:${stamp}+00'00')`);
  return Buffer.from(text, 'latin1');
}
