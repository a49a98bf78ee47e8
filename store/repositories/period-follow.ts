import type { SightingClocks } from '../../core/repositories/clocks.ts';
import type {
  Figure,
  FollowedSighting,
  PeriodRepository,
  Terms,
} from '../../core/repositories/periods.ts';
import { type Db, rowsOf } from '../db.ts';
import { OVERDUE } from './period-overdue.ts';
import { BATCH, bandOf, GOODS, HOST, LATEST, LOWEST, REGIONS, withHistory } from './period-sql.ts';

const IN_PERIOD = '>= $1 and % < $2';

function within(moment: string): string {
  return `${moment} ${IN_PERIOD.replace('%', moment)}`;
}

/** What a sighting must be to belong to a figure; `$3` is its value. */
const CONDITIONS: Readonly<Record<Figure['kind'], string>> = {
  found: within('first_seen_at'),
  confirmed: within('confirmed.at'),
  accepted: within('accepted.at'),
  gone: within('gone.gone_at'),
  returned: `exists (select from period_returns as returns where returns.case_id = case_sightings.case_id
    and returns.url = sightings.url and ${within('returns.at')})`,
  overdue: `exists (select from overdue_addresses where overdue_addresses.case_id = case_sightings.case_id
    and overdue_addresses.url = sightings.url)`,
  recipient: `exists (select from notices where notices.case_id = case_sightings.case_id and recipient_id = $3
    and withdraws is null and ${within('notices.created_at')}
    and notice->'cited' @> jsonb_build_array(jsonb_build_object('url', sightings.url)))`,
  surface: `${within('first_seen_at')} and surface = $3`,
  provider: `${within('first_seen_at')} and ${HOST} = $3`,
  price: `${within('first_seen_at')} and ${bandOf(LOWEST)} = $3`,
  goods: `${within('first_seen_at')} and $3 = any(${GOODS})`,
  region: `${within('first_seen_at')} and $3 = any(${REGIONS})`,
};

/** Figures for which texts and scores are read. */
const READ: ReadonlySet<Figure['kind']> = new Set(['price', 'goods', 'region']);

/** The sightings of a figure with their clocks, by id, or in another order or none. */
export function followOf(
  kind: Figure['kind'],
  order = `order by sightings.id limit ${limitOf(kind)}`,
): string {
  const reading = READ.has(kind)
    ? `join listings on listings.id = sightings.listing_id left join ${LATEST}`
    : '';
  const overdue = kind === 'overdue' ? `with ${OVERDUE} ` : '';
  return `${overdue}select sightings.id as "sightingId", case_sightings.case_id as "caseId", sightings.url, surface,
      first_seen_at as "firstSeenAt", confirmed.at as "confirmedAt", accepted.at as "acceptedAt",
      gone.gone_at as "goneAt", still_gone.at as "stillGoneAt", came_back.at as "returnedAt"
    from sightings join case_sightings on case_sightings.sighting_id = sightings.id ${reading}
    left join period_confirmed as confirmed on confirmed.case_id = case_sightings.case_id
    left join period_accepted as accepted on accepted.case_id = case_sightings.case_id
    left join period_gone as gone on gone.case_id = case_sightings.case_id and gone.url = sightings.url
    left join period_still_gone as still_gone on still_gone.case_id = case_sightings.case_id and still_gone.url = sightings.url
    left join period_came_back as came_back on came_back.case_id = case_sightings.case_id and came_back.url = sightings.url
    where ${CONDITIONS[kind]} ${order}`;
}

/** The limit is the parameter behind those that the figure takes. */
function limitOf(kind: Figure['kind']): string {
  return `$${parameterCount(kind) + 1}`;
}

function parameterCount(kind: Figure['kind']): number {
  return ['found', 'confirmed', 'accepted', 'gone', 'returned'].includes(kind) ? 2 : 3;
}

function valuesOf(figure: Figure, { hours, usualHours }: Terms): readonly unknown[] {
  if (figure.kind === 'overdue') {
    return [JSON.stringify(hours), usualHours];
  }
  return 'value' in figure ? [figure.value] : [];
}

/** As reports have listed them: by case and address. */
const CLOCKS = `select "sightingId", "caseId", url, "firstSeenAt", "confirmedAt", "acceptedAt", "goneAt", "stillGoneAt"
  from (${followOf('confirmed', '')}) as clocks order by "confirmedAt", "caseId", url, "sightingId"`;

/** What is walked through with a cursor, so that no more than a batch is held. Within a transaction. */
export function createPeriodWalks(db: Db): Pick<PeriodRepository, 'follow' | 'clocks'> {
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the row, as with `pg`
  async function walk<R extends Record<string, unknown>>(
    sql: string,
    values: readonly unknown[],
    each: (batch: readonly R[]) => void | Promise<void>,
  ): Promise<void> {
    await (await withHistory(db)).query(`declare walked no scroll cursor for ${sql}`, values);
    let rows = await rowsOf<R>(db, `fetch ${BATCH} from walked`);
    while (rows.length > 0) {
      await each(rows);
      rows = await rowsOf<R>(db, `fetch ${BATCH} from walked`);
    }
    await db.query('close walked');
  }
  return {
    async follow(figure, { from, to }, terms, each, limit) {
      const values = figure.kind === 'overdue' ? [to] : [from, to];
      await walk<FollowedSighting & Record<string, unknown>>(
        followOf(figure.kind),
        [...values, ...valuesOf(figure, terms), limit ?? null],
        each,
      );
    },
    async clocks({ from, to }, each) {
      await walk<SightingClocks & Record<string, unknown>>(CLOCKS, [from, to], each);
    },
  };
}
