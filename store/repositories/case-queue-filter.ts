import type { QueueFilter } from '../../core/repositories/case-queue.ts';

/** What must hold of a row of `case_queue as queue`, and the values that it names. */
export interface Conditions {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** Adds a value; the parameter that names it. */
  readonly add: (value: unknown) => string;
}

type Add = Conditions['add'];

/** Shorter than a pair of characters nothing can be sought. */
const LEAST_WORDS = 2;

/** The conditions of a filter. Every value is a parameter, so that the planner sees it and nobody's text is SQL. */
export function conditionsOf(filter: QueueFilter, at: Date): Conditions {
  const values: unknown[] = [];
  function add(value: unknown): string {
    values.push(value);
    return `$${values.length}`;
  }
  const sql = [...ofCase(filter, add), ...ofContent(filter, add), ...ofPeople(filter, add, at)];
  return { sql: sql.length === 0 ? 'true' : sql.join(' and '), values, add };
}

function ofCase(
  { states, verdict, sourceId, openedFrom, openedBefore, isAwaiting }: QueueFilter,
  add: Add,
): readonly string[] {
  return [
    ...(states === undefined ? [] : [`queue.state in (${states.map(add).join(', ')})`]),
    ...(verdict === undefined ? [] : [`queue.verdict = ${add(verdict)}`]),
    ...(sourceId === undefined ? [] : [`queue.source_id = ${add(sourceId)}`]),
    ...(openedFrom === undefined ? [] : [`queue.opened_at >= ${add(openedFrom)}`]),
    ...(openedBefore === undefined ? [] : [`queue.opened_at < ${add(openedBefore)}`]),
    ...(isAwaiting === true
      ? [
          `queue.case_id in (select case_id from notices where state in ('awaiting-approval', 'in-doubt'))`,
        ]
      : []),
  ];
}

function ofContent(
  { surface, region, handleKind, handle, words }: QueueFilter,
  add: Add,
): readonly string[] {
  const sought = (words ?? '').replaceAll(/\s+/gu, '');
  return [
    ...(surface === undefined ? [] : [`queue.surfaces @> array[${add(surface)}::text]`]),
    ...(region === undefined ? [] : [`queue.regions @> array[${add(region)}::text]`]),
    ...handleCondition(handleKind, handle, add),
    ...(sought.length < LEAST_WORDS
      ? []
      : [
          `queue.case_id in (select case_id from case_texts where grams @> text_grams(${add(sought)}))`,
        ]),
  ];
}

function handleCondition(
  kind: QueueFilter['handleKind'],
  value: string | undefined,
  add: Add,
): readonly string[] {
  if (value === undefined) {
    return kind === undefined ? [] : [`queue.handle_kinds @> array[${add(kind)}::text]`];
  }
  const ofKind = kind === undefined ? `kind <> 'campaign'` : `kind = ${add(kind)}`;
  return [
    `queue.case_id in (select case_id from case_keys where value = ${add(value)} and ${ofKind})`,
  ];
}

function ofPeople(
  { assignee, mine, isUnclaimed }: QueueFilter,
  add: Add,
  at: Date,
): readonly string[] {
  return [
    ...(assignee === undefined ? [] : [`queue.assignee = ${add(assignee)}`]),
    ...(mine === undefined
      ? []
      : [
          `queue.case_id in (select case_id from case_queue where assignee = ${add(mine.name)} union
            select case_id from case_claims where holder_id = ${add(mine.holderId)} and expires_at > ${add(at)})`,
        ]),
    ...(isUnclaimed === true
      ? [
          `queue.assignee is null and not exists (select from case_claims
            where case_claims.case_id = queue.case_id and expires_at > ${add(at)})`,
        ]
      : []),
  ];
}
