import { useState } from 'preact/hooks';
import type { SignInOutcome } from '../../../api/session.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { CallFailed, send } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import { signInByPasskey } from './passkey.ts';
import { SignInError, wordsOf } from './password-form.tsx';
import type { SecondStep } from './sign-in-page.tsx';
import { SIGN_IN } from './words.ts';

/** The second factor of somebody whose password was right. */
export function SecondFactorForm({
  step: { ticket, methods },
  onDone,
  onAgain,
}: {
  readonly step: SecondStep;
  readonly onDone: () => void;
  readonly onAgain: () => void;
}) {
  const w = useWords(SIGN_IN);
  const [method, setMethod] = useState<'totp' | 'recovery' | null>(
    methods.find((one) => one !== 'passkey') ?? null,
  );
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  async function attempt(work: () => Promise<SignInOutcome>, refusal: string): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      await work();
      onDone();
    } catch (failure) {
      const isOver = failure instanceof CallFailed && failure.problem.code === 'LINK_OVER';
      setError(isOver ? w.over : wordsOf(failure, refusal, w.wait));
      setBusy(false);
    }
  }
  const isRecovery = method === 'recovery';
  return (
    <form
      class="sign-in-form"
      onSubmit={(event) => {
        event.preventDefault();
        const code = new FormData(event.currentTarget).get('code');
        void attempt(() => send('POST', '/session/second', { ticket, code }), w.codeRefused);
      }}
    >
      {method === null ? null : (
        <>
          <TextField
            key={method}
            label={isRecovery ? w.recovery : w.code}
            hint={isRecovery ? w.recoveryHint : w.codeHint}
            name="code"
            inputmode={isRecovery ? 'text' : 'numeric'}
            autocomplete="one-time-code"
            required
            autofocus
          />
          <SignInError error={error} />
          <Button kind="primary" type="submit" busy={busy}>
            {w.proceed}
          </Button>
        </>
      )}
      {methods.includes('passkey') ? (
        <Button
          kind={method === null ? 'primary' : 'plain'}
          busy={busy}
          onClick={() => void attempt(() => signInByPasskey(ticket), w.passkeyFailed)}
        >
          {w.usePasskey}
        </Button>
      ) : null}
      {method === null ? <SignInError error={error} /> : null}
      <div class="row">
        {methods.includes('recovery') && !isRecovery ? (
          <Button kind="quiet" onClick={() => setMethod('recovery')}>
            {w.useRecovery}
          </Button>
        ) : null}
        {methods.includes('totp') && isRecovery ? (
          <Button kind="quiet" onClick={() => setMethod('totp')}>
            {w.useTotp}
          </Button>
        ) : null}
        <Button kind="quiet" onClick={onAgain}>
          {w.again}
        </Button>
      </div>
    </form>
  );
}
