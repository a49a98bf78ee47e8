/** Name under which a page's world reports a refused popup; the program takes it away before the page's scripts run. */
export const POPUP_BINDING = 'cardsweepRefusedPopup';

/**
 * Makes `window.open` give null, as a browser's popup blocker does, and report the address. A popup that is opened and closed
 * again would ask a server for things that no record holds, and leaves frames of the page behind it unparsed (Chromium 147).
 * Shared workers are taken away, as Chrome on Android has none: what one asks for passes no channel that is listened to.
 */
export const REFUSALS = `(() => {
  delete globalThis.SharedWorker;
  const report = globalThis.${POPUP_BINDING};
  delete globalThis.${POPUP_BINDING};
  if (typeof report !== 'function') return;
  const { URL, String } = globalThis;
  globalThis.open = function open(address = 'about:blank') {
    try { report(new URL(String(address), document.baseURI).href.slice(0, 2000)); } catch {}
    return null;
  };
})()`;
