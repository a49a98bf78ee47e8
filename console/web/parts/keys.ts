import { useEffect, useRef } from 'preact/hooks';

/** What keys do on a page: by the key's own name, as `j`, `Enter`, `?`. */
export type KeyBindings = Readonly<Record<string, () => void>>;

/** Keys of a page. They rest while somebody writes, while a dialog is open, and with a modifier held. */
export function useKeys(bindings: KeyBindings): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isBusy(event)
      ) {
        return;
      }
      const act = latest.current[event.key];
      if (act !== undefined) {
        event.preventDefault();
        act();
      }
    }
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

function isBusy({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) {
    return false;
  }
  const isWriting = target.matches('input, textarea, select, [contenteditable]');
  const isPressing = key === 'Enter' && target.matches('a, button, summary');
  return isWriting || isPressing || document.querySelector('dialog[open]') !== null;
}
