import type { Preview } from '../../../api/cases.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { COMMON } from '../../words/common.ts';
import { useWords } from '../../words/language.ts';
import { DEEDS } from './deed-words.ts';
import { Grounds } from './parties-panel.tsx';

/** The notices as they would leave, and the act that sends them. */
export function PreviewDialog({
  preview,
  busy,
  error,
  onClose,
  onSend,
}: {
  readonly preview: Preview;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onSend: () => void;
}) {
  const w = { ...useWords(COMMON), ...useWords(DEEDS) };
  return (
    <Dialog title={w.preview} onClose={onClose} wide>
      {preview.refusal === null ? null : (
        <p class="failure foreign" role="alert">
          {w.refusal}
          {preview.refusal}
        </p>
      )}
      {preview.refusal === null && preview.notices.length === 0 ? <p>{w.noNotices}</p> : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <div class="stack previews" tabIndex={0}>
        {preview.notices.map((notice) => (
          <article key={notice.recipientId} class="preview">
            <h3>
              <span class="foreign">{notice.recipient}</span>{' '}
              {notice.approvals > 1 ? <Tag tone="warn">{w.second}</Tag> : null}
            </h3>
            <p class="row soft">
              <span>
                {w.via} {notice.channel}
              </span>
              <code class="foreign">{notice.address}</code>
              <span>{w.cites(notice.cited)}</span>
              <Grounds grounds={notice.grounds} />
            </p>
            {notice.gaps.length === 0 ? null : (
              <p class="failure foreign">
                {w.gaps}: {notice.gaps.join('; ')}
              </p>
            )}
            <details>
              <summary class="foreign">{notice.subject}</summary>
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
              <pre class="foreign notice-text" tabIndex={0}>
                {notice.text}
              </pre>
            </details>
          </article>
        ))}
      </div>
      {error === null ? null : <Failure error={error} />}
      <div class="row">
        <Button kind="primary" busy={busy} disabled={preview.refusal !== null} onClick={onSend}>
          {w.send}
        </Button>
        <Button onClick={onClose}>{w.cancel}</Button>
      </div>
    </Dialog>
  );
}
