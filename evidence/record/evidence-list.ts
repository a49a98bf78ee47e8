import { sha256 } from '../../core/digest.ts';
import type { OpenedBundle } from '../viewer/opened-bundle.ts';
import type { Category } from './phrases.ts';

/** One line of the list of what was extracted. */
export interface ListedEvidence {
  readonly category: Category;
  readonly name: string;
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
}

const FORMATS: Readonly<Record<string, string>> = {
  gz: 'WARC/1.1 (gzip)',
  cdxj: 'CDXJ',
  jsonl: 'JSON Lines',
  json: 'JSON',
};

/** What a record of the recorder's own is, by the scheme of its address. */
const CATEGORIES: readonly (readonly [prefix: string, category: Category])[] = [
  ['urn:fullPage:', 'wholePage'],
  ['urn:view:', 'listingPicture'],
  ['urn:dom:', 'dom'],
  ['urn:text:', 'text'],
  ['urn:tls:', 'tls'],
  ['urn:pdf:', 'print'],
  ['urn:mhtml:', 'print'],
];

/** The bundle, its files, and what is in its WARC: answers and what the recorder made of the page. */
export function evidenceList(bundle: OpenedBundle): readonly ListedEvidence[] {
  const { account, files, bundleBytes, bundleDigest, exchanges } = bundle;
  const mimes = new Map(exchanges.map(({ url, mime }) => [url, mime]));
  return [
    {
      category: 'bundle',
      name: `${account.evidenceId}.wacz`,
      format: 'WACZ 1.1.1',
      bytes: bundleBytes,
      sha256: bundleDigest,
    },
    ...[...files].map(([name, bytes]) => ({
      category: 'file' as const,
      name,
      format: FORMATS[name.slice(name.lastIndexOf('.') + 1)] ?? '',
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
    ...account.artefacts.filter(isListed).map(({ type, uri, mime, bytes, sha256: digest }) => ({
      category: type === 'response' ? ('answer' as const) : categoryOf(uri),
      name: uri,
      format: (type === 'response' ? mimes.get(uri) : mime?.split(';', 1)[0]) ?? '',
      bytes,
      sha256: digest,
    })),
  ];
}

/** How many records of the bundle the list leaves out. */
export function leftOut({ account: { artefacts } }: OpenedBundle): number {
  return artefacts.filter((artefact) => !isListed(artefact)).length;
}

function isListed({ type }: OpenedBundle['account']['artefacts'][number]): boolean {
  return type === 'response' || type === 'resource';
}

function categoryOf(uri: string): Category {
  return CATEGORIES.find(([prefix]) => uri.startsWith(prefix))?.[1] ?? 'other';
}
