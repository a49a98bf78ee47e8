import type { ComponentChildren } from 'preact';
import './tag.css';

/** A word that says what something is; the colour only repeats what the word says. */
export function Tag({
  tone = 'plain',
  children,
}: {
  readonly tone?: 'plain' | 'good' | 'warn' | 'danger' | 'accent';
  readonly children: ComponentChildren;
}) {
  return <span class={`tag tag-${tone}`}>{children}</span>;
}
