import { useState } from 'preact/hooks';
import type { Opening } from '../../../api/evidence.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextArea } from '../../parts/field.tsx';
import { Failure } from '../../parts/states.tsx';
import { send } from '../../reach/api.ts';
import { download } from '../../reach/download.ts';
import { COMMON } from '../../words/common.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { CASE } from './words.ts';

/** What is wanted of a bundle: to look at it in one way or the other, or a copy. */
export type Asked = 'viewing' | 'unblurred' | 'redacted' | 'bundle' | 'record';

/** Asks for the reason, which the custody log takes down, and does what was wanted. */
export function OpeningDialog({
  evidenceId,
  asked,
  onClose,
  onOpened,
}: {
  readonly evidenceId: string;
  readonly asked: Asked;
  readonly onClose: () => void;
  readonly onOpened: (opening: Opening | null) => void;
}) {
  const w = { ...useWords(COMMON), ...useWords(CASE) };
  const language = useLanguage();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const titles = { viewing: w.open, unblurred: w.unblur };
  const title = asked in titles ? titles[asked as keyof typeof titles] : (w.downloads[asked] ?? '');

  async function act(): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      if (asked === 'viewing' || asked === 'unblurred') {
        onOpened(await send<Opening>('POST', `/evidence/${evidenceId}/${asked}`, { reason }));
      } else {
        await download(`/evidence/${evidenceId}/export`, { kind: asked, reason, language });
        onOpened(null);
      }
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void act();
        }}
      >
        <p>{asked === 'unblurred' ? w.unblurHint : w.openHint}</p>
        <TextArea
          label={w.reason}
          required
          autofocus
          maxLength={400}
          value={reason}
          onInput={({ currentTarget }: { currentTarget: HTMLTextAreaElement }) =>
            setReason(currentTarget.value)
          }
        />
        {error === null ? null : <Failure error={error} />}
        <div class="row">
          <Button type="submit" kind={asked === 'unblurred' ? 'danger' : 'primary'} busy={busy}>
            {title}
          </Button>
          <Button onClick={onClose}>{w.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
