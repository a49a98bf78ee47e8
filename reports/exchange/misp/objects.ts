import { isIP } from 'node:net';
import type { CitedSighting } from '../../../core/notice.ts';
import { legible, legibleLine } from '../../words/legible.ts';
import { type Attribute, attribute, seconds, uuidOf } from './attribute.ts';

/** A template of MISP/misp-objects: name, category, uuid and version of its definition, and the type of each relation used. */
interface Template {
  readonly name: string;
  readonly category: string;
  readonly uuid: string;
  readonly version: string;
  readonly relations: Readonly<Record<string, readonly [type: string, category: string]>>;
}

/**
 * What is used of three published templates (`objects/{url,user-account,file}/definition.json` of MISP/misp-objects, read at commits
 * 0445ebd3, 27fce9e7 and 0196285c). Categories are those that the types allow. None is about a person: a seller is
 * what he trades under, and victims are in no export.
 */
export const TEMPLATES = {
  url: {
    name: 'url',
    category: 'network',
    uuid: '60efb77b-40b5-4c46-871b-ed1ed999fce5',
    version: '3',
    relations: {
      url: ['url', 'Network activity'],
      host: ['hostname', 'Network activity'],
      text: ['text', 'Other'],
      'first-seen': ['datetime', 'Other'],
      'last-seen': ['datetime', 'Other'],
    },
  },
  'user-account': {
    name: 'user-account',
    category: 'misc',
    uuid: '49606b06-22f0-4ac8-8eee-2f12ad46f3d3',
    version: '6',
    relations: { 'user-id': ['text', 'Other'], 'account-type': ['text', 'Other'] },
  },
  file: {
    name: 'file',
    category: 'file',
    uuid: '688c46fb-5edb-40a3-8273-1af7923e2215',
    version: '23',
    relations: {
      filename: ['filename', 'External analysis'],
      sha256: ['sha256', 'External analysis'],
    },
  },
} as const satisfies Record<string, Template>;

/** Kinds of handles that are accounts of a service. */
const ACCOUNTS = new Set(['qq', 'wechat', 'telegram', 'whatsapp', 'line', 'weibo', 'alipay']);

/** An object of MISP's core format. */
interface MispObject {
  readonly uuid: string;
  readonly name: string;
  readonly 'meta-category': string;
  readonly template_uuid: string;
  readonly template_version: string;
  readonly timestamp: string;
  readonly distribution: '5';
  readonly comment: string;
  readonly deleted: false;
  readonly Attribute: readonly Attribute[];
}

/** What a sighting shows, as objects: its address, the seller's accounts, the sealed bundle. */
export function objectsOf(cited: CitedSighting, at: Date): readonly MispObject[] {
  const { sightingId, handles, evidence } = cited;
  const accounts = handles
    .filter(({ kind }) => ACCOUNTS.has(kind))
    .map(({ kind, value }) =>
      objectOf('user-account', [kind, value], { 'user-id': value, 'account-type': kind }, at),
    );
  const bundle =
    evidence === null
      ? []
      : [
          objectOf(
            'file',
            [evidence.evidenceId],
            { filename: `${evidence.evidenceId}.wacz`, sha256: evidence.bundleDigest },
            at,
            `sealed evidence, seal ${evidence.seal}, captured ${evidence.capturedAt.toISOString()}`,
          ),
        ];
  return [
    objectOf('url', [sightingId], urlValues(cited), at, `sighting ${sightingId}`),
    ...accounts,
    ...bundle,
  ];
}

function urlValues({
  url,
  text,
  firstSeenAt,
  lastSeenAt,
}: CitedSighting): Readonly<Record<string, string>> {
  const { hostname } = new URL(url);
  const isName = hostname !== '' && isIP(hostname.replaceAll(/[[\]]/gu, '')) === 0;
  return {
    url,
    ...(isName && hostname.includes('.') ? { host: hostname } : {}),
    text: legible(text),
    'first-seen': firstSeenAt.toISOString(),
    'last-seen': lastSeenAt.toISOString(),
  };
}

function objectOf(
  name: keyof typeof TEMPLATES,
  key: readonly string[],
  values: Readonly<Record<string, string>>,
  at: Date,
  comment = '',
): MispObject {
  const template: Template = TEMPLATES[name];
  return {
    uuid: uuidOf('object', name, ...key),
    name,
    'meta-category': template.category,
    template_uuid: template.uuid,
    template_version: template.version,
    timestamp: seconds(at),
    distribution: '5',
    comment: legibleLine(comment),
    deleted: false,
    Attribute: Object.entries(values).map(([relation, value]) =>
      attribute(
        ['object', name, ...key, relation],
        template.relations[relation] ?? ['text', 'Other'],
        value,
        { at, comment: '', isIndicator: relation === 'url', relation },
      ),
    ),
  };
}
