import { useState } from 'preact/hooks';
import type { SessionState, SignInOutcome } from '../../../api/session.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { CallFailed, send } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import { signInByPasskey } from './passkey.ts';
import { SIGN_IN } from './words.ts';

/** Name and password, and the other ways in. */
export function PasswordForm({
  ways,
  onDone,
}: {
  readonly ways: SessionState;
  readonly onDone: (outcome: SignInOutcome) => void;
}) {
  const w = useWords(SIGN_IN);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(
    location.hash === '#sign-on-failed' ? w.oidcFailed : null,
  );
  async function attempt(work: () => Promise<void>, refusal: string): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (failure) {
      setError(wordsOf(failure, refusal, w.wait));
      setBusy(false);
    }
  }
  return (
    <form
      class="sign-in-form"
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        const body = { name: fields.get('name'), password: fields.get('password') };
        void attempt(async () => onDone(await send('POST', '/session', body)), w.refused);
      }}
    >
      <TextField label={w.name} name="name" autocomplete="username webauthn" required autofocus />
      <TextField
        label={w.password}
        name="password"
        type="password"
        autocomplete="current-password"
        required
      />
      <SignInError error={error} />
      <Button kind="primary" type="submit" busy={busy}>
        {w.signIn}
      </Button>
      {ways.passkeys || ways.oidc ? <p class="sign-in-or">{w.or}</p> : null}
      {ways.passkeys ? (
        <Button
          busy={busy}
          onClick={() => void attempt(async () => onDone(await signInByPasskey()), w.passkeyFailed)}
        >
          {w.withPasskey}
        </Button>
      ) : null}
      {ways.oidc ? (
        <Button busy={busy} onClick={() => void attempt(signOnElsewhere, w.oidcFailed)}>
          {w.withOidc}
        </Button>
      ) : null}
    </form>
  );
}

/** What was not right, told to screen readers as it appears. */
export function SignInError({ error }: { readonly error: string | null }) {
  return (
    <p class="field-error" role="alert">
      {error}
    </p>
  );
}

/** Words for a failure: the page's own where somebody was refused, the server's else. */
export function wordsOf(
  failure: unknown,
  refusal: string,
  wait: (seconds: number) => string,
): string {
  if (!(failure instanceof CallFailed)) {
    return refusal;
  }
  const { status, detail, retryAfter } = failure.problem;
  if (status === 429) {
    return wait(retryAfter ?? 1);
  }
  return status === 401 ? refusal : detail;
}

async function signOnElsewhere(): Promise<void> {
  const base = new URL(document.baseURI).pathname;
  const to = `${location.pathname.slice(base.length - 1)}${location.search}`;
  const { address } = await send<{ readonly address: string }>('POST', '/session/oidc', { to });
  location.assign(address);
}
