import { useMutation } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { COMMON } from '../words/common.ts';
import { useWords, words } from '../words/language.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextArea } from './field.tsx';
import { Failure } from './states.tsx';
import { say } from './toasts.tsx';

const REASON = words(
  { reason: '理由', hint: '写明依据；会记入历史。', done: '完成' },
  { reason: 'Reason', hint: 'What it stands on; it is kept.', done: 'Done' },
);

/** Asks why, and does it. */
export function ReasonDialog({
  title,
  act,
  disabled = false,
  onAct,
  onDone,
  onClose,
  children,
}: {
  readonly title: string;
  /** What the button says. */
  readonly act: string;
  readonly disabled?: boolean;
  readonly onAct: (reason: string) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
}) {
  const w = useWords(REASON);
  const common = useWords(COMMON);
  const [reason, setReason] = useState('');
  const { mutate, error, isPending } = useMutation({
    mutationFn: onAct,
    onSuccess() {
      say(w.done);
      onDone();
      onClose();
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          mutate(reason);
        }}
      >
        {children}
        <TextArea
          label={w.reason}
          hint={w.hint}
          required
          maxLength={2_000}
          value={reason}
          onInput={(event: { currentTarget: HTMLTextAreaElement }) =>
            setReason(event.currentTarget.value)
          }
        />
        {error === null ? null : <Failure error={error} />}
        <div class="row">
          <Button
            kind="primary"
            type="submit"
            busy={isPending}
            disabled={disabled || reason.trim() === ''}
          >
            {act}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
