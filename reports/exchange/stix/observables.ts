import type { CitedSighting } from '../../../core/notice.ts';
import { observableId } from './identifier.ts';

/** A cyber-observable object of STIX 2.1; the properties depend on the type. */
export interface Observable {
  readonly type: 'url' | 'user-account' | 'email-addr' | 'file';
  readonly spec_version: '2.1';
  readonly id: string;
  readonly [property: string]: unknown;
}

/** The handles whose value is an address. */
const ADDRESSES = new Set(['share', 'invitation', 'url']);

/** What a sighting shows, as observables: its address, the seller's accounts and links, and the sealed bundle by its digest. */
export function observablesOf({ url, handles, evidence }: CitedSighting): readonly Observable[] {
  const found = [
    urlObservable(url),
    ...handles.map(({ kind, value }) => handleObservable(kind, value)),
    ...(evidence === null ? [] : [bundleObservable(evidence)]),
  ].filter((one) => one !== null);
  return [...new Map(found.map((one) => [one.id, one])).values()];
}

/** An address as STIX takes it: absolute and in ASCII; null for what is none. */
function urlObservable(address: string): Observable | null {
  if (!URL.canParse(address)) {
    return null;
  }
  const value = new URL(address).href;
  return { type: 'url', spec_version: '2.1', id: observableId('url', { value }), value };
}

/** `account_type` is the kind of handle: the open vocabulary of STIX has no word for most of them. */
function handleObservable(kind: string, value: string): Observable | null {
  if (ADDRESSES.has(kind)) {
    return urlObservable(value);
  }
  if (kind === 'email') {
    return {
      type: 'email-addr',
      spec_version: '2.1',
      id: observableId('email-addr', { value }),
      value,
    };
  }
  const contributing = { account_login: value, account_type: kind };
  return {
    type: 'user-account',
    spec_version: '2.1',
    id: observableId('user-account', contributing),
    ...contributing,
  };
}

function bundleObservable({
  evidenceId,
  bundleDigest,
  capturedAt,
}: NonNullable<CitedSighting['evidence']>): Observable {
  const hashes = { 'SHA-256': bundleDigest };
  return {
    type: 'file',
    spec_version: '2.1',
    id: observableId('file', { hashes }),
    hashes,
    name: `${evidenceId}.wacz`,
    mime_type: 'application/wacz',
    ctime: capturedAt.toISOString(),
  };
}
