import type { z } from 'zod';
import type { CaseState } from '../../../core/case.ts';
import type { QueueFilter, QueuePlace } from '../../../core/repositories/case-queue.ts';
import type { Actor } from '../../../core/rights.ts';
import type { QueueQuery } from '../../api/queue.ts';

const DAY_MS = 86_400_000;

/** Days of the choices of an age. */
const DAYS = { day: 1, week: 7, month: 30 } as const;

const WAITING: readonly CaseState[] = ['open', 'deferred', 'returned'];

const ASSIGNED = 'name:';

type Query = z.output<typeof QueueQuery>;

/** What a query asks of the store, for the person who asks. */
export function filterOf(query: Query, actor: Actor, now: Date): QueueFilter {
  const { verdict, surface, source, region, kind, handle, q, awaiting } = query;
  return {
    ...statesOf(query.state),
    ...given('verdict', verdict),
    ...given('surface', surface),
    ...given('sourceId', source),
    ...given('region', region),
    ...given('handleKind', kind),
    ...given('handle', handle),
    ...given('words', q),
    ...whoseOf(query.who, actor),
    ...ageOf(query.age, now),
    ...(awaiting === 'yes' ? { isAwaiting: true } : {}),
  };
}

/** A field that is left out where nothing was given. */
function given<K extends string, V>(name: K, value: V | undefined): { readonly [N in K]?: V } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one field of that name, or none
  return (value === undefined || value === '' ? {} : { [name]: value }) as {
    readonly [N in K]?: V;
  };
}

function statesOf(state: Query['state']): Pick<QueueFilter, 'states'> {
  if (state === 'all') {
    return {};
  }
  return { states: state === 'waiting' ? WAITING : [state] };
}

function whoseOf(who: string | undefined, { id, name }: Actor): Partial<QueueFilter> {
  switch (who) {
    case undefined:
    case '':
      return {};
    case 'mine':
      return { mine: { holderId: id, name } };
    case 'unclaimed':
      return { isUnclaimed: true };
    default:
      return { assignee: who.startsWith(ASSIGNED) ? who.slice(ASSIGNED.length) : who };
  }
}

function ageOf(age: Query['age'], now: Date): Partial<QueueFilter> {
  if (age === undefined) {
    return {};
  }
  const days = age === 'older' ? DAYS.month : DAYS[age];
  const at = new Date(now.getTime() - days * DAY_MS);
  return age === 'older' ? { openedBefore: at } : { openedFrom: at };
}

/** A place as the interface writes it. */
export function placeText({ priority, caseId }: QueuePlace): string {
  return `${priority}~${caseId}`;
}

/** A place as it was written; null for none. */
export function placeOf(text: string | undefined): QueuePlace | null {
  if (text === undefined) {
    return null;
  }
  const [priority = '', caseId = ''] = text.split('~');
  return { priority: Number(priority), caseId };
}
