import { useState } from 'preact/hooks';
import type { NoticeDone } from '../../../api/notices.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextArea, TextField } from '../../parts/field.tsx';
import { Failure } from '../../parts/states.tsx';
import { say } from '../../parts/toasts.tsx';
import { send } from '../../reach/api.ts';
import { COMMON } from '../../words/common.ts';
import { useWords } from '../../words/language.ts';
import { DEEDS } from './deed-words.ts';
import { callOf, type Deed } from './deeds.ts';

const WITHOUT_REASON = new Set<Deed>(['look', 'send', 'test']);

/** Asks what an act needs to know, and does it. */
export function DeedDialog({
  deed,
  noticeId,
  onClose,
  onDone,
}: {
  readonly deed: Deed;
  readonly noticeId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const w = { ...useWords(COMMON), ...useWords(DEEDS) };
  const [reason, setReason] = useState('');
  const [extra, setExtra] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const extras: Partial<Record<Deed, string>> = { appeal: w.from, again: w.to, test: w.address };
  const label = extras[deed];
  async function act(): Promise<void> {
    setBusy(true);
    try {
      const [path, body] = callOf(deed, { reason, extra });
      const done = await send<NoticeDone>('POST', `/notices/${noticeId}/${path}`, body);
      say(w.done(deed === 'test' ? done.words : (w.states[done.state] ?? done.state)));
      onDone();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  }
  return (
    <Dialog title={w.deeds[deed] ?? deed} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void act();
        }}
      >
        {label === undefined ? null : (
          <TextField
            label={label}
            type={deed === 'test' ? 'email' : 'text'}
            required={deed !== 'again'}
            value={extra}
            onInput={({ currentTarget }: { currentTarget: HTMLInputElement }) =>
              setExtra(currentTarget.value)
            }
          />
        )}
        {WITHOUT_REASON.has(deed) ? null : (
          <TextArea
            label={w.reason}
            required
            maxLength={2000}
            value={reason}
            onInput={({ currentTarget }: { currentTarget: HTMLTextAreaElement }) =>
              setReason(currentTarget.value)
            }
          />
        )}
        {error === null ? null : <Failure error={error} />}
        <div class="row">
          <Button type="submit" kind="primary" busy={busy}>
            {w.deeds[deed]}
          </Button>
          <Button onClick={onClose}>{w.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
