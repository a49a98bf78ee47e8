import type { z } from 'zod';
import type { AuditEntry, AuditSearch } from '../../../core/repositories/audit.ts';
import { AuditExport, type AuditItem, AuditPage, AuditQuery } from '../../api/audit.ts';
import { tell } from '../accounts/audit.ts';
import type { AccountsDeps } from '../accounts/deps.ts';
import { csvCell } from '../csv.ts';
import { type Route, route } from '../route.ts';

/** Entries that are read at once for an export. */
const BATCH = 1_000;

const DAY = 86_400_000;

const COLUMNS = [
  'seq',
  'at',
  'actor',
  'actorId',
  'via',
  'act',
  'subject',
  'status',
  'address',
] as const;

/** Who did what. */
export function auditRoutes(deps: AccountsDeps): readonly Route[] {
  const { audit } = deps.store;
  return [
    route(
      {
        method: 'get',
        path: '/audit',
        needs: 'audit',
        summary: 'the audit log, the newest first',
        query: AuditQuery,
        answer: AuditPage,
      },
      async ({ query: { limit, before, ...search } }) => {
        const entries = await audit.search(searchOf(search, before ?? null), limit);
        const next = entries.length < limit ? null : (entries.at(-1)?.seq ?? null);
        return { entries: entries.map(itemOf), next };
      },
    ),
    route(
      {
        method: 'get',
        path: '/audit/export',
        needs: 'audit',
        summary: 'the audit log as a file: CSV, or a JSON document a line',
        query: AuditExport,
        media: 'text/csv',
      },
      async ({ query: { format, ...search }, actor, caller }) => {
        await tell(deps, actor, 'audit-exported', { format }, caller);
        const lines = exported(searchOf(search, null), format, deps);
        return new Response(streamOf(lines), {
          headers: {
            'content-type': `${format === 'csv' ? 'text/csv' : 'application/jsonl'}; charset=utf-8`,
            'content-disposition': `attachment; filename="audit.${format}"`,
          },
        });
      },
    ),
  ];
}

type Wanted = Omit<z.output<typeof AuditExport>, 'format'>;

/** A day as `to` counts whole. */
function searchOf({ actor, act, subject, from, to }: Wanted, before: number | null): AuditSearch {
  return {
    actor: actor === undefined || actor === '' ? null : actor,
    act: act === undefined || act === '' ? null : act,
    subject: subject === undefined || subject === '' ? null : subject,
    from: from === undefined ? null : new Date(from),
    to: to === undefined ? null : new Date(Date.parse(to) + (to.includes('T') ? 0 : DAY)),
    before,
  };
}

async function* exported(
  search: AuditSearch,
  format: 'csv' | 'jsonl',
  { store }: AccountsDeps,
): AsyncGenerator<string> {
  if (format === 'csv') {
    yield csvLine(COLUMNS);
  }
  let { before } = search;
  for (;;) {
    const entries = await store.audit.search({ ...search, before }, BATCH);
    yield entries.map((entry) => lineOf(itemOf(entry), format)).join('');
    before = entries.at(-1)?.seq ?? null;
    if (entries.length < BATCH) {
      return;
    }
  }
}

function lineOf(item: AuditItem, format: 'csv' | 'jsonl'): string {
  return format === 'csv'
    ? csvLine(COLUMNS.map((column) => item[column]))
    : `${JSON.stringify(item)}\n`;
}

function itemOf({ at, ...entry }: AuditEntry): AuditItem {
  return { ...entry, at: at.toISOString() };
}

function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done === true) {
        controller.close();
      } else {
        controller.enqueue(encoder.encode(value));
      }
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}

function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
