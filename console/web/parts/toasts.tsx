import { useEffect, useState } from 'preact/hooks';
import { COMMON } from '../words/common.ts';
import { useWords } from '../words/language.ts';
import { Button } from './button.tsx';
import './toasts.css';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: () => void;
}

let shown: readonly Toast[] = [];
let last = 0;
let redraw: ((toasts: readonly Toast[]) => void) | null = null;

/** Says what came of an act for some seconds, with a way back where there is one. */
export function say(text: string, undo?: () => void, milliseconds = 8_000): void {
  last += 1;
  const id = last;
  show([...shown, { id, text, ...(undo === undefined ? {} : { undo }) }]);
  setTimeout(() => drop(id), milliseconds);
}

function drop(id: number): void {
  show(shown.filter((toast) => toast.id !== id));
}

function show(toasts: readonly Toast[]): void {
  shown = toasts;
  redraw?.(toasts);
}

/** Where they appear; once, in the shell. */
export function Toasts() {
  const w = useWords(COMMON);
  const [toasts, setToasts] = useState(shown);
  useEffect(() => {
    redraw = setToasts;
  }, []);
  return (
    <div class="toasts no-print" role="status" aria-live="polite">
      {toasts.map(({ id, text, undo }) => (
        <div class="toast" key={id}>
          <span class="foreign">{text}</span>
          {undo === undefined ? null : (
            <Button
              kind="quiet"
              onClick={() => {
                drop(id);
                undo();
              }}
            >
              {w.undo}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}
