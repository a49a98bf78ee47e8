import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** A row of `test/fixtures/town/truth.json` about a text. */
interface TrueText {
  readonly path: string;
  readonly rank: number;
  readonly label: string;
  readonly author: string;
  readonly text: string;
  readonly moderation: 'obeys' | 'returns' | 'stays';
}

interface TruePost extends TrueText {
  readonly thread: number;
  readonly post: number;
  readonly floor: number;
  readonly title: string | null;
  readonly postedAt: string;
  readonly disguise: number;
  readonly handles: readonly { readonly kind: string; readonly value: string }[];
  readonly prices: readonly { readonly amount: number; readonly currency: string }[];
  readonly image: string | null;
  readonly leadsTo: string | null;
  readonly behindWall: boolean;
  readonly scripted: boolean;
}

interface TrueLinkRow {
  readonly path: string;
  readonly rank: number;
  readonly label: string;
  readonly state: string;
  readonly title: string | null;
  readonly code?: string | null;
  readonly files?: readonly string[];
  readonly moderation: 'obeys' | 'returns' | 'stays';
}

export interface TownTruth {
  readonly seed: number;
  readonly mustNotFetch: readonly string[];
  readonly dead: readonly string[];
  readonly posts: readonly TruePost[];
  readonly signatures: readonly TrueText[];
  readonly shares: readonly TrueLinkRow[];
  readonly invitations: readonly TrueLinkRow[];
  readonly images: readonly {
    readonly path: string;
    readonly rank: number;
    readonly qr: string | null;
  }[];
}

/** What is true of the demonstration town. */
export async function readTownTruth(): Promise<TownTruth> {
  const path = new URL('../fixtures/town/truth.json', import.meta.url);
  return JSON.parse(await readFile(path, 'utf8')) as TownTruth;
}

/** A page as the crawl found it. */
interface CrawledPage {
  readonly status: number;
  readonly html: string;
  /** Text as a visitor sees it, white space folded. */
  readonly text: string;
}

/** Everything that a visitor gets to from the front page by links, pictures and QR codes. */
export interface Crawl {
  readonly pages: ReadonlyMap<string, CrawledPage>;
  /** Addresses below the origin that pages, pictures or scripts name. */
  readonly named: ReadonlySet<string>;
}

function unescape(text: string): string {
  return text
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Text as a visitor sees it: without hidden noise and tags. */
function shownText(html: string): string {
  const shown = html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/gu, '')
    .replaceAll(/<font class="jammer">[^<]*<\/font>|<span style="display:none">[^<]*<\/span>/gu, '')
    .replaceAll(/<[^>]*>/gu, '');
  return folded(unescape(shown));
}

/** White space folded. */
export function folded(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

async function getPage(address: string): Promise<CrawledPage> {
  const response = await fetch(address, { redirect: 'manual' });
  const charset = /charset=([\w-]+)/u.exec(response.headers.get('content-type') ?? '')?.[1];
  const html = new TextDecoder(charset ?? 'utf-8').decode(await response.arrayBuffer());
  const filled = await fillShell(address, html);
  return { status: response.status, html: filled, text: shownText(filled) };
}

/** What the script of an empty shell would put into it. */
async function fillShell(address: string, html: string): Promise<string> {
  const source = /fetch\('([^']+)'\)/u.exec(html)?.[1];
  if (source === undefined || !html.includes('id="postlist_body"></div>')) {
    return html;
  }
  const filled = (await (await fetch(new URL(source, address))).json()) as {
    subject: string;
    posts: string[];
  };
  return html + filled.subject + filled.posts.join('');
}

async function readQr(address: string): Promise<readonly string[]> {
  const { data, info } = await sharp(Buffer.from(await (await fetch(address)).arrayBuffer()))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const codes = await readBarcodes(
    { data: new Uint8ClampedArray(data), width: info.width, height: info.height },
    { formats: ['QRCode'] },
  );
  return codes.map(({ text }) => text);
}

async function prepareReader(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const bytes = Uint8Array.from(await readFile(path));
  prepareZXingModule({ overrides: { wasmBinary: bytes.buffer } });
}

const FOLLOWED = /^(?:forum\.php(?:$|\?mod=(?:forumdisplay|viewthread))|thread-|home\.php)/u;

/** Walks the town from its front page, board by board and page by page. */
export async function crawlTown(origin: string): Promise<Crawl> {
  await prepareReader();
  const pages = new Map<string, CrawledPage>();
  const named = new Set<string>();
  const waiting = ['forum.php'];
  function name(address: string): void {
    const path = address.startsWith(`${origin}/`) ? address.slice(origin.length + 1) : address;
    named.add(path);
    const followed = path.split('#')[0] ?? '';
    if (FOLLOWED.test(followed) && !pages.has(followed) && !waiting.includes(followed)) {
      waiting.push(followed);
    }
  }
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const page = await getPage(`${origin}/${path}`);
    pages.set(path, page);
    for (const [, href = ''] of page.html.matchAll(/href="([^"]+)"/gu)) {
      name(unescape(href));
    }
    for (const [, file = ''] of page.html.matchAll(/ file="([^"]+)"/gu)) {
      if (!named.has(file)) {
        name(file);
        (await readQr(`${origin}/${file}`)).forEach(name);
      }
    }
  }
  return { pages, named };
}
