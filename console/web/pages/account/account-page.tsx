import { Failure, Loading } from '../../parts/states.tsx';
import { useWords } from '../../words/language.ts';
import { useConfirmed } from './confirm.tsx';
import { Passkeys } from './passkeys.tsx';
import { PasswordCard } from './password-card.tsx';
import { ProfileCard } from './profile-card.tsx';
import { Sessions } from './sessions.tsx';
import { Tokens } from './tokens.tsx';
import { TotpCard } from './totp-card.tsx';
import { useAccount } from './use-account.ts';
import { ACCOUNT } from './words.ts';
import './account.css';

/** One's own account: what one shows who one is with, where one is signed in, and tokens for programs. */
export default function AccountPage() {
  const w = useWords(ACCOUNT);
  const { account, error, again } = useAccount();
  const { confirmed, dialog } = useConfirmed();
  if (account === undefined) {
    return (
      <main id="content">
        {error === null ? <Loading /> : <Failure error={error} onRetry={() => void again()} />}
      </main>
    );
  }
  const parts = { account, again, confirmed };
  return (
    <main id="content" class="account">
      <h1>{w.title}</h1>
      <div class="account-cards">
        <ProfileCard {...parts} />
        <PasswordCard {...parts} />
        <TotpCard {...parts} />
        <Passkeys {...parts} />
      </div>
      <Sessions {...parts} />
      <Tokens {...parts} />
      {dialog}
    </main>
  );
}
