import type { Listing } from '../../core/listing.ts';
import type { Extraction } from '../../core/page.ts';
import type { ExtractionRepository, StoredExtraction } from '../../core/repositories/captures.ts';
import { type Db, rowOf } from '../db.ts';

interface ExtractionRow {
  readonly platform: string;
  readonly version: number;
  readonly identities: StoredExtraction['identities'];
  readonly extraction: Omit<Extraction, 'listings'> & { readonly listings: readonly ListingRow[] };
}

/** JSON has no dates. */
type ListingRow = Omit<Listing, 'postedAt'> & { readonly postedAt: string | null };

export function createExtractionRepository(db: Db): ExtractionRepository {
  return {
    async find(key) {
      const row = await rowOf<ExtractionRow & Record<string, unknown>>(
        db,
        'select platform, version, identities, extraction from extractions where key = $1',
        [key],
      );
      return row === null ? null : extractionOf(row);
    },
    async put(key, { platform, version, identities, extraction }) {
      await db.query(
        `insert into extractions (key, platform, version, identities, extraction) values ($1, $2, $3, $4, $5)
         on conflict (key) do update set platform = excluded.platform,
           version = excluded.version, identities = excluded.identities, extraction = excluded.extraction`,
        [key, platform, version, JSON.stringify(identities), JSON.stringify(extraction)],
      );
    },
    async attach(captureId, key) {
      await db.query('update captures set extraction_key = $2 where id = $1', [captureId, key]);
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
