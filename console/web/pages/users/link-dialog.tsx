import type { HandedLink } from '../../../api/users.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Moment } from '../../parts/moment.tsx';
import { say } from '../../parts/toasts.tsx';
import { useWords } from '../../words/language.ts';
import { USERS } from './words.ts';

/** A link to hand over, shown once. */
export function LinkDialog({
  link: { address, expiresAt },
  onClose,
}: {
  readonly link: HandedLink;
  readonly onClose: () => void;
}) {
  const w = useWords(USERS);
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(address);
    say(w.copied);
  }
  return (
    <Dialog title={w.link} onClose={onClose}>
      <p>{w.linkHint}</p>
      <code class="to-copy">{address}</code>
      <p class="soft">
        {w.until} <Moment at={expiresAt} />
      </p>
      <div class="row">
        <Button
          kind="primary"
          onClick={() => void copy().catch((error: unknown) => say(String(error)))}
        >
          {w.copy}
        </Button>
        <Button onClick={onClose}>{w.done}</Button>
      </div>
    </Dialog>
  );
}
