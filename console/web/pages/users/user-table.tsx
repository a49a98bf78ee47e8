import { useState } from 'preact/hooks';
import { ROLES } from '../../../../core/rights.ts';
import type { HandedLink, User } from '../../../api/users.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Tag } from '../../parts/tag.tsx';
import { send } from '../../reach/api.ts';
import { useMe } from '../../reach/me.ts';
import { COMMON } from '../../words/common.ts';
import { useWords } from '../../words/language.ts';
import { ROLE_WORDS } from '../../words/roles.ts';
import { USERS } from './words.ts';

type OnAct = (work: () => Promise<HandedLink | null>) => void;

/** Everybody, with what may be done about him. */
export function UserTable({
  users,
  onAct,
}: {
  readonly users: readonly User[];
  readonly onAct: OnAct;
}) {
  const w = useWords(USERS);
  const [asking, setAsking] = useState<{ kind: 'disable' | 'reset'; user: User } | null>(null);
  return (
    <div class="card scroll-x" role="region" aria-label={w.title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.name}</th>
            <th scope="col">{w.role}</th>
            <th scope="col">{w.state}</th>
            <th scope="col">{w.second}</th>
            <th scope="col">{w.last}</th>
            <th scope="col">{w.made}</th>
            <th scope="col">{w.acts}</th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <UserRow
              key={user.id}
              user={user}
              onAct={onAct}
              onAsk={(kind) => setAsking({ kind, user })}
            />
          ))}
        </tbody>
      </table>
      {asking === null ? null : (
        <AskDialog
          {...asking}
          onClose={() => setAsking(null)}
          onAct={(work) => {
            setAsking(null);
            onAct(work);
          }}
        />
      )}
    </div>
  );
}

function UserRow({
  user,
  onAct,
  onAsk,
}: {
  readonly user: User;
  readonly onAct: OnAct;
  readonly onAsk: (kind: 'disable' | 'reset') => void;
}) {
  const w = useWords(USERS);
  const isMe = useMe()?.id === user.id;
  const tones = { active: 'good', invited: 'warn', disabled: 'plain' } as const;
  return (
    <tr>
      <th scope="row" class="foreign">
        {user.name}
      </th>
      <td>
        <RolePicker user={user} isMe={isMe} onAct={onAct} />
      </td>
      <td>
        <Tag tone={tones[user.state]}>{w[user.state]}</Tag>
      </td>
      <td>{user.hasSecondFactor ? w.yes : w.no}</td>
      <td>{user.lastSignInAt === null ? w.never : <Moment at={user.lastSignInAt} relative />}</td>
      <td>
        <Moment at={user.createdAt} />{' '}
        <span class="soft foreign">{user.isForeign ? w.foreign : w.by(user.createdBy)}</span>
      </td>
      <td>{isMe ? <Tag tone="accent">{w.you}</Tag> : <Acts {...{ user, onAct, onAsk }} />}</td>
    </tr>
  );
}

function RolePicker({
  user,
  isMe,
  onAct,
}: {
  readonly user: User;
  readonly isMe: boolean;
  readonly onAct: OnAct;
}) {
  const w = useWords(USERS);
  const roles = useWords(ROLE_WORDS);
  if (isMe || user.isForeign) {
    return <>{roles[user.role]}</>;
  }
  return (
    <select
      aria-label={w.roleOf(user.name)}
      value={user.role}
      onChange={({ currentTarget: { value } }) =>
        onAct(async () => {
          await send('PATCH', `/users/${user.id}`, { role: value });
          return null;
        })
      }
    >
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {roles[role]}
        </option>
      ))}
    </select>
  );
}

function Acts({
  user,
  onAct,
  onAsk,
}: {
  readonly user: User;
  readonly onAct: OnAct;
  readonly onAsk: (kind: 'disable' | 'reset') => void;
}) {
  const w = useWords(USERS);
  if (user.state === 'disabled') {
    return (
      <Button
        aria-label={`${w.enable} ${user.name}`}
        onClick={() =>
          onAct(async () => {
            await send('PATCH', `/users/${user.id}`, { isEnabled: true });
            return null;
          })
        }
      >
        {w.enable}
      </Button>
    );
  }
  return (
    <div class="row">
      <Button aria-label={`${w.reset} ${user.name}`} onClick={() => onAsk('reset')}>
        {w.reset}
      </Button>
      <Button
        kind="danger"
        aria-label={`${w.disable} ${user.name}`}
        onClick={() => onAsk('disable')}
      >
        {w.disable}
      </Button>
    </div>
  );
}

function AskDialog({
  kind,
  user,
  onClose,
  onAct,
}: {
  readonly kind: 'disable' | 'reset';
  readonly user: User;
  readonly onClose: () => void;
  readonly onAct: OnAct;
}) {
  const w = useWords(USERS);
  const common = useWords(COMMON);
  const [secondFactor, setSecondFactor] = useState(false);
  async function doIt(): Promise<HandedLink | null> {
    if (kind === 'reset') {
      return await send<HandedLink>('POST', `/users/${user.id}/reset`, { secondFactor });
    }
    await send('PATCH', `/users/${user.id}`, { isEnabled: false });
    return null;
  }
  return (
    <Dialog title={w[kind]} onClose={onClose}>
      <p>{kind === 'reset' ? w.resetAsk(user.name) : w.disableAsk(user.name)}</p>
      {kind === 'reset' && user.hasSecondFactor ? (
        <label class="row">
          <input
            type="checkbox"
            checked={secondFactor}
            onChange={({ currentTarget }) => setSecondFactor(currentTarget.checked)}
          />
          {w.resetSecond}
        </label>
      ) : null}
      <div class="row">
        <Button kind="danger" onClick={() => onAct(doIt)}>
          {w[kind]}
        </Button>
        <Button onClick={onClose}>{common.cancel}</Button>
      </div>
    </Dialog>
  );
}
