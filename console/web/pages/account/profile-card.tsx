import { useQueryClient } from '@tanstack/preact-query';
import { useContext } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/field.tsx';
import { Moment } from '../../parts/moment.tsx';
import { SetLanguage } from '../../parts/preferences.tsx';
import { say } from '../../parts/toasts.tsx';
import { send } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import { ROLE_WORDS } from '../../words/roles.ts';
import type { AccountParts } from './parts.ts';
import { ACCOUNT } from './words.ts';

/** Who one is, in what language, and the way out. */
export function ProfileCard({ account, again }: AccountParts) {
  const w = useWords(ACCOUNT);
  const roles = useWords(ROLE_WORDS);
  const queries = useQueryClient();
  const setLanguage = useContext(SetLanguage);
  async function speak(picked: string): Promise<void> {
    const language = picked === 'zh' || picked === 'en' ? picked : null;
    await send('PATCH', '/account', { language });
    if (language !== null) {
      setLanguage(language);
    }
    await again();
  }
  async function signOut(): Promise<void> {
    await send('DELETE', '/session');
    await queries.resetQueries();
  }
  return (
    <section class="card">
      <h2 class="foreign">{account.name}</h2>
      <dl class="account-facts">
        <dt>{w.role}</dt>
        <dd>{roles[account.role]}</dd>
        <dt>{w.since}</dt>
        <dd>
          <Moment at={account.createdAt} />
        </dd>
      </dl>
      <SelectField
        label={w.language}
        value={account.language ?? ''}
        onPick={(picked) => void speak(picked).catch((error: unknown) => say(String(error)))}
        options={[
          ['', w.languageAuto],
          ['zh', '中文'],
          ['en', 'English'],
        ]}
      />
      <div class="row">
        <Button onClick={() => void signOut().catch((error: unknown) => say(String(error)))}>
          {w.signOut}
        </Button>
      </div>
    </section>
  );
}
