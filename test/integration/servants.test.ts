import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRdap } from '../../app/line/rdap.ts';
import { openRdapDesks } from '../../app/line/rdap-desks.ts';
import type { CapturedExchange } from '../../core/capture.ts';
import { sha256 } from '../../core/digest.ts';
import type { Fetcher } from '../../core/fetcher.ts';
import type { Party } from '../../core/party.ts';
import type { Source } from '../../core/source.ts';
import type { LineDeps } from '../../pipeline/deps.ts';
import { partiesOfCase } from '../../pipeline/parties.ts';
import { partiesOf, recipientDirectory } from '../../reports/index.ts';
import { startHost, type TestHost, testFetcher } from '../support/fetch-world.ts';
import { sampleSource } from '../support/line-samples.ts';
import { sampleCapture, sampleSighting, sampleStoredListing } from '../support/sighting-samples.ts';
import { AT, openStageWorld, type StageWorld } from '../support/stage-world.ts';

const PAGE = 'http://bbs.shop.com/thread-1.html';

/** As networks answer: the desk below the holder. */
const NETWORK = {
  entities: [
    {
      roles: ['registrant'],
      entities: [
        { roles: ['abuse'], vcardArray: ['vcard', [['email', {}, 'text', 'abuse@hosting.com']]] },
      ],
    },
  ],
};

let world: StageWorld;
let server: TestHost;
let fetcher: Fetcher;

beforeEach(async () => {
  world = await openStageWorld();
  server = await startHost(({ url }, response) => {
    const isKnown = url === '/ip/9.9.9.9';
    response.writeHead(isKnown ? 200 : 404).end(JSON.stringify(isKnown ? NETWORK : {}));
  });
  fetcher = testFetcher({ sleep: () => Promise.resolve() });
});

afterEach(async () => {
  await fetcher.close();
  await server.close();
  await world.close();
});

/** What one answer of a capture was, as far as it matters here. */
function exchange(finalUrl: string, serverIp: string | null): CapturedExchange {
  return {
    method: 'GET',
    url: finalUrl,
    requestHeaders: {},
    requestBody: null,
    finalUrl,
    redirects: [],
    status: 200,
    headers: {},
    bodyDigest: sha256('page'),
    bodyBytes: 4,
    serverIp,
    fetchedAt: AT.toISOString(),
  };
}

/** A case of one sighting on `PAGE`, whose source asks whom `ask` says, and whose page was captured. */
async function openCase(id: string, ask: NonNullable<Source['ask']>): Promise<void> {
  const sourceId = `source-${id}`;
  await world.store.sources.put(sampleSource({ id: sourceId, ask, recipients: ['generic'] }));
  const sighting = sampleSighting({ id: `sgt_${id}`, sourceId, url: PAGE, pageUrl: PAGE });
  await world.store.sightings.saw([sampleStoredListing('a')], [sighting], 'swp_1');
  await world.store.captures.save(
    sampleCapture({
      id: `cap_${id}`,
      sourceId,
      url: PAGE,
      exchanges: [
        exchange(PAGE, '9.9.9.9'),
        exchange('http://bbs.shop.com/reply.php', '9.9.9.10'),
        exchange('http://cdn.example.com/all.js', '9.9.9.11'),
        exchange('http://bbs.shop.com/unknown.js', null),
      ],
    }),
  );
  await world.store.captures.remember({
    sourceId,
    url: PAGE,
    accessCode: null,
    captureId: `cap_${id}`,
    contentDigest: sha256('page'),
    etag: null,
    lastModified: null,
    stamp: null,
    via: 'http',
    askedAt: AT,
  });
  await world.store.transaction(async (tx) => {
    await tx.cases.open({ id, sourceId, probability: 0.9, verdict: 'strong', openedAt: AT });
    await tx.cases.join(id, sighting.id, { campaign: id, handles: [] }, 0.9, 'strong', null);
  });
}

/** Whom a case asks by the real desk, with the RDAP server of this test. */
async function askedOf(id: string): Promise<readonly Party[]> {
  const directory = recipientDirectory();
  const rdap = openRdap({
    settings: {
      rdapUrls: [`http://${server.hostPort}/`],
      smtpUrl: null,
      sender: { organisation: 'Desk', name: 'A. Nalyst', email: 'desk@example.org' },
    },
    answers: world.store.rdap,
    fetcher,
    now: () => AT,
    log: () => undefined,
  });
  const rdapDesks = await openRdapDesks(directory, rdap);
  const desk: LineDeps['desk'] = {
    ...world.deps.desk,
    servantsOf: (hosts, signal) => rdapDesks.servantsOf(hosts, signal),
    partiesOf: (advertisement) =>
      partiesOf(advertisement, directory, { allow: [], ignore: [], replace: {} }),
  };
  return await partiesOfCase(id, null, { store: world.store, desk });
}

describe('who serves the pages of a case', () => {
  it('is looked up by the host and the addresses that answered for it, and asked beside the site', async () => {
    await openCase('cas_all', 'all');

    const parties = await askedOf('cas_all');

    expect(server.requests.map(({ url }) => url)).toEqual([
      '/domain/shop.com',
      '/ip/9.9.9.9',
      '/ip/9.9.9.10',
    ]);
    expect(parties.map(({ recipientId, grounds }) => [recipientId, grounds])).toEqual([
      ['generic', [{ kind: 'declared' }]],
      [
        expect.stringMatching(/^rdap-[\da-f]{12}$/u) as string,
        [{ kind: 'host', subject: 'bbs.shop.com' }],
      ],
    ]);
    expect(parties.map(({ cited }) => cited.map(({ url }) => url))).toEqual([[PAGE], [PAGE]]);
  });

  it('is neither looked up nor asked where the declared recipients alone are', async () => {
    await openCase('cas_declared', 'declared');

    const parties = await askedOf('cas_declared');

    expect(server.requests).toEqual([]);
    expect(parties.map(({ recipientId }) => recipientId)).toEqual(['generic']);
  });
});
