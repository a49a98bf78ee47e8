import { startRegistration } from '@simplewebauthn/browser';
import { useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { Moment } from '../../parts/moment.tsx';
import { say } from '../../parts/toasts.tsx';
import { CallFailed, send } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import type { AccountParts } from './parts.ts';
import { ACCOUNT } from './words.ts';

type RegistrationOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];

/** Devices that one signs in with. */
export function Passkeys({ account, again, confirmed }: AccountParts) {
  const w = useWords(ACCOUNT);
  const [busy, setBusy] = useState(false);
  async function act(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    await work().catch((error: unknown) =>
      say(error instanceof CallFailed ? error.message : w.passkeyFailed),
    );
    setBusy(false);
    await again();
  }
  async function add(form: HTMLFormElement): Promise<void> {
    const optionsJSON = await confirmed(() =>
      send<RegistrationOptions>('POST', '/account/passkeys/options'),
    );
    if (optionsJSON !== null) {
      const response = await startRegistration({ optionsJSON });
      const name = new FormData(form).get('name');
      await send('POST', '/account/passkeys', { name, response });
      form.reset();
    }
  }
  async function remove(id: string): Promise<void> {
    await confirmed(() => send('DELETE', `/account/passkeys/${id}`));
  }
  return (
    <section class="card">
      <h2>{w.passkeys}</h2>
      <p class="soft">{account.canHavePasskeys ? w.passkeysWhy : w.passkeysNot}</p>
      {account.passkeys.length === 0 ? <p>{w.passkeyNone}</p> : null}
      {account.passkeys.map(({ id, name, createdAt, usedAt }) => (
        <div class="row" key={id}>
          <strong class="foreign">{name}</strong>
          <span class="soft">
            {usedAt === null ? w.added : w.used} <Moment at={usedAt ?? createdAt} relative />
          </span>
          <Button
            kind="quiet"
            busy={busy}
            aria-label={`${w.remove} ${name}`}
            onClick={() => void act(() => remove(id))}
          >
            {w.remove}
          </Button>
        </div>
      ))}
      {account.canHavePasskeys ? (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            const form = event.currentTarget;
            void act(() => add(form));
          }}
        >
          <TextField
            label={w.passkeyName}
            hint={w.passkeyNameHint}
            name="name"
            maxlength={60}
            required
          />
          <div class="row">
            <Button type="submit" busy={busy}>
              {w.passkeyAdd}
            </Button>
          </div>
        </form>
      ) : null}
    </section>
  );
}
