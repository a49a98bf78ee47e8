import type { IdentitySighting } from '../../core/identity-number.ts';
import type { ListingKind } from '../../core/listing.ts';
import type {
  SightingFilter,
  SightingRepository,
  SightingView,
  StoredListing,
} from '../../core/repositories/sightings.ts';
import type { Score } from '../../core/score.ts';
import type { Fate, Sighting } from '../../core/sighting.ts';
import type { Surface } from '../../core/surface.ts';
import { type Db, found, prepared, recordset, rowsOf } from '../db.ts';
import { latestEvidenceOf, type SightingEvidenceRow, sightingEvidenceOf } from './evidence.ts';

interface ListingColumns {
  readonly text_digest: string;
  readonly text: string;
  readonly campaign: string;
  readonly identity_numbers: readonly IdentitySighting[];
}

interface SightingRow {
  readonly id: string;
  readonly listing_id: string;
  readonly url: string;
  readonly source_id: string;
  readonly surface: Surface;
  readonly platform: string;
  readonly kind: ListingKind;
  readonly author: string | null;
  readonly author_url: string | null;
  readonly posted_at: Date | null;
  readonly position: number | null;
  readonly images: readonly string[];
  readonly links: readonly string[];
  readonly page_url: string;
  readonly first_seen_at: Date;
  readonly last_seen_at: Date;
}

type ViewRow = SightingRow &
  ListingColumns & {
    readonly gone_at: Date | null;
    readonly gone_as: Fate | null;
    readonly score: Score | null;
    readonly evidence: SightingEvidenceRow | null;
    readonly case_id: string | null;
    readonly near_listing_id: string | null;
    readonly near_similarity: number | null;
  };

export function createSightingRepository(db: Db): SightingRepository {
  async function views(filter: SightingFilter, after: string | null, limit: number) {
    const rows = await rowsOf<ViewRow>(db, VIEW, [
      filter.sweepId ?? null,
      filter.verdict ?? null,
      filter.caseId ?? null,
      filter.ids ?? null,
      after ?? '',
      limit,
      filter.listingId ?? null,
    ]);
    return rows.map(viewOf);
  }
  return {
    async saw(listings, sightings, sweepId) {
      await db.query(SAVE, [
        recordset(listings.map(rowOfListing)),
        recordset(sightings.map(rowOfSighting)),
        sweepId,
      ]);
    },
    async missed({ sourceId, url }, seen, at) {
      await db.query(MISSED, [sourceId, url, seen, at]);
    },
    async ended({ sourceId, url }, at) {
      await db.query(ENDED, [sourceId, url, at]);
    },
    async view(id) {
      const [view] = await views({ ids: [id] }, null, 1);
      return found(view, `the sighting ${id}`);
    },
    async list(filter, after, limit) {
      const { caseId, ...others } = filter;
      if (caseId === undefined || Object.values(others).some((one) => one !== undefined)) {
        return await views(filter, after, limit);
      }
      // Which they are first: a case may have ten thousand, and of each what is shown would be looked up.
      const rows = await rowsOf<{ id: string }>(db, OF_CASE, [caseId, after ?? '', limit]);
      return rows.length === 0 ? [] : await views({ ids: rows.map(({ id }) => id) }, after, limit);
    },
  };
}

const OF_CASE = `select sighting_id as id from case_sightings where case_id = $1 and sighting_id > $2
  order by sighting_id limit $3`;

/**
 * Sightings first, then the listings that they stand for. Rows of each are locked in the order of their ids, so that writers of
 * overlapping pages never wait in a ring.
 */
const SAVE = prepared(`with kept as (
    insert into listings (id, text_digest, text, campaign, identity_numbers)
    select id, text_digest, text, campaign, identity_numbers from json_to_recordset($1)
      as fresh (id text, text_digest text, text text, campaign text, identity_numbers jsonb)
    order by id
    on conflict (id) do nothing
  )
  insert into sightings (id, listing_id, url, source_id, surface, platform, kind,
    author, author_url, posted_at, position, images, links, page_url, first_seen_at, last_seen_at,
    first_sweep_id, last_sweep_id)
  select id, listing_id, url, source_id, surface, platform, kind, author, author_url, posted_at, position,
    images, links, page_url, first_seen_at, last_seen_at, $3, $3
  from json_to_recordset($2) as fresh (id text, listing_id text, url text, source_id text,
    surface text, platform text, kind text, author text, author_url text, posted_at timestamptz,
    position integer, images text[], links text[], page_url text, first_seen_at timestamptz,
    last_seen_at timestamptz)
  order by id
  on conflict (id) do update set
    last_seen_at = greatest(sightings.last_seen_at, excluded.last_seen_at),
    last_sweep_id = excluded.last_sweep_id,
    gone_at = null, gone_as = null`);

/** Edited where other words stand at the address, moved where the same person's same words stand at another. */
const MISSED = prepared(`update sightings set gone_at = $4, gone_as = case
    when exists (select 1 from sightings as other where other.source_id = sightings.source_id
      and other.page_url = sightings.page_url and other.url = sightings.url
      and other.kind = sightings.kind and other.id = any($3)) then 'edited'
    when exists (select 1 from sightings as other where other.listing_id = sightings.listing_id
      and other.source_id = sightings.source_id and other.id <> sightings.id
      and other.kind = sightings.kind and other.author is not distinct from sightings.author
      and other.posted_at is not distinct from sightings.posted_at and other.gone_at is null)
      then 'moved'
    else 'deleted' end
  where source_id = $1 and page_url = $2 and gone_at is null and not id = any($3)
    and kind in ('post', 'thread-title')`);

const ENDED = `update sightings set gone_at = $3, gone_as = 'deleted'
  where source_id = $1 and page_url = $2 and gone_at is null and kind in ('share', 'invitation')`;

const VIEW = `select sightings.*, listings.text_digest, listings.text, listings.campaign,
    listings.identity_numbers, latest.score, to_jsonb(sealed) as evidence, case_sightings.case_id,
    near_listing_id, near_similarity
  from sightings
  join listings on listings.id = sightings.listing_id
  left join lateral (select score, verdict from scores where scores.listing_id = sightings.listing_id
    order by scored_at desc limit 1) as latest on true
  left join lateral (${latestEvidenceOf('sightings.id')}) as sealed on true
  left join case_sightings on case_sightings.sighting_id = sightings.id
  where ($1::text is null or sightings.last_sweep_id = $1)
    and ($2::text is null or latest.verdict = $2)
    and ($3::text is null or case_sightings.case_id = $3)
    and ($4::text[] is null or sightings.id = any($4))
    and ($7::text is null or sightings.listing_id = $7)
    and sightings.id > $5
  order by sightings.id limit $6`;

function rowOfListing(listing: StoredListing): ListingColumns & { readonly id: string } {
  return {
    id: listing.id,
    text_digest: listing.textDigest,
    text: listing.text,
    campaign: listing.campaign,
    identity_numbers: listing.identityNumbers,
  };
}

function rowOfSighting(sighting: Sighting): SightingRow {
  return {
    id: sighting.id,
    listing_id: sighting.listingId,
    url: sighting.url,
    source_id: sighting.sourceId,
    surface: sighting.surface,
    platform: sighting.platform,
    kind: sighting.kind,
    author: sighting.author,
    author_url: sighting.authorUrl,
    posted_at: sighting.postedAt,
    position: sighting.position,
    images: sighting.images,
    links: sighting.links,
    page_url: sighting.pageUrl,
    first_seen_at: sighting.firstSeenAt,
    last_seen_at: sighting.lastSeenAt,
  };
}

function viewOf(row: ViewRow): SightingView {
  return {
    sighting: {
      id: row.id,
      listingId: row.listing_id,
      url: row.url,
      sourceId: row.source_id,
      surface: row.surface,
      platform: row.platform,
      kind: row.kind,
      author: row.author,
      authorUrl: row.author_url,
      postedAt: row.posted_at,
      position: row.position,
      images: row.images,
      links: row.links,
      pageUrl: row.page_url,
      firstSeenAt: row.first_seen_at,
      lastSeenAt: row.last_seen_at,
    },
    listing: {
      id: row.listing_id,
      textDigest: row.text_digest,
      text: row.text,
      campaign: row.campaign,
      identityNumbers: row.identity_numbers,
    },
    score: row.score,
    evidence: row.evidence === null ? null : sightingEvidenceOf(row.evidence),
    caseId: row.case_id,
    nearDuplicate:
      row.near_listing_id === null || row.near_similarity === null
        ? null
        : { listingId: row.near_listing_id, similarity: row.near_similarity },
    gone:
      row.gone_at === null || row.gone_as === null ? null : { at: row.gone_at, as: row.gone_as },
  };
}
