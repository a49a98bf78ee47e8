import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { RIGHTS_OF, ROLES } from '../../../../core/rights.ts';
import type { HandedLink, MadeUser, UserList } from '../../../api/users.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { say } from '../../parts/toasts.tsx';
import { get, send } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import { RIGHT_WORDS, ROLE_WORDS } from '../../words/roles.ts';
import { AddUserForm } from './add-user-form.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { UserTable } from './user-table.tsx';
import { USERS } from './words.ts';
import './users.css';

/** Who may sign in, and what each may do. */
export default function UsersPage() {
  const w = useWords(USERS);
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [link, setLink] = useState<HandedLink | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['users'],
    queryFn: ({ signal }) => get<UserList>('/users', {}, signal),
  });
  async function act(work: () => Promise<HandedLink | null>): Promise<void> {
    try {
      const handed = await work();
      setLink(handed);
      if (handed === null) {
        say(w.saved);
      }
    } catch (failure) {
      say(failure instanceof Error ? failure.message : String(failure));
    }
    await queries.invalidateQueries({ queryKey: ['users'] });
  }
  async function add(wanted: object): Promise<HandedLink> {
    const made = await send<MadeUser>('POST', '/users', wanted);
    setAdding(false);
    return made.link;
  }
  return (
    <main id="content" class="users">
      <h1>{w.title}</h1>
      <div class="row">
        <Button kind="primary" onClick={() => setAdding(true)}>
          {w.add}
        </Button>
      </div>
      {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined ? error === null && <Loading /> : null}
      {data === undefined ? null : (
        <UserTable users={data.users} onAct={(work) => void act(work)} />
      )}
      <RolesCard />
      {adding ? (
        <Dialog title={w.add} onClose={() => setAdding(false)}>
          <AddUserForm onAdd={(wanted) => void act(() => add(wanted))} />
        </Dialog>
      ) : null}
      {link === null ? null : <LinkDialog link={link} onClose={() => setLink(null)} />}
    </main>
  );
}

function RolesCard() {
  const w = useWords(USERS);
  const roles = useWords(ROLE_WORDS);
  const rights = useWords(RIGHT_WORDS);
  return (
    <details class="card">
      <summary>{w.what}</summary>
      <div class="users-roles">
        {ROLES.map((role) => (
          <section key={role}>
            <h2>{roles[role]}</h2>
            <ul>
              {RIGHTS_OF[role].map((right) => (
                <li key={right}>{rights[right]}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}
