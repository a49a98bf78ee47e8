import { useQuery } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import type { SettingsInForce } from '../../../api/settings.ts';
import { Failure, Loading } from '../../parts/states.tsx';
import { get } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import { SETTINGS } from './words.ts';
import './settings.css';

/** What is in force. */
export default function SettingsPage() {
  const w = useWords(SETTINGS);
  const { data, error, refetch } = useQuery({
    queryKey: ['settings'],
    queryFn: ({ signal }) => get<SettingsInForce>('/settings', {}, signal),
  });
  return (
    <main id="content" class="settings">
      <h1>{w.title}</h1>
      <p class="soft">{w.hint}</p>
      {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading /> : null}
      {data === undefined ? null : <InForce inForce={data} />}
    </main>
  );
}

function InForce({
  inForce: { version, settings, retention, keys },
}: {
  readonly inForce: SettingsInForce;
}) {
  const w = useWords(SETTINGS);
  const of: Readonly<Record<string, string>> = w.of;
  const keyOf: Readonly<Record<string, string>> = w.keyOf;
  return (
    <>
      <p>
        {w.version} <span class="mono">{version}</span>
      </p>
      <div class="settings-cards">
        <Card title={w.retention}>
          {retention.map((term) => (
            <tr key={term.of}>
              <th scope="row">{of[term.of] ?? term.of}</th>
              <td>{term.days === null ? w.forever : w.days(term.days)}</td>
            </tr>
          ))}
        </Card>
        <Card title={w.keys} hint={w.keysHint}>
          {keys.map((key) => (
            <tr key={key.of}>
              <th scope="row">{keyOf[key.of] ?? key.of}</th>
              <td class="mono">{key.fingerprint}</td>
            </tr>
          ))}
        </Card>
      </div>
      <Card title={w.all}>
        {settings.map(({ name, value }) => (
          <tr key={name}>
            <th scope="row" class="mono">
              {name}
            </th>
            <td class="foreign">{value}</td>
          </tr>
        ))}
      </Card>
    </>
  );
}

function Card({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="card">
      <h2>{title}</h2>
      {hint === undefined ? null : <p class="soft">{hint}</p>}
      <table>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
