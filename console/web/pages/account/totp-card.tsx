import { useState } from 'preact/hooks';
import type { RecoveryCodes, TotpOffer } from '../../../api/account.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/field.tsx';
import { formText } from '../../parts/form-text.ts';
import { Tag } from '../../parts/tag.tsx';
import { say } from '../../parts/toasts.tsx';
import { CallFailed, send } from '../../reach/api.ts';
import { COMMON } from '../../words/common.ts';
import { useWords } from '../../words/language.ts';
import type { AccountParts } from './parts.ts';
import { ACCOUNT } from './words.ts';

type Step =
  | { readonly kind: 'scan'; readonly offer: TotpOffer }
  | { readonly kind: 'stop' }
  | { readonly kind: 'codes'; readonly codes: readonly string[] };

/** One-time passwords of an authenticator, and the codes that stand in for it. */
export function TotpCard({ account, again, confirmed }: AccountParts) {
  const w = useWords(ACCOUNT);
  const [step, setStep] = useState<Step | null>(null);
  async function act(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => say(error instanceof Error ? error.message : ''));
    await again();
  }
  async function offer(): Promise<void> {
    const made = await confirmed(() => send<TotpOffer>('POST', '/account/totp'));
    setStep(made === null ? null : { kind: 'scan', offer: made });
  }
  async function renew(): Promise<void> {
    const made = await confirmed(() => send<RecoveryCodes>('POST', '/account/recovery-codes'));
    setStep(made === null ? null : { kind: 'codes', codes: made.codes });
  }
  async function stop(): Promise<void> {
    setStep(null);
    await confirmed(() => send('DELETE', '/account/totp'));
  }
  return (
    <section class="card">
      <h2>{w.second}</h2>
      <p class="soft">{w.secondWhy}</p>
      <dl class="account-facts">
        <dt>{w.totp}</dt>
        <dd>
          <Tag tone={account.hasTotp ? 'good' : 'plain'}>
            {account.hasTotp ? w.totpOn : w.totpOff}
          </Tag>
        </dd>
        {account.hasTotp ? (
          <>
            <dt>{w.recovery}</dt>
            <dd>{w.recoveryLeft(account.recoveryCodes)}</dd>
          </>
        ) : null}
      </dl>
      <div class="row">
        {account.hasTotp ? (
          <>
            <Button onClick={() => void act(renew)}>{w.recoveryNew}</Button>
            <Button kind="danger" onClick={() => setStep({ kind: 'stop' })}>
              {w.totpStop}
            </Button>
          </>
        ) : (
          <Button onClick={() => void act(offer)}>{w.totpStart}</Button>
        )}
      </div>
      <StepDialog
        step={step}
        onStep={(next) => {
          setStep(next);
          void again();
        }}
        onStop={() => void act(stop)}
      />
    </section>
  );
}

function StepDialog({
  step,
  onStep,
  onStop,
}: {
  readonly step: Step | null;
  readonly onStep: (step: Step | null) => void;
  readonly onStop: () => void;
}) {
  const w = useWords(ACCOUNT);
  const common = useWords(COMMON);
  switch (step?.kind) {
    case undefined:
      return null;
    case 'scan':
      return <ScanDialog offer={step.offer} onStep={onStep} />;
    case 'stop':
      return (
        <Dialog title={w.totpStop} onClose={() => onStep(null)}>
          <p>{w.totpStopAsk}</p>
          <div class="row">
            <Button kind="danger" onClick={onStop}>
              {w.totpStop}
            </Button>
            <Button onClick={() => onStep(null)}>{common.cancel}</Button>
          </div>
        </Dialog>
      );
    case 'codes':
      return (
        <Dialog title={w.recovery} onClose={() => onStep(null)}>
          <p>{w.recoveryKeep}</p>
          <ul class="account-codes mono">
            {step.codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
          <div class="row">
            <Button kind="primary" onClick={() => onStep(null)}>
              {w.saved}
            </Button>
          </div>
        </Dialog>
      );
  }
}

function ScanDialog({
  offer,
  onStep,
}: {
  readonly offer: TotpOffer;
  readonly onStep: (step: Step | null) => void;
}) {
  const w = useWords(ACCOUNT);
  const [error, setError] = useState<string | null>(null);
  async function take(code: string): Promise<void> {
    try {
      const { codes } = await send<RecoveryCodes>('PUT', '/account/totp', { code });
      onStep({ kind: 'codes', codes });
    } catch (failure) {
      const isWrong = failure instanceof CallFailed && failure.problem.status === 400;
      setError(isWrong ? w.totpWrong : String(failure));
    }
  }
  return (
    <Dialog title={w.totp} onClose={() => onStep(null)}>
      <p>{w.totpScan}</p>
      <img class="account-picture" src={offer.picture} alt={w.totpPicture} />
      <div>
        <span class="soft">{w.totpSecret}</span>
        <code class="to-copy">{offer.secret.replaceAll(/.{4}(?!$)/gu, '$& ')}</code>
      </div>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void take(formText(new FormData(event.currentTarget), 'code'));
        }}
      >
        <TextField
          label={w.totpCode}
          error={error}
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          required
          autofocus
        />
        <div class="row">
          <Button kind="primary" type="submit">
            {w.totpStart}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
