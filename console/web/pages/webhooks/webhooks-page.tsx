import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { ANNOUNCED_KINDS, type AnnouncedKind } from '../../../../core/subscription.ts';
import type {
  MadeSubscription,
  SubscriptionList,
  SubscriptionRow,
} from '../../../api/subscriptions.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Empty, Failure, Loading } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { get, send } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import { WEBHOOKS } from './words.ts';

/** Who is told over webhooks of what becomes of cases. */
export default function WebhooksPage() {
  const w = useWords(WEBHOOKS);
  const { data, error, refetch } = useQuery({
    queryKey: ['subscriptions'],
    queryFn: ({ signal }) => get<SubscriptionList>('/subscriptions', {}, signal),
  });
  return (
    <main id="content" class="stack">
      <h1>{w.title}</h1>
      <p>{w.lead}</p>
      {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading /> : null}
      {data?.subscriptions.length === 0 ? (
        <Empty title={w.none}>
          <p>{w.noneHint}</p>
        </Empty>
      ) : null}
      {data?.subscriptions.map((one) => (
        <Subscription key={one.id} subscription={one} />
      ))}
      <NewSubscription />
    </main>
  );
}

function Subscription({ subscription }: { readonly subscription: SubscriptionRow }) {
  const w = useWords(WEBHOOKS);
  const queries = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const { id, url, kinds, sourceIds, isActive, failures, waiting } = subscription;

  async function change(method: 'POST' | 'DELETE', path: string): Promise<void> {
    try {
      const list = await send<SubscriptionList>(method, `/subscriptions/${id}${path}`);
      queries.setQueryData(['subscriptions'], list);
    } catch (error) {
      setFailure(error);
    }
  }

  return (
    <section class="card stack" aria-label={url}>
      <p class="foreign mono">{url}</p>
      <div class="row">
        <Tag tone={isActive ? 'good' : 'danger'}>{isActive ? w.active : w.stopped}</Tag>
        {failures > 0 ? <Tag tone="warn">{w.failing(failures)}</Tag> : null}
        {waiting > 0 ? <Tag>{w.waiting(waiting)}</Tag> : null}
        {kinds.map((kind) => (
          <code key={kind}>{kind}</code>
        ))}
      </div>
      <p class="soft">
        {w.by} <span class="foreign">{subscription.createdBy}</span>,{' '}
        <Moment at={subscription.createdAt} />.{' '}
        {sourceIds.length === 0 ? null : sourceIds.join(', ')}
        {subscription.lastReply === null ? null : (
          <>
            {' '}
            {w.lastReply}: <span class="foreign mono">{subscription.lastReply}</span>{' '}
            <Moment at={subscription.lastAt} relative />
          </>
        )}
      </p>
      {failure === null ? null : <Failure error={failure} />}
      <div class="row">
        {isActive ? null : (
          <Button onClick={() => void change('POST', '/resume')}>{w.resume}</Button>
        )}
        <Button kind="danger" onClick={() => void change('DELETE', '')}>
          {w.remove}
        </Button>
      </div>
    </section>
  );
}

function NewSubscription() {
  const w = useWords(WEBHOOKS);
  const queries = useQueryClient();
  const [url, setUrl] = useState('');
  const [sources, setSources] = useState('');
  const [kinds, setKinds] = useState<readonly AnnouncedKind[]>(['case.confirmed', 'case.gone']);
  const [secret, setSecret] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  async function add(): Promise<void> {
    setFailure(null);
    try {
      const made = await send<MadeSubscription>('POST', '/subscriptions', {
        url: url.trim(),
        kinds,
        sourceIds: sources.split(/[\s,，]+/u).filter((one) => one !== ''),
      });
      setSecret(made.secret);
      setUrl('');
      await queries.invalidateQueries({ queryKey: ['subscriptions'] });
    } catch (error) {
      setFailure(error);
    }
  }

  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={w.address}
        type="url"
        required
        value={url}
        placeholder="https://"
        onInput={({ currentTarget }: { currentTarget: HTMLInputElement }) =>
          setUrl(currentTarget.value)
        }
      />
      <fieldset class="row">
        <legend>{w.kinds}</legend>
        {ANNOUNCED_KINDS.map((kind) => (
          <label key={kind} class="row">
            <input
              type="checkbox"
              checked={kinds.includes(kind)}
              onChange={({ currentTarget }) =>
                setKinds((before) =>
                  currentTarget.checked ? [...before, kind] : before.filter((one) => one !== kind),
                )
              }
            />
            <code>{kind}</code>
          </label>
        ))}
      </fieldset>
      <TextField
        label={w.sources}
        value={sources}
        onInput={({ currentTarget }: { currentTarget: HTMLInputElement }) =>
          setSources(currentTarget.value)
        }
      />
      {failure === null ? null : <Failure error={failure} />}
      {secret === null ? null : (
        <p role="status">
          {w.secret}: <strong class="mono foreign">{secret}</strong>
        </p>
      )}
      <div>
        <Button type="submit" kind="primary" disabled={kinds.length === 0}>
          {w.add}
        </Button>
      </div>
    </form>
  );
}
