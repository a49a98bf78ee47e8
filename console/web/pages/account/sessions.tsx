import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { Tag } from '../../parts/tag.tsx';
import { say } from '../../parts/toasts.tsx';
import { send } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import type { AccountParts } from './parts.ts';
import { ACCOUNT } from './words.ts';

/** Browsers that are signed in. */
export function Sessions({ account, again }: AccountParts) {
  const w = useWords(ACCOUNT);
  async function end(path: string): Promise<void> {
    await send('DELETE', path).catch((error: unknown) => say(String(error)));
    await again();
  }
  return (
    <section class="card">
      <h2>{w.sessions}</h2>
      <ScrollX label={w.sessions}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w.device}</th>
              <th scope="col">{w.address}</th>
              <th scope="col">{w.signedIn}</th>
              <th scope="col">{w.seen}</th>
              <th scope="col">
                <span class="unseen">{w.end}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {account.sessions.map(({ id, isThis, createdAt, usedAt, address, agent }) => (
              <tr key={id}>
                <td>
                  <span class="foreign account-agent">{agentName(agent)}</span>{' '}
                  {isThis ? <Tag tone="accent">{w.thisOne}</Tag> : null}
                </td>
                <td class="mono">{address}</td>
                <td>
                  <Moment at={createdAt} />
                </td>
                <td>
                  <Moment at={usedAt} relative />
                </td>
                <td>
                  {isThis ? null : (
                    <Button kind="quiet" onClick={() => void end(`/account/sessions/${id}`)}>
                      {w.end}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {account.sessions.length > 1 ? (
        <div class="row">
          <Button onClick={() => void end('/account/sessions')}>{w.endOthers}</Button>
        </div>
      ) : null}
    </section>
  );
}

/** The browser and the system, as far as a browser says. */
function agentName(agent: string): string {
  const browser = /(?:Firefox|Edg|OPR|Chrome|Version)\/[\d.]+/u.exec(agent)?.[0] ?? '';
  const system = /\((?<system>[^;)]+)/u.exec(agent)?.groups?.['system'] ?? '';
  const name = browser.replace('Edg/', 'Edge/').replace('Version/', 'Safari/').replace('/', ' ');
  return [name, system].filter((part) => part !== '').join(', ') || agent || '—';
}
