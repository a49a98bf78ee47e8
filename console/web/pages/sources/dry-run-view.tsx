import type { DryRun } from '../../../api/sources.ts';
import { Tag } from '../../parts/tag.tsx';
import { KINDS } from '../../words/kinds.ts';
import { useWords } from '../../words/language.ts';
import { SOURCES } from './words.ts';

/** What an adapter read from a start page. Addresses are text: nobody is led there by a click. */
export function DryRunView({ run }: { readonly run: DryRun }) {
  const w = useWords(SOURCES);
  const { failure, counts } = run;
  return (
    <section class="stack">
      <div>
        <h3>{w.read}</h3>
        <p class="foreign mono">{run.finalUrl ?? run.url}</p>
        {run.status === null ? null : (
          <p class="soft">{w.status(run.status, run.bytes, run.tookMs)}</p>
        )}
        {failure === null ? null : (
          <p class="foreign" role="alert">
            <Tag tone="danger">{failure.code}</Tag> {w.couldNot}
            {failure.detail}
          </p>
        )}
        <p class="row">
          <Tag tone="accent">{run.platform === null ? w.noPlatform : w.readAs(run.platform)}</Tag>
          <Tag>{w.foundTexts(counts.listings)}</Tag>
          <Tag>{w.foundNext(counts.next)}</Tag>
          <Tag>{w.foundShares(counts.shares)}</Tag>
          <Tag>{w.foundInvitations(counts.invitations)}</Tag>
        </p>
        {run.needsBrowser ? <p>{w.needsBrowser}</p> : null}
      </div>
      {run.listings.length === 0 ? null : <Listings run={run} />}
      <Links title={w.foundNext(counts.next)} urls={run.next.map(({ url }) => url)} />
      <Links title={w.foundShares(counts.shares)} urls={run.shares} />
      <Links title={w.foundInvitations(counts.invitations)} urls={run.invitations} />
    </section>
  );
}

function Listings({ run }: { readonly run: DryRun }) {
  const w = useWords(SOURCES);
  const kinds = useWords(KINDS);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by the keyboard
    <div class="tall" role="region" aria-label={w.read} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="number">
              {w.probability}
            </th>
            <th scope="col">{w.kind}</th>
            <th scope="col">{w.author}</th>
            <th scope="col">{w.text}</th>
          </tr>
        </thead>
        <tbody>
          {run.listings.map(({ url, kind, author, text, probability, verdict, handles }, place) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={`${url} ${place}`}>
              <td class="number">
                <Tag tone={verdict === 'clear' ? 'plain' : 'danger'}>{probability.toFixed(2)}</Tag>
              </td>
              <td>{kinds[kind] ?? kind}</td>
              <td class="foreign">{author ?? '—'}</td>
              <td>
                <div class="foreign">{text}</div>
                <div class="soft foreign">
                  {handles.map((one) => `${kinds[one.kind] ?? one.kind} ${one.value}`).join(' · ')}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Links({ title, urls }: { readonly title: string; readonly urls: readonly string[] }) {
  return urls.length === 0 ? null : (
    <details>
      <summary>{title}</summary>
      <ul>
        {urls.map((url, place) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${url} ${place}`} class="foreign mono">
            {url}
          </li>
        ))}
      </ul>
    </details>
  );
}
