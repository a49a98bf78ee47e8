import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/field.tsx';
import { formText } from '../../parts/form-text.ts';
import { CallFailed, send } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import { ACCOUNT } from './words.ts';

/** Does what wants a fresh proof of who one is; asks for it where the server says that it is too old. */
export type Confirmed = <T>(work: () => Promise<T>) => Promise<T | null>;

/** What asks, and the dialog that it asks by. Null comes of work whose question was closed. */
export function useConfirmed(): {
  readonly confirmed: Confirmed;
  readonly dialog: ComponentChildren;
} {
  const [asking, setAsking] = useState(false);
  const answered = useRef<(isProved: boolean) => void>(() => undefined);
  function ask(): Promise<boolean> {
    setAsking(true);
    return new Promise((resolve) => {
      answered.current = (isProved) => {
        setAsking(false);
        resolve(isProved);
      };
    });
  }
  async function confirmed<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof CallFailed && error.problem.code === 'CONFIRM')) {
        throw error;
      }
      return (await ask()) ? await work() : null;
    }
  }
  return {
    confirmed,
    dialog: asking ? <ConfirmDialog onAnswer={(isProved) => answered.current(isProved)} /> : null,
  };
}

function ConfirmDialog({ onAnswer }: { readonly onAnswer: (isProved: boolean) => void }) {
  const w = useWords(ACCOUNT);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function prove(fields: FormData): Promise<void> {
    const password = formText(fields, 'password');
    const code = formText(fields, 'code');
    setBusy(true);
    try {
      await send('POST', '/session/confirm', password === '' ? { code } : { password });
      onAnswer(true);
    } catch (failure) {
      const isWrong = failure instanceof CallFailed && failure.problem.status === 403;
      setError(isWrong ? w.confirmWrong : String(failure));
      setBusy(false);
    }
  }
  return (
    <Dialog title={w.confirmTitle} onClose={() => onAnswer(false)}>
      <p>{w.confirmWhy}</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void prove(new FormData(event.currentTarget));
        }}
      >
        <TextField
          label={w.confirmPassword}
          name="password"
          type="password"
          autocomplete="current-password"
          autofocus
        />
        <TextField label={w.confirmCode} name="code" autocomplete="one-time-code" />
        <p class="field-error" role="alert">
          {error}
        </p>
        <Button kind="primary" type="submit" busy={busy}>
          {w.confirmDo}
        </Button>
      </form>
    </Dialog>
  );
}
