import { headerValue } from '../bundle/header-field.ts';
import { type CaptureDocument, type Manifest, PagesHeader, PagesLine } from '../schema.ts';
import { type Check, checkOf } from './check.ts';
import { readJson } from './json-file.ts';
import type { RecordFacts } from './record-facts.ts';

/** A header and a line with an address and a title. */
const MAX_PAGES_BYTES = 1024 * 1024;

function wrongPages(pages: Buffer, manifest: Manifest): string | null {
  if (pages.length > MAX_PAGES_BYTES) {
    return 'longer than a header and one page';
  }
  const [header, line, end, ...more] = pages.toString('utf8').split('\n');
  const first = readJson(Buffer.from(header ?? ''), PagesHeader);
  const page = readJson(Buffer.from(line ?? ''), PagesLine);
  if (!first.ok || !page.ok || end !== '' || more.length > 0) {
    return 'not a header and one page';
  }
  return page.value.url === manifest.mainPageUrl && page.value.ts === manifest.mainPageDate
    ? null
    : 'names another page or time than datapackage.json';
}

/** Whether `pages.jsonl` lists the page of the manifest. */
export function pagesCheck(pages: Buffer, manifest: Manifest): Check {
  return checkOf('pages.main', wrongPages(pages, manifest), manifest.mainPageUrl);
}

type Artefact = CaptureDocument['artefacts'][number];

function holdsArtefact({ sha256, bytes, uri }: Artefact, record: RecordFacts | undefined): boolean {
  return (
    record?.payload?.bytes === bytes &&
    record.payload.digest === `sha256:${sha256}` &&
    headerValue(record.fields, 'WARC-Target-URI') === uri
  );
}

function wrongArtefacts(capture: CaptureDocument, records: readonly RecordFacts[]): string | null {
  const byId = new Map(
    records.map((record) => [headerValue(record.fields, 'WARC-Record-ID'), record]),
  );
  const wrong = capture.artefacts.find(
    (artefact) => !holdsArtefact(artefact, byId.get(artefact.recordId)),
  );
  if (wrong !== undefined) {
    return `${wrong.uri}: not in the WARC as capture.json describes it`;
  }
  const described = records.filter(
    ({ fields }) => headerValue(fields, 'WARC-Type') !== 'warcinfo',
  ).length;
  return described === capture.artefacts.length ? null : 'a record is not in capture.json';
}

function wrongStatement(
  capture: CaptureDocument,
  manifest: Manifest,
  records: readonly RecordFacts[],
): string | null {
  if (
    capture.requestedUrl !== manifest.mainPageUrl ||
    capture.startedAt !== manifest.mainPageDate
  ) {
    return 'names another page or time than datapackage.json';
  }
  const responses = records.filter(({ fields }) => headerValue(fields, 'WARC-Type') === 'response');
  const { recorded, missing } = capture.completeness;
  if (responses.length !== recorded) {
    return `says ${recorded} answers are recorded, ${responses.length} are`;
  }
  return (capture.state === 'complete') === (missing.length === 0)
    ? null
    : 'its state does not follow from what is missing';
}

/** What is wrong with the sightings that the bundle says it is for: each is named once, and every picture is one's own. */
function wrongListings(capture: CaptureDocument): string | null {
  if (capture.schemaVersion === 1) {
    return null;
  }
  const { listings, artefacts, completeness } = capture;
  if (new Set(listings.map(({ sightingId }) => sightingId)).size !== listings.length) {
    return 'a sighting is named twice';
  }
  const pictures = new Map(
    artefacts.filter(({ uri }) => uri.startsWith(VIEW)).map(({ uri, sha256 }) => [uri, sha256]),
  );
  const shown = listings.filter(({ picture }) => picture !== null);
  const wrong = shown.find(
    ({ sightingId, picture }) =>
      picture?.uri.startsWith(`${VIEW}${sightingId}:`) !== true ||
      pictures.get(picture.uri) !== picture.sha256,
  );
  if (wrong !== undefined) {
    return `${wrong.sightingId}: its picture is not in the WARC as capture.json describes it`;
  }
  if (pictures.size !== shown.length) {
    return 'a picture belongs to no sighting';
  }
  const unsaid = listings.find(({ isFound }) => isFound === false);
  return unsaid !== undefined && completeness.missing.length === 0
    ? `${unsaid.sightingId}: not found, and not missing`
    : null;
}

/** What the record of a listing's picture begins with. */
const VIEW = 'urn:view:';

function countOf(capture: CaptureDocument): string {
  return capture.schemaVersion === 1
    ? 'a bundle of the first form, for one sighting at most'
    : `${capture.listings.length} sightings, ${capture.listings.filter(({ picture }) => picture !== null).length} with a picture`;
}

/** Whether `capture.json` tells what is in the bundle. */
export function captureChecks(
  capture: CaptureDocument,
  manifest: Manifest,
  records: readonly RecordFacts[],
): Check[] {
  return [
    checkOf(
      'capture.statement',
      wrongStatement(capture, manifest, records),
      `${capture.state}, ${capture.completeness.recorded} answers`,
    ),
    checkOf(
      'capture.artefacts',
      wrongArtefacts(capture, records),
      `${capture.artefacts.length} artefacts match`,
    ),
    checkOf('capture.listings', wrongListings(capture), countOf(capture)),
  ];
}
