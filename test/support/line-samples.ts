import type { FoundLink, LinkFacts } from '../../core/link.ts';
import type { Listing } from '../../core/listing.ts';
import type { Extraction, Page, PageAnswer, Platform } from '../../core/page.ts';
import type { Source } from '../../core/source.ts';
import type { Target } from '../../core/target.ts';
import type { PageReader } from '../../pipeline/deps.ts';

/** Whole nouns of the line, for tests that care about a field or two of each. */

const AT = new Date('2026-11-20T12:00:00Z');

export function sampleSource(fields: Partial<Source> = {}): Source {
  return {
    id: 'example-forum',
    name: 'Example forum',
    surface: 'forum',
    platform: 'auto',
    start: ['http://forum.example.org/index.html'],
    allowHosts: [],
    legalBasis: 'test',
    contact: 'desk@example.org',
    robots: 'obey',
    robotsBasis: null,
    pace: { requestsPerSecond: 1, concurrency: 1 },
    budget: { captures: 100, minutes: 10 },
    schedule: null,
    recipients: [],
    timeZone: 'Asia/Shanghai',
    follow: 'all',
    ...fields,
  };
}

export function sampleTarget(fields: Partial<Target> = {}): Target {
  return {
    id: 'tgt_1',
    sweepId: 'swp_1',
    sourceId: 'example-forum',
    url: 'http://forum.example.org/thread-1.html',
    kind: 'page',
    platform: 'sample',
    accessCode: null,
    depth: 1,
    foundAt: null,
    stamp: null,
    ...fields,
  };
}

export function sampleListing(fields: Partial<Listing> = {}): Listing {
  return {
    url: 'http://forum.example.org/thread-1.html#post-1',
    kind: 'post',
    text: '转让旧相机',
    author: '阿明',
    authorUrl: 'http://forum.example.org/user-3.html',
    postedAt: AT,
    position: 1,
    images: [],
    links: [],
    ...fields,
  };
}

export function sampleExtraction(fields: Partial<Extraction> = {}): Extraction {
  return {
    listings: [],
    next: [],
    shares: [],
    invitations: [],
    facts: null,
    wall: null,
    needsBrowser: false,
    ...fields,
  };
}

export function sampleShare(fields: Partial<FoundLink> = {}): FoundLink {
  return {
    url: 'http://disk.example.net/s/one',
    surface: 'cloud-disk',
    service: 'kodbox',
    id: 'one',
    accessCode: null,
    foundIn: 'text',
    ...fields,
  };
}

export function sampleInvitation(fields: Partial<FoundLink> = {}): FoundLink {
  return sampleShare({
    url: 'http://chat.example.net/invite/one',
    surface: 'group-invitation',
    service: 'discord',
    ...fields,
  });
}

export function sampleFacts(fields: Partial<LinkFacts> = {}): LinkFacts {
  return {
    state: 'alive',
    proof: 'code 1',
    title: null,
    description: null,
    owner: null,
    members: null,
    files: [],
    ...fields,
  };
}

export function samplePage(): Page {
  const url = 'http://forum.example.org/thread-1.html';
  const answer: PageAnswer = {
    request: { method: 'GET', url, headers: {}, body: null },
    finalUrl: url,
    status: 200,
    headers: {},
    text: '',
    bytes: new Uint8Array(),
    fetchedAt: AT,
  };
  return { url, accessCode: null, timeZone: 'Asia/Shanghai', answers: [answer] };
}

/** An adapter that reads the same from every page. */
export function samplePlatform(extraction: Extraction, id = 'sample'): Platform {
  return {
    id,
    surface: 'forum',
    version: 3,
    detect: () => 1,
    nextRequest: (target, answers) =>
      answers.length > 0
        ? null
        : { method: 'GET', url: target.url, headers: {}, body: target.accessCode },
    extract: () => extraction,
  };
}

/** What reads pages with the adapters given: the first is the one that knows every page. Finds no links and no walls. */
export function sampleReader(
  platforms: readonly Platform[],
  fields: Partial<PageReader> = {},
): PageReader {
  return {
    platformById: (id) => platforms.find((platform) => platform.id === id) ?? null,
    detect: () => platforms[0] ?? null,
    answerOf: ({ request, finalUrl, status, headers, body, fetchedAt }) => ({
      request,
      finalUrl,
      status,
      headers,
      text: '',
      bytes: body,
      fetchedAt,
    }),
    wallOf: () => null,
    linksIn: () => [],
    linkAt: () => null,
    codesAlone: () => [],
    readImage: () => Promise.resolve(sampleExtraction()),
    ...fields,
  };
}
