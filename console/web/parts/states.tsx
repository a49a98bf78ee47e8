import type { ComponentChildren } from 'preact';
import { CallFailed } from '../reach/api.ts';
import { COMMON } from '../words/common.ts';
import { useWords } from '../words/language.ts';
import { Button } from './button.tsx';
import './states.css';

/** Where nothing is: says so, and what to do next. */
export function Empty({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

/** While something is read. */
export function Loading() {
  const w = useWords(COMMON);
  return (
    <p class="soft" role="status">
      {w.loading}
    </p>
  );
}

/** What failed, in the server's words, and a way to try again. */
export function Failure({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry?: () => void;
}) {
  const w = useWords(COMMON);
  const detail = error instanceof Error ? error.message : String(error);
  const isForbidden = error instanceof CallFailed && error.problem.status === 403;
  return (
    <div class="failure" role="alert">
      <strong>{w.failed}</strong>
      <span class="foreign">{isForbidden ? w.notAllowed : detail}</span>
      {onRetry === undefined ? null : <Button onClick={onRetry}>{w.retry}</Button>}
    </div>
  );
}
