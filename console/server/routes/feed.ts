import { z } from 'zod';
import type { Announcement } from '../../../core/subscription.ts';
import type { LineDeps } from '../../../pipeline/deps.ts';
import { type Route, route } from '../route.ts';

/** What the feeds stand on. */
export interface FeedDeps {
  readonly line: Pick<LineDeps, 'store'>;
  /** Where the console is found from elsewhere, with a slash at its end; null where nobody has said. */
  readonly publicUrl: string | null;
}

/** Cases in a feed. */
const MOST_ITEMS = 100;

const JsonFeed = z.object({
  version: z.string(),
  title: z.string(),
  home_page_url: z.string().optional(),
  items: z.array(
    z.object({
      id: z.string(),
      url: z.string().optional(),
      title: z.string(),
      content_text: z.string(),
      date_published: z.iso.datetime(),
      tags: z.array(z.string()),
    }),
  ),
});

type Feed = z.input<typeof JsonFeed>;

/** Newly confirmed cases for readers of feeds. */
export function feedRoutes(deps: FeedDeps): readonly Route[] {
  return [
    route(
      {
        method: 'get',
        path: '/feed.json',
        needs: 'read',
        summary: 'Newly confirmed cases as a JSON Feed 1.1',
        answer: JsonFeed,
      },
      () => feedOf(deps),
    ),
    route(
      {
        method: 'get',
        path: '/feed.rss',
        needs: 'read',
        summary: 'Newly confirmed cases as RSS 2.0',
        media: 'application/rss+xml',
      },
      async () =>
        new Response(rssOf(await feedOf(deps)), {
          headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
        }),
    ),
  ];
}

async function feedOf({ line, publicUrl }: FeedDeps): Promise<Feed> {
  const confirmed = await line.store.subscriptions.newest('case.confirmed', MOST_ITEMS);
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'cardsweep: confirmed cases',
    ...(publicUrl === null ? {} : { home_page_url: publicUrl }),
    items: confirmed.map((one) => itemOf(one, publicUrl)),
  };
}

function itemOf(
  { seq, caseId, sourceId, policy, urls, at, verdict, state }: Announcement,
  publicUrl: string | null,
): Feed['items'][number] {
  return {
    id: `${caseId}#${seq}`,
    ...(publicUrl === null ? {} : { url: `${publicUrl}cases/${caseId}` }),
    title: `${policy ?? 'confirmed'} · ${sourceId}`,
    content_text: urls.map(defanged).join('\n'),
    date_published: at.toISOString(),
    tags: [verdict, state, sourceId],
  };
}

/** An address that no reader makes a link of. */
function defanged(url: string): string {
  return url.replace(/^http/iu, 'hxxp').replace('.', '[.]');
}

function rssOf({ title, home_page_url: home = 'about:blank', items }: Feed): string {
  const written = items.map(
    ({ id, url, title: name, content_text: text, date_published: date }) =>
      `<item><guid isPermaLink="false">${xml(id)}</guid>${url === undefined ? '' : `<link>${xml(url)}</link>`}<title>${xml(name)}</title><description>${xml(text)}</description><pubDate>${new Date(date).toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>${xml(title)}</title><link>${xml(home)}</link><description>${xml(title)}</description>${written.join('')}</channel></rss>
`;
}

/** Not allowed in XML 1.0, whatever stands for them. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function xml(text: string): string {
  return text.replaceAll(NO_XML, '\uFFFD').replaceAll(/[&<>"]/gu, (mark) => ENTITIES[mark] ?? mark);
}
