import { describe, expect, it } from 'vitest';
import type { FetchOutcome } from '../core/exchange.ts';
import { FAILURES, type FailureCode } from '../core/failure.ts';
import { LINK_STATES, type LinkState } from '../core/link.ts';
import { textDigestOf } from '../core/listing.ts';
import type { Outcome } from '../core/notice.ts';
import type { SightingView } from '../core/repositories/sightings.ts';
import type { Sighting } from '../core/sighting.ts';
import {
  sampleExtraction,
  sampleFacts,
  sampleListing,
  samplePlatform,
  sampleReader,
  sampleSource,
} from '../test/support/line-samples.ts';
import type { LineDeps } from './deps.ts';
import type { Look } from './look.ts';
import { findingOf, lookAgain } from './look-again.ts';

const TEXT = '转让旧相机一台';
const DIGEST = textDigestOf(TEXT);

function readAs(fields: Parameters<typeof sampleExtraction>[0]): Look {
  return { kind: 'read', extraction: sampleExtraction(fields) };
}

describe('a look that met a failure', () => {
  it.each(Object.keys(FAILURES) as readonly FailureCode[])(
    '%s proves no removal but one',
    (code) => {
      const { outcome } = findingOf({ kind: 'failed', code }, DIGEST);

      expect(outcome).toBe(code === 'PAGE_REMOVED' ? 'removed' : 'unknown');
    },
  );

  it('says what it met, and of what class', () => {
    const { proof } = findingOf({ kind: 'failed', code: 'WALL_LOGIN' }, DIGEST);

    expect(proof).toBe('WALL_LOGIN (blocked)');
  });

  it('is unknown where nothing reads the page', () => {
    const look = { kind: 'unreadable', why: 'no adapter' } as const;

    expect(findingOf(look, DIGEST)).toEqual({ outcome: 'unknown', proof: 'no adapter' });
  });
});

describe('a look at a share or an invitation', () => {
  const OUTCOMES: Readonly<Record<LinkState, Outcome>> = {
    alive: 'still-up',
    removed: 'removed',
    expired: 'removed',
    private: 'restricted',
    'needs-code': 'unknown',
    wall: 'unknown',
    unreachable: 'unknown',
    unknown: 'unknown',
  };

  it.each(LINK_STATES)('that is %s', (state) => {
    const facts = sampleFacts({ state, proof: 'code 7' });
    const listings = [sampleListing({ text: TEXT })];

    const { outcome, proof } = findingOf(readAs({ facts, listings }), DIGEST);

    expect(outcome).toBe(OUTCOMES[state]);
    expect(proof === 'code 7').toBe(state !== 'alive');
  });

  it('proves nothing where it is alive and reads otherwise: a file more is not an offer less', () => {
    const facts = sampleFacts({ state: 'alive' });
    const listings = [sampleListing({ text: '别的东西', kind: 'share' })];

    expect(findingOf(readAs({ facts, listings }), DIGEST).outcome).toBe('unknown');
  });

  it('misses a post of a channel that is alive', () => {
    const facts = sampleFacts({ state: 'alive' });
    const listings = [
      sampleListing({ text: '频道', kind: 'invitation' }),
      sampleListing({ text: '别的东西', kind: 'post' }),
    ];

    expect(findingOf(readAs({ facts, listings }), DIGEST).outcome).toBe('removed');
  });
});

describe('a look at a page', () => {
  it.each([
    ['the text, laid out anew', { listings: [sampleListing({ text: ` ${TEXT}\n` })] }, 'still-up'],
    [
      'the text among others',
      { listings: [sampleListing(), sampleListing({ text: TEXT })] },
      'still-up',
    ],
    ['other texts', { listings: [sampleListing()] }, 'removed'],
    ['no text', {}, 'unknown'],
    ['a wall', { wall: 'WALL_CAPTCHA' as const }, 'unknown'],
    ['an empty shell', { needsBrowser: true, listings: [sampleListing()] }, 'unknown'],
  ])('that holds %s', (_, fields, expected) => {
    expect(findingOf(readAs(fields), DIGEST).outcome).toBe(expected);
  });
});

/** A sighting of the text, and the one look at its page that answers as given. */
async function lookAt(
  sighting: Partial<Sighting>,
  outcome: (url: string) => FetchOutcome,
  known: { readonly via: 'http' | 'browser'; readonly accessCode?: string } | null = null,
): Promise<{ readonly look: Look; readonly asked: readonly unknown[] }> {
  const asked: unknown[] = [];
  const view = {
    sighting: {
      pageUrl: 'http://forum.example.org/thread-1.html',
      surface: 'forum',
      kind: 'post',
      platform: 'sample',
      ...sighting,
    },
  } as SightingView;
  const reading = sampleExtraction({ listings: [sampleListing({ text: TEXT })] });
  const deps = {
    store: { captures: { lastOpened: () => Promise.resolve(known) } },
    reader: sampleReader([samplePlatform(reading)]),
    fetcher: {
      fetch(
        request: { readonly url: string; readonly body: string | null },
        _: unknown,
        how: { readonly via: string; readonly validators: unknown },
      ) {
        asked.push([request.url, how.via, how.validators, request.body]);
        return Promise.resolve(outcome(request.url));
      },
    },
    fingerprint: (number: string) => number,
  } as unknown as LineDeps;
  const found = await lookAgain(view, sampleSource(), deps, AbortSignal.timeout(10_000));
  return { look: found, asked };
}

function answered(status: number): (url: string) => FetchOutcome {
  return (url) => ({
    kind: 'answered',
    exchange: {
      request: { method: 'GET', url, headers: {}, body: null },
      finalUrl: url,
      redirects: [],
      status,
      headers: {},
      body: new Uint8Array(),
      serverIp: null,
      fetchedAt: new Date('2026-11-20T12:00:00Z'),
    },
  });
}

describe('lookAgain', () => {
  it('asks for the page whole, as it was asked for before', async () => {
    const { look: found, asked } = await lookAt({}, answered(200), { via: 'browser' });

    expect(findingOf(found, DIGEST).outcome).toBe('still-up');
    expect(asked).toEqual([['http://forum.example.org/thread-1.html', 'browser', null, null]]);
  });

  it('opens a share with the code that opened it before', async () => {
    const known = { via: 'http', accessCode: '7hzw' } as const;

    const { asked } = await lookAt({ surface: 'cloud-disk' }, answered(200), known);

    expect(asked).toEqual([['http://forum.example.org/thread-1.html', 'http', null, '7hzw']]);
  });

  it.each([
    [404, 'PAGE_REMOVED'],
    [410, 'PAGE_REMOVED'],
    [401, 'WALL_LOGIN'],
    [403, 'PAGE_FORBIDDEN'],
    [500, 'PAGE_FORBIDDEN'],
  ])('takes a status of %i on a page for %s', async (status, code) => {
    const { look: found } = await lookAt({}, answered(status));

    expect(found).toEqual({ kind: 'failed', code });
  });

  it.each(['cloud-disk', 'group-invitation'] as const)(
    'lets the adapter of a %s say what a status means',
    async (surface) => {
      const { look: found } = await lookAt({ surface }, answered(404));

      expect(found.kind).toBe('read');
    },
  );

  it('passes on why nothing came', async () => {
    const failed = {
      kind: 'failed',
      code: 'HOST_TIMEOUT',
      detail: '',
      status: null,
      retryAfterSeconds: null,
    } as const;

    const { look: found } = await lookAt({}, () => failed);

    expect(found).toEqual({ kind: 'failed', code: 'HOST_TIMEOUT' });
  });

  it('reads nothing from an answer that stands for an earlier one', async () => {
    const { look: found } = await lookAt(
      {},
      (url) => ({ ...answered(304)(url), kind: 'unchanged' }) as FetchOutcome,
    );

    expect(found.kind).toBe('unreadable');
  });
});
