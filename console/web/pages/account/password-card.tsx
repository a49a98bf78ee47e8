import { useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { say } from '../../parts/toasts.tsx';
import { CallFailed, send } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import type { AccountParts } from './parts.ts';
import { ACCOUNT } from './words.ts';

/** Changes the password. */
export function PasswordCard({ account, again }: AccountParts) {
  const w = useWords(ACCOUNT);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function change(form: HTMLFormElement): Promise<void> {
    const fields = new FormData(form);
    if (fields.get('wanted') !== fields.get('repeated')) {
      setError(w.differ);
      return;
    }
    setBusy(true);
    setError(null);
    try {
      const body = { current: fields.get('current'), wanted: fields.get('wanted') };
      await send('PUT', '/account/password', body);
      form.reset();
      say(w.changed);
      await again();
    } catch (failure) {
      const isWrong = failure instanceof CallFailed && failure.problem.status === 403;
      setError(isWrong ? w.wrong : String(failure instanceof Error ? failure.message : failure));
    }
    setBusy(false);
  }
  return (
    <section class="card">
      <h2>{w.password}</h2>
      {account.isForeign ? <p>{w.foreign}</p> : null}
      {account.hasPassword ? (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void change(event.currentTarget);
          }}
        >
          <input type="hidden" name="username" autocomplete="username" value={account.name} />
          <TextField
            label={w.current}
            name="current"
            type="password"
            autocomplete="current-password"
            required
          />
          <TextField
            label={w.wanted}
            hint={w.wantedHint}
            name="wanted"
            type="password"
            autocomplete="new-password"
            minlength={12}
            required
          />
          <TextField
            label={w.repeat}
            name="repeated"
            type="password"
            autocomplete="new-password"
            required
          />
          <p class="field-error" role="alert">
            {error}
          </p>
          <div class="row">
            <Button type="submit" busy={busy}>
              {w.change}
            </Button>
          </div>
        </form>
      ) : (
        <p>{w.noPassword}</p>
      )}
    </section>
  );
}
