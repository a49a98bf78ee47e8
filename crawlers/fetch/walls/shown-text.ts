const SILENT = /^(?:script|style|noscript|template|head|title)$/;

/**
 * How many characters of text a page shows outside of tags, scripts and styles; counting stops above `enough`. White space is not
 * counted. One pass, no parser: for telling a sentence from a page, not for reading it.
 */
export function shownCharacters(html: string, enough: number): number {
  let count = 0;
  let position = 0;
  while (position < html.length && count <= enough) {
    const open = html.indexOf('<', position);
    const end = open === -1 ? html.length : open;
    count += html.slice(position, Math.min(end, position + enough * 4)).replace(/\s+/g, '').length;
    position = open === -1 ? html.length : afterTag(html, open);
  }
  return count;
}

/** The position after a tag, and after all of what it holds where that is not shown. */
function afterTag(html: string, open: number): number {
  const close = html.indexOf('>', open);
  if (close === -1) {
    return html.length;
  }
  const name = /^<([a-z]+)/i.exec(html.slice(open, open + 12))?.[1]?.toLowerCase() ?? '';
  if (!SILENT.test(name)) {
    return close + 1;
  }
  const end = indexOfTagEnd(html, name, close);
  return end === -1 ? html.length : end;
}

function indexOfTagEnd(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) {
      return at;
    }
  }
  return -1;
}
