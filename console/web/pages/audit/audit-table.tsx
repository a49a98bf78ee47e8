import type { AuditItem } from '../../../api/audit.ts';
import { Moment } from '../../parts/moment.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useWords } from '../../words/language.ts';
import { AUDIT } from './words.ts';

/** Entries of the audit log, a row each. */
export function AuditTable({ entries }: { readonly entries: readonly AuditItem[] }) {
  const w = useWords(AUDIT);
  return (
    <div class="card scroll-x" role="region" aria-label={w.title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.when}</th>
            <th scope="col">{w.who}</th>
            <th scope="col">{w.what}</th>
            <th scope="col">{w.which}</th>
            <th scope="col">{w.status}</th>
            <th scope="col">{w.where}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.seq}>
              <td>
                <Moment at={entry.at} />
              </td>
              <td>
                <span class="foreign">{entry.actor === '' ? '—' : entry.actor}</span>{' '}
                <Tag>{w.via[entry.via]}</Tag>
              </td>
              <td>
                <ActName act={entry.act} />
              </td>
              <td class="foreign mono">{entry.subject}</td>
              <td>{entry.status === null ? null : <Status status={entry.status} />}</td>
              <td class="mono">{entry.address}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** An act in words where it has them, with what one searches it by. */
function ActName({ act }: { readonly act: string }) {
  const names: Readonly<Record<string, string>> = useWords(AUDIT).acts;
  const name = names[act];
  return name === undefined ? (
    <span class="mono foreign">{act}</span>
  ) : (
    <>
      {name} <span class="mono audit-code">{act}</span>
    </>
  );
}

function Status({ status }: { readonly status: number }) {
  return <Tag tone={status < 400 ? 'good' : 'danger'}>{status}</Tag>;
}
