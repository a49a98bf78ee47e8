import type { ComponentChildren, JSX } from 'preact';
import './button.css';

interface Props extends Omit<JSX.HTMLAttributes<HTMLButtonElement>, 'icon'> {
  /** `primary` for the one act that a page is about, `danger` for what cannot be taken back. */
  readonly kind?: 'primary' | 'danger' | 'plain' | 'quiet';
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly type?: 'button' | 'submit';
  readonly children: ComponentChildren;
}

export function Button({ kind = 'plain', busy = false, disabled, type, children, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      class={`button button-${kind}`}
      disabled={disabled === true || busy}
      aria-busy={busy}
    >
      {children}
    </button>
  );
}
