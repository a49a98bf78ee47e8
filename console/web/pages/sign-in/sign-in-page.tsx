import { useQuery } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import type { SessionState, SignInOutcome } from '../../../api/session.ts';
import { LanguageButton, ThemeButton } from '../../parts/preferences.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { get } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import { NoUsers } from './no-users.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';
import { useEnter } from './use-enter.ts';
import { WelcomeForm } from './welcome-form.tsx';
import { SIGN_IN } from './words.ts';
import './sign-in.css';

/** What is still asked for. */
export type SecondStep = Extract<SignInOutcome, { state: 'second-factor' }>;

/** Where somebody says who he is: by password and second factor, by a passkey, elsewhere, or by the link that he was given. */
export function SignInPage() {
  const w = useWords(SIGN_IN);
  const [location] = useLocation();
  const [step, setStep] = useState<SecondStep | null>(null);
  const enter = useEnter();
  function proceed(outcome: SignInOutcome): void {
    if (outcome.state === 'signed-in') {
      enter();
    } else {
      setStep(outcome);
    }
  }
  if (step !== null) {
    return (
      <Frame title={w.second}>
        <SecondFactorForm step={step} onDone={enter} onAgain={() => setStep(null)} />
      </Frame>
    );
  }
  return location === '/welcome' ? (
    <WelcomeForm frame={Frame} onDone={proceed} />
  ) : (
    <Ways onDone={proceed} />
  );
}

function Ways({ onDone }: { readonly onDone: (outcome: SignInOutcome) => void }) {
  const w = useWords(SIGN_IN);
  const { data, error, refetch } = useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => get<SessionState>('/session', {}, signal),
  });
  if (error !== null) {
    return (
      <Frame title={w.title}>
        <Failure error={error} onRetry={() => void refetch()} />
      </Frame>
    );
  }
  if (data === undefined) {
    return <Loading />;
  }
  return data.state === 'no-users' ? (
    <Frame title={w.noUsers}>
      <NoUsers />
    </Frame>
  ) : (
    <Frame title={w.title}>
      <PasswordForm ways={data} onDone={onDone} />
    </Frame>
  );
}

function Frame({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="sign-in">
      <header class="sign-in-top">
        <LanguageButton />
        <ThemeButton />
      </header>
      <main id="content" class="sign-in-main">
        <p class="sign-in-name">cardsweep</p>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
