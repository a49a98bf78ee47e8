import { useQuery } from '@tanstack/preact-query';
import type { ComponentChildren, ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { LinkOwner, SignInOutcome } from '../../../api/session.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { formText } from '../../parts/form-text.ts';
import { Loading } from '../../parts/states.tsx';
import { send } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import { SignInError, wordsOf } from './password-form.tsx';
import { SIGN_IN } from './words.ts';

interface Props {
  readonly frame: ComponentType<{ readonly title: string; readonly children: ComponentChildren }>;
  readonly onDone: (outcome: SignInOutcome) => void;
}

/** Where a one-time link leads: its owner chooses a password. The code stands behind the `#`, which no server and no log sees. */
export function WelcomeForm({ frame: Frame, onDone }: Props) {
  const w = useWords(SIGN_IN);
  const [code] = useState(() => location.hash.slice(1));
  const { data, error } = useQuery({
    queryKey: ['link', code],
    queryFn: () => send<LinkOwner>('POST', '/session/link/owner', { code }),
    retry: false,
    refetchOnWindowFocus: false,
  });
  if (error !== null || code === '') {
    return (
      <Frame title={w.title}>
        <p role="alert">{w.linkOver}</p>
        <a href=".">{w.toSignIn}</a>
      </Frame>
    );
  }
  if (data === undefined) {
    return <Loading />;
  }
  return (
    <Frame title={w.welcome(data.name)}>
      <p>{w.welcomeHint}</p>
      <NewPassword code={code} name={data.name} onDone={onDone} />
    </Frame>
  );
}

function NewPassword({
  code,
  name,
  onDone,
}: { readonly code: string; readonly name: string } & Pick<Props, 'onDone'>) {
  const w = useWords(SIGN_IN);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  async function choose(password: string, repeated: string): Promise<void> {
    if (password !== repeated) {
      setError(w.differ);
      return;
    }
    setBusy(true);
    setError(null);
    try {
      onDone(await send('POST', '/session/link', { code, password }));
    } catch (failure) {
      setError(wordsOf(failure, w.linkOver, w.wait));
      setBusy(false);
    }
  }
  return (
    <form
      class="sign-in-form"
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        void choose(formText(fields, 'password'), formText(fields, 'repeated'));
      }}
    >
      <input type="hidden" name="username" autocomplete="username" value={name} />
      <TextField
        label={w.newPassword}
        hint={w.newPasswordHint}
        name="password"
        type="password"
        autocomplete="new-password"
        minlength={12}
        required
        autofocus
      />
      <TextField
        label={w.repeat}
        name="repeated"
        type="password"
        autocomplete="new-password"
        required
      />
      <SignInError error={error} />
      <Button kind="primary" type="submit" busy={busy}>
        {w.proceed}
      </Button>
    </form>
  );
}
