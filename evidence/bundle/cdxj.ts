import { getSurt, jsonToQueryString } from 'warcio/utils';

/** One line of a CDXJ index as WACZ 1.1.1 describes it. */
export interface CdxjEntry {
  /** Key that replays search by: the address turned round, with the request body behind it where there is one. */
  readonly key: string;
  /** Seconds, UTC, 14 digits. */
  readonly timestamp: string;
  readonly url: string;
  readonly digest: string;
  readonly mime: string;
  readonly filename: string;
  readonly offset: number;
  readonly length: number;
  readonly status: number;
  /** SHA-256 of the record's gzip member. */
  readonly recordDigest: string;
  readonly method?: string;
  readonly requestBody?: string;
}

/** Longest request body that becomes part of a key; replays cut at 16,384 characters too. */
const MAX_QUERY = 16_384;

/** A request body as the query that wabac looks a POST up by. Multipart bodies go in as base64, as unknown types do. */
export function bodyAsQuery(body: Uint8Array, contentType: string): string {
  const mime = contentType.split(';', 1)[0]?.trim().toLowerCase();
  const text = Buffer.from(body).toString('utf8');
  if (mime === 'application/x-www-form-urlencoded') {
    return text.slice(0, MAX_QUERY);
  }
  if (mime === 'application/json') {
    return jsonToQueryString(text.slice(0, MAX_QUERY)).slice(0, MAX_QUERY);
  }
  return `__wb_post_data=${Buffer.from(body).toString('base64')}`.slice(0, MAX_QUERY);
}

/** The key of an address, for a request other than GET with its method and body in it. */
export function cdxjKey(url: string, method: string, query: string): string {
  if (method === 'GET') {
    return getSurt(url).replaceAll(/\s/gu, '%20');
  }
  const joint = url.includes('?') ? '&' : '?';
  return getSurt(`${url}${joint}__wb_method=${method}&${query}`).replaceAll(/\s/gu, '%20');
}

/** `YYYYMMDDhhmmss` of a moment, UTC. */
export function cdxjTimestamp(at: Date): string {
  return at.toISOString().replaceAll(/\D/gu, '').slice(0, 14);
}

function cdxjLine({ key, timestamp, ...fields }: CdxjEntry): string {
  return `${key} ${timestamp} ${JSON.stringify(fields)}`;
}

/** The index, its lines in byte order (`LC_ALL=C sort`) and each ended by a newline. */
export function writeCdxj(entries: readonly CdxjEntry[]): Buffer {
  const lines = entries.map((entry) => Buffer.from(`${cdxjLine(entry)}\n`, 'utf8'));
  return Buffer.concat(lines.toSorted((left, right) => left.compare(right)));
}
