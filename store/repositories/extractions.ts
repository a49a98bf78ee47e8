import type { Listing } from '../../core/listing.ts';
import type { Extraction } from '../../core/page.ts';
import type { ExtractionRepository, StoredExtraction } from '../../core/repositories/captures.ts';
import { type Db, prepared, rowOf } from '../db.ts';
import type { RecentExtractions } from './recent-extractions.ts';

interface ExtractionRow {
  readonly platform: string;
  readonly version: number;
  readonly identities: StoredExtraction['identities'];
  readonly extraction: Omit<Extraction, 'listings'> & { readonly listings: readonly ListingRow[] };
}

/** JSON has no dates. */
type ListingRow = Omit<Listing, 'postedAt'> & { readonly postedAt: string | null };

const FIND = prepared(
  'select platform, version, identities, extraction from extractions where key = $1',
);

const ATTACH = 'update captures set extraction_key = $2 where id = $1';

const KEEP = prepared(`with kept as (
    insert into extractions (key, platform, version, identities, extraction) values ($2, $3, $4, $5, $6)
    on conflict (key) do update set platform = excluded.platform,
      version = excluded.version, identities = excluded.identities, extraction = excluded.extraction
  ) ${ATTACH}`);

export function createExtractionRepository(
  db: Db,
  recent: RecentExtractions,
): ExtractionRepository {
  async function find(key: string): Promise<StoredExtraction | null> {
    const row = await rowOf<ExtractionRow & Record<string, unknown>>(db, FIND, [key]);
    return row === null ? null : extractionOf(row);
  }
  return {
    find,
    async get(key, version) {
      return recent.find(key, version) ?? (await find(key));
    },
    async keep(captureId, key, fresh) {
      if (fresh === null) {
        await db.query(prepared(ATTACH), [captureId, key]);
        return;
      }
      const { platform, version, identities } = fresh;
      const extraction = JSON.stringify(fresh.extraction);
      const parts = [platform, version, JSON.stringify(identities), extraction];
      await db.query(KEEP, [captureId, key, ...parts]);
      recent.keep(key, fresh, extraction.length);
    },
    async ofCapture(captureId) {
      const row = await rowOf<ExtractionRow & Record<string, unknown>>(
        db,
        `select platform, version, identities, extraction from extractions
         join captures on captures.extraction_key = extractions.key where captures.id = $1`,
        [captureId],
      );
      return row === null ? null : extractionOf(row);
    },
  };
}

function extractionOf({
  platform,
  version,
  identities,
  extraction,
}: ExtractionRow): StoredExtraction {
  const listings = extraction.listings.map((listing) => ({
    ...listing,
    postedAt: listing.postedAt === null ? null : new Date(listing.postedAt),
  }));
  return { platform, version, identities, extraction: { ...extraction, listings } };
}
