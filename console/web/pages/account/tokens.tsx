import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { MadeToken, Token, TokenList } from '../../../api/tokens.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Moment } from '../../parts/moment.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { Failure } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { say } from '../../parts/toasts.tsx';
import { get, send } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import { NewTokenForm } from './new-token-form.tsx';
import type { AccountParts } from './parts.ts';
import { ACCOUNT } from './words.ts';

/** Tokens of one's own programs. */
export function Tokens({ confirmed }: AccountParts) {
  const w = useWords(ACCOUNT);
  const queries = useQueryClient();
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const { data, error } = useQuery({
    queryKey: ['tokens'],
    queryFn: ({ signal }) => get<TokenList>('/tokens', {}, signal),
  });
  async function act(work: () => Promise<void>): Promise<void> {
    await work().catch((failure: unknown) =>
      say(failure instanceof Error ? failure.message : String(failure)),
    );
    await queries.invalidateQueries({ queryKey: ['tokens'] });
  }
  async function make(wanted: object): Promise<void> {
    const made = await confirmed(() => send<MadeToken>('POST', '/tokens', wanted));
    setMaking(false);
    setSecret(made?.secret ?? null);
  }
  return (
    <section class="card">
      <h2>{w.tokens}</h2>
      <p class="soft">{w.tokensWhy}</p>
      {error === null ? null : <Failure error={error} />}
      {data?.tokens.length === 0 ? <p>{w.tokenNone}</p> : null}
      {data === undefined || data.tokens.length === 0 ? null : (
        <TokenTable tokens={data.tokens} onRevoke={(id) => void act(() => revoke(id))} />
      )}
      <div class="row">
        <Button onClick={() => setMaking(true)}>{w.tokenMake}</Button>
      </div>
      {making ? (
        <Dialog title={w.tokenMake} onClose={() => setMaking(false)}>
          <NewTokenForm onMake={(wanted) => void act(() => make(wanted))} />
        </Dialog>
      ) : null}
      {secret === null ? null : (
        <Dialog title={w.tokens} onClose={() => setSecret(null)}>
          <p>{w.tokenShown}</p>
          <code class="to-copy">{secret}</code>
          <div class="row">
            <Button kind="primary" onClick={() => setSecret(null)}>
              {w.done}
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

async function revoke(id: string): Promise<void> {
  await send('DELETE', `/tokens/${id}`);
}

function TokenTable({
  tokens,
  onRevoke,
}: {
  readonly tokens: readonly Token[];
  readonly onRevoke: (id: string) => void;
}) {
  const w = useWords(ACCOUNT);
  return (
    <ScrollX label={w.tokens}>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.tokenName}</th>
            <th scope="col">{w.tokenRights}</th>
            <th scope="col">{w.expires}</th>
            <th scope="col">{w.used}</th>
            <th scope="col">{w.state}</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <td class="foreign">{token.name}</td>
              <td class="mono">{token.rights.join(' ')}</td>
              <td>
                <Moment at={token.expiresAt} />
              </td>
              <td>{token.usedAt === null ? w.never : <Moment at={token.usedAt} relative />}</td>
              <td>
                <TokenState token={token} onRevoke={onRevoke} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function TokenState({
  token: { id, name, revokedAt, expiresAt },
  onRevoke,
}: {
  readonly token: Token;
  readonly onRevoke: (id: string) => void;
}) {
  const w = useWords(ACCOUNT);
  if (revokedAt !== null) {
    return <Tag>{w.tokenRevoked}</Tag>;
  }
  return Date.parse(expiresAt) < Date.now() ? (
    <Tag>{w.tokenOver}</Tag>
  ) : (
    <Button kind="danger" aria-label={`${w.tokenRevoke} ${name}`} onClick={() => onRevoke(id)}>
      {w.tokenRevoke}
    </Button>
  );
}
