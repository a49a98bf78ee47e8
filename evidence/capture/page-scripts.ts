/**
 * Programs for the page, run in a world of their own: they see the page's document, and none of the functions that the page
 * may have replaced. They are texts, because this project's compiler knows no DOM.
 */

/** Around the marked listing, in CSS pixels. */
const MARGIN = 24;

/** Height of a screen, of which a listing's picture shows no more. */
const SCREEN_PX = 800;

/**
 * The document as it stands with its doctype, its text as a reader sees it and its title, each cut at `max` characters.
 * `cut` says whether anything was.
 */
export function documentScript(max: number): string {
  return `(() => {
    const type = document.doctype ? new XMLSerializer().serializeToString(document.doctype) + '\\n' : '';
    const dom = type + (document.documentElement ? document.documentElement.outerHTML : '');
    const text = document.body ? document.body.innerText : '';
    const title = document.title;
    const cut = dom.length > ${max} || text.length > ${max};
    return { dom: dom.slice(0, ${max}), text: text.slice(0, ${max}), title: title.slice(0, 500), cut };
  })()`;
}

/**
 * Tells the page that what it shows has changed, as scrolling would: what watches for intersections is told with the next frame.
 * True once two frames are over.
 */
export const NOTICE_SCRIPT = `(async () => {
    dispatchEvent(new Event('scroll'));
    document.dispatchEvent(new Event('scroll', { bubbles: true }));
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    return true;
  })()`;

/**
 * Finds the smallest element that holds any of the wanted texts (white space aside, the first that is found), outlines it
 * alone, scrolls it into view and gives the box of what then shows of it, with a margin; null where there is none. Of several
 * that hold it, the one counts that stands nearest to where the permalink leads (the element that its fragment names, or the
 * first link to it), and behind that before in front of it.
 */
export function markScript(wanted: readonly string[], permalink: string): string {
  return `(() => {
    const unmark = globalThis.unmarkListing;
    if (unmark) unmark();
    const bare = (node) => node.textContent.replace(/\\s+/gu, '');
    const all = document.body ? bare(document.body) : '';
    const needle = ${JSON.stringify(wanted)}.find((text) => all.includes(text));
    if (needle === undefined) return null;
    const holds = (node) => bare(node).includes(needle) && node.getClientRects().length > 0;
    const permalink = ${JSON.stringify(permalink)};
    const isHere = permalink.split('#')[0] === location.href.split('#')[0];
    const fragment = permalink.split('#')[1] || '';
    const anchor = (fragment && (document.getElementById(fragment) || document.getElementsByName(fragment)[0]))
      || (isHere ? null : [...document.links].find((link) => link.href === permalink));
    const isBehind = (node) => !anchor || node === anchor || (anchor.compareDocumentPosition(node) & ~2) !== 0;
    let found = anchor || document.body;
    while (found !== document.body && found.parentElement && !holds(found)) found = found.parentElement;
    for (let inner = found; inner; ) {
      found = inner;
      const holding = [...found.children].filter(holds);
      inner = holding.find(isBehind) || holding[0];
    }
    const before = [found, found.getAttribute('style')];
    globalThis.unmarkListing = () => before[1] === null ? before[0].removeAttribute('style') : before[0].setAttribute('style', before[1]);
    found.style.setProperty('outline', '4px solid #d00000', 'important');
    found.style.setProperty('outline-offset', '2px', 'important');
    found.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const box = found.getBoundingClientRect();
    const [left, top] = [Math.max(0, box.left - ${MARGIN}), Math.max(0, box.top - ${MARGIN})];
    const width = Math.min(innerWidth, box.right + ${MARGIN}) - left;
    const height = Math.min(innerHeight, box.bottom + ${MARGIN}, top + ${SCREEN_PX}) - top;
    return { x: left + scrollX, y: top + scrollY, width, height };
  })()`;
}
