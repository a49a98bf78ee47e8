/** How servers head an index: nginx, Apache, lighttpd, http-server; python; serve; Jetty. IIS and h5ai are known by other marks. */
const HEADING =
  /<(?:title|h1|h2)[^>]{0,200}>\s{0,20}(?:(?:Index of|Directory listing for|Files within|Directory:)\s|index - powered by h5ai)/iu;

/** Marks of the templates of IIS, h5ai and Caddy. */
const MARKS = ['[To Parent Directory]', '[转到父目录]', '/_h5ai/public/', '_h5ai/client/'];

/** Caddy signs its index, and its rows carry their sizes. */
const CADDY = ['caddyserver.com', '<table aria-describedby="summary"'];

/** Characters at the start of a page in which its heading stands. */
const HEAD = 40_000;

/** The mark by which a page is an index that a server made of a folder; null for any other page. */
export function indexMarkOf(html: string): string | null {
  const heading = HEADING.exec(html.slice(0, HEAD))?.[0];
  if (heading !== undefined) {
    return heading.replace(/^<[^>]*>\s*/u, '').trim();
  }
  const mark = MARKS.find((one) => html.includes(one));
  return mark ?? (CADDY.every((one) => html.includes(one)) ? 'caddy' : null);
}
